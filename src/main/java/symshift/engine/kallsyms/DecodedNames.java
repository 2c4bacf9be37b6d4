package symshift.engine.kallsyms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The symbols of a names table, block by block of 256. A length that is wrong derails the walk; the
 * markers say where it goes on, and often only one value of one byte leads there.
 */
final class DecodedNames {
  static final int BLOCK = 256;
  private static final int MOST = PlainNumbers.MOST;
  private static final int LONGEST_TEXT = 256 << 20;

  private final NamesWalk walk;
  private final int[] markers;
  private final int stated;
  private int[] starts = new int[1024];
  private int count;
  private int end;
  private boolean whole;
  private final List<Repair> repairs = new ArrayList<>();

  /**
   * A byte of the names that must be another for the others to make sense.
   *
   * @param value what should stand there; -1 where it cannot be told
   * @param bytes how many bytes from there may be the one
   */
  record Repair(int at, int found, int value, int bytes) {}

  private DecodedNames(NamesWalk walk, int[] markers, int stated) {
    this.walk = walk;
    this.markers = markers;
    this.stated = stated;
  }

  /**
   * Decodes with lengths of one or two bytes, whichever gives more sound symbols.
   *
   * @param region the names and what stands behind them up to the next table
   * @param markers as they stand in the image
   * @param stated the number of symbols that the image says
   */
  static DecodedNames of(byte[] region, byte[][] tokens, int[] markers, int stated) {
    DecodedNames longNames =
        new DecodedNames(new NamesWalk(region.clone(), tokens, true), markers, stated).run();
    if (longNames.whole && longNames.repairs.isEmpty()) {
      return longNames;
    }
    DecodedNames shortNames =
        new DecodedNames(new NamesWalk(region.clone(), tokens, false), markers, stated).run();
    return shortNames.soundSymbols() > longNames.soundSymbols() ? shortNames : longNames;
  }

  private DecodedNames run() {
    int at = 0;
    int block = 0;
    while (block + 1 < markers.length && count < MOST) {
      int next = walk.after(at, BLOCK);
      int said = markers[block + 1];
      if (next < 0 || (next != said && !carriesOn(next, block + 1))) {
        if (said <= at || said > walk.stream().length) {
          break;
        }
        repair(at, BLOCK, place -> place == said);
        next = said;
      } else {
        add(at, BLOCK);
      }
      at = next;
      block++;
    }
    last(at, stated - block * BLOCK);
    return this;
  }

  /** The walk is right and the marker wrong, when the walk finds the marker after it. */
  private boolean carriesOn(int at, int block) {
    if (block + 1 < markers.length) {
      return walk.after(at, BLOCK) == markers[block + 1];
    }
    int symbols = symbolsFrom(at);
    return symbols <= BLOCK && isEnd(walk.after(at, symbols));
  }

  private int symbolsFrom(int at) {
    int symbols = 0;
    for (int place = walk.next(at); place >= 0 && symbols < MOST; place = walk.next(place)) {
      symbols++;
    }
    return symbols;
  }

  /** Only the zeros of an alignment follow. */
  private boolean isEnd(int at) {
    byte[] stream = walk.stream();
    boolean zeros = at >= 0 && stream.length - at < BLOCK;
    for (int i = at; zeros && i < stream.length; i++) {
      zeros = stream[i] == 0;
    }
    return zeros;
  }

  /** The block that no marker ends. */
  private void last(int at, int left) {
    int symbols = symbolsFrom(at);
    boolean ends = isEnd(walk.after(at, symbols));
    boolean likely = left > 0 && left <= BLOCK;
    whole = ends;
    if (!likely || (ends && (symbols == left || walk.afterSound(at, symbols) >= 0))) {
      add(at, Math.min(symbols, MOST - count));
    } else {
      whole = repair(at, left, this::isEnd);
    }
  }

  private void add(int at, int symbols) {
    if (count + symbols > starts.length) {
      starts = Arrays.copyOf(starts, Math.max(count + symbols, starts.length * 2));
    }
    int place = at;
    for (int i = 0; i < symbols; i++) {
      starts[count++] = place;
      place = walk.next(place);
    }
    end = place;
  }

  /** Tries every value of every length up to the first that cannot be right; true when it fits. */
  private boolean repair(int from, int symbols, IntPredicate isEnd) {
    List<Repair> fits = new ArrayList<>();
    byte[] stream = walk.stream();
    int at = from;
    for (int i = 0; i < symbols && at >= 0 && at < stream.length && fits.size() < 2; i++) {
      int found = stream[at] & 0xff;
      for (int value = 1; value < 256 && fits.size() < 2; value++) {
        stream[at] = (byte) value;
        if (value != found && isEnd.test(walk.afterSound(at, symbols - i))) {
          fits.add(new Repair(at, found, value, 1));
        }
      }
      stream[at] = (byte) found;
      at = walk.next(at);
    }
    if (fits.size() == 1) {
      repairs.add(fits.getFirst());
      stream[fits.getFirst().at()] = (byte) fits.getFirst().value();
      add(from, symbols);
      return true;
    }
    int known = Math.min(symbols, symbolsFrom(from));
    add(from, known);
    repairs.add(new Repair(from, -1, -1, Math.max(1, end - from)));
    for (int i = known; i < symbols; i++) {
      pad();
    }
    return false;
  }

  /** A symbol that is there and cannot be read. */
  private void pad() {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
    }
    starts[count++] = -1;
  }

  private int soundSymbols() {
    int sound = 0;
    for (int i = 0; i < count; i++) {
      sound += starts[i] >= 0 && walk.isSound(starts[i]) ? 1 : 0;
    }
    return sound;
  }

  /** Whether nearly everything decodes to what can be symbols. */
  boolean isPlausible() {
    return count > 0 && soundSymbols() >= count - count / 4;
  }

  int count() {
    return count;
  }

  /** Size of the names in bytes. */
  int bytes() {
    return end;
  }

  boolean longNames() {
    return walk.longNames();
  }

  List<Repair> repairs() {
    return repairs;
  }

  /** Where each symbol starts; -1 for one that cannot be read. */
  int start(int symbol) {
    return starts[symbol];
  }

  int end(int symbol) {
    return starts[symbol] < 0 ? -1 : walk.next(starts[symbol]);
  }

  /** The names with repaired lengths. */
  byte[] stream() {
    return Arrays.copyOf(walk.stream(), end);
  }

  /**
   * All symbols as entries; a question mark alone for one that cannot be read.
   *
   * @param addresses of the symbols
   */
  TableEntries entries(long[] addresses) {
    int[] ends = new int[count + 1];
    byte[] text = new byte[Math.max(64, end * 4)];
    int size = 0;
    for (int i = 0; i < count; i++) {
      if (text.length - size <= NamesWalk.LONGEST_ENTRY) {
        text = Arrays.copyOf(text, text.length + text.length / 2 + NamesWalk.LONGEST_ENTRY);
      }
      int length = starts[i] < 0 || size > LONGEST_TEXT ? 0 : walk.expand(starts[i], text, size);
      if (length == 0) {
        text[size] = '?';
      }
      size += Math.max(1, length);
      ends[i + 1] = size;
    }
    return new TableEntries(addresses, Arrays.copyOf(text, size), ends);
  }
}
