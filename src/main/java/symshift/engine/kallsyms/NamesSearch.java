package symshift.engine.kallsyms;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names, the markers and the number of symbols before a token table that was found: first
 * by a number that so many names follow, and where that fails by markers that names agree with.
 */
final class NamesSearch {
  private static final long FARTHEST = 64 << 20;
  private static final int BLOCK = DecodedNames.BLOCK;
  private static final int LONGEST_BLOCK = BLOCK * 514;
  private static final int[] ALIGNMENTS = {4, 8, 16, 256};
  private static final int LARGEST_GAP = 256;
  private static final int MOST_LOOKED_AT = 8;
  private static final int FEW = 16;

  private final TableView view;
  private final long tokens;
  private final long lowest;
  private final NamesWalk walk;

  private NamesSearch(TableView view, long tokenTable, byte[][] tokens) {
    this.view = view;
    this.tokens = tokenTable;
    this.lowest = Math.max(0, tokenTable - FARTHEST);
    this.walk = new NamesWalk(view.copy(lowest, tokenTable - lowest), tokens, true);
  }

  /** Label to place of the three tables; null where nothing fits. */
  static @Nullable Map<String, Long> before(TableView view, long tokenTable, byte[][] tokens) {
    NamesSearch search = new NamesSearch(view, tokenTable, tokens);
    Map<String, Long> found = search.byCount();
    return found == null ? search.byMarkers() : found;
  }

  /** Few symbols are found by chance, so they count only where no more are found. */
  private @Nullable Map<String, Long> byCount() {
    Map<String, Long> few = null;
    for (long at = tokens - 8; at >= lowest; at -= 4) {
      long symbols = view.s32(at);
      if (symbols > 0 && symbols <= PlainNumbers.MOST && symbols * 2 < tokens - at) {
        Map<String, Long> found = from(at, (int) symbols);
        if (found != null && symbols > FEW) {
          return found;
        }
        few = few == null ? found : few;
      }
    }
    return few;
  }

  private @Nullable Map<String, Long> from(long count, int symbols) {
    Map<String, Long> found = null;
    for (int i = 0; i < ALIGNMENTS.length && found == null; i++) {
      found = from(count, view.aligned(count + 4, ALIGNMENTS[i]), symbols);
    }
    return found;
  }

  private @Nullable Map<String, Long> from(long count, long names, int symbols) {
    int from = (int) (names - lowest);
    if (walk.afterSound(from, Math.min(symbols, 16)) < 0) {
      return null;
    }
    int end = walk.afterSound(from, symbols);
    if (end < 0) {
      return null;
    }
    int blocks = (symbols + BLOCK - 1) / BLOCK;
    int[] wanted = new int[Math.min(blocks, MOST_LOOKED_AT)];
    int at = from;
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = at - from;
      at = i + 1 < wanted.length ? walk.after(at, BLOCK) : at;
    }
    for (int alignment : ALIGNMENTS) {
      long markers = view.aligned(lowest + end, alignment);
      for (int width = 4; width <= view.wordBytes(); width += 4) {
        long behind = tokens - markers - (long) width * blocks;
        if (isMarkers(markers, wanted, width) && (isGap(behind) || isGap(behind - 3L * symbols))) {
          return places(count, names, markers);
        }
      }
    }
    return null;
  }

  /** Only the padding of one or two tables; the tokens follow, or numbers in name order do. */
  private static boolean isGap(long bytes) {
    return bytes >= 0 && bytes < 2 * LARGEST_GAP;
  }

  /** Half of the first markers at least, so that one may be damaged. */
  private boolean isMarkers(long at, int[] wanted, int width) {
    int same = 0;
    for (int i = 0; i < wanted.length && at + (i + 1L) * width <= tokens; i++) {
      same += view.number(at + (long) i * width, width) == wanted[i] ? 1 : 0;
    }
    return same * 2 >= wanted.length && same > 0;
  }

  private static Map<String, Long> places(long count, long names, long markers) {
    Map<String, Long> places = new LinkedHashMap<>();
    places.put(TablePlaces.COUNT, count);
    places.put(TablePlaces.NAMES, names);
    places.put(TablePlaces.MARKERS, markers);
    return places;
  }

  private @Nullable Map<String, Long> byMarkers() {
    for (int width = view.wordBytes(); width >= 4; width -= 4) {
      for (long at = tokens - 2L * width; at >= lowest; at -= 4) {
        if (view.number(at, width) == 0 && isStep(view.number(at + width, width))) {
          Map<String, Long> found = fromMarkers(at, width);
          if (found != null) {
            return found;
          }
        }
      }
    }
    return null;
  }

  private static boolean isStep(long bytes) {
    return bytes >= 2 * BLOCK && bytes <= LONGEST_BLOCK;
  }

  private @Nullable Map<String, Long> fromMarkers(long markers, int width) {
    int elements = 2;
    while (markers + (elements + 1L) * width <= tokens && isRising(markers, elements, width)) {
      elements++;
    }
    long last = view.number(markers + (elements - 1L) * width, width);
    long highest = markers - last - 2;
    long from = Math.max(lowest, highest - LONGEST_BLOCK - LARGEST_GAP);
    for (long names = view.aligned(highest - 4, 4); names >= from; names -= 4) {
      if (agrees(names, markers, elements, width)) {
        return places(countBefore(names), names, markers);
      }
    }
    return null;
  }

  /** A marker behind the one before, or with one that is wrong between. */
  private boolean isRising(long markers, int element, int width) {
    long value = view.number(markers + (long) element * width, width);
    long before = view.number(markers + (element - 1L) * width, width);
    long earlier = view.number(markers + (element - 2L) * width, width);
    return isStep(value - before) || isStep((value - earlier) / 2);
  }

  /** Nearly all of the first blocks start and end where the markers say. */
  private boolean agrees(long names, long markers, int elements, int width) {
    int blocks = Math.min(elements - 1, 6);
    int hits = 0;
    for (int i = 0; i < blocks; i++) {
      long from = names - lowest + view.number(markers + (long) i * width, width);
      long to = names - lowest + view.number(markers + (i + 1L) * width, width);
      boolean inside = from >= 0 && from < walk.stream().length;
      hits += inside && walk.afterMostlySound((int) from, BLOCK) == to ? 1 : 0;
      if (i - hits > 2) {
        return false;
      }
    }
    return hits > 0 && hits >= blocks - 2;
  }

  /** The last number that is not zero; its padding may stand between it and the names. */
  private long countBefore(long names) {
    long at = names - 4;
    while (at > lowest && names - at < LARGEST_GAP && view.s32(at) == 0) {
      at -= 4;
    }
    return Math.max(0, at);
  }
}
