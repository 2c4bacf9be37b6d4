package symshift.engine.kallsyms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sizes of a computed table after small edits, without computing it anew: a changed letter is one
 * entry removed and one added. The first question records the compression of the table, each
 * further one costs what the edit touches. For one thread at a time.
 *
 * <p>Up to 2.6.13 the order of the entries matters: an added entry takes the place of a removed one
 * as long as there are such, and every question is computed anew.
 */
public final class TableWhatIf {
  /** With more than one of so many entries in play, compressing anew is faster. */
  private static final int PART = 16;

  private final TableEntries entries;
  private final CompressedNames compressed;
  private final Coding coding;
  private final boolean longNames;
  private final int namesBytes;
  private final int[] occurrences = new int[CompressedNames.CODES];
  private @Nullable CompressionTrace trace;

  TableWhatIf(TableEntries entries, CompressedNames compressed, EraRules era) {
    this.entries = entries;
    this.compressed = compressed;
    this.coding = era.coding();
    this.longNames = era.has(Trait.LONG_NAMES);
    this.namesBytes = compressed.streamBytes(longNames);
    for (byte each : entries.text()) {
      occurrences[each & 0xff]++;
    }
  }

  /**
   * The sizes without some entries and with others.
   *
   * @param removed type letter and name in one; an entry that is there twice can be removed twice
   * @param added the same form
   * @throws IllegalArgumentException when an entry to remove is not in the table
   */
  public NameSizes after(Collection<String> removed, Collection<String> added) {
    BitSet places = places(removed);
    int[] left = occurrences.clone();
    removed.forEach(entry -> count(bytes(entry), left, -1));
    added.forEach(entry -> count(bytes(entry), left, 1));
    if (coding != Coding.TOKENS
        || !sameBytesUsed(left)
        || removed.size() + added.size() > entries.size() / PART) {
      return anew(places, added);
    }
    EditedRun run = new EditedRun(trace(), compressed, entries.size() / PART);
    places.stream().forEach(run::remove);
    added.forEach(entry -> run.add(bytes(entry)));
    return run.run()
        ? new NameSizes(
            entries.size() - removed.size() + added.size(),
            namesBytes + run.moreNamesBytes(longNames),
            run.tokenTableBytes())
        : anew(places, added);
  }

  private static byte[] bytes(String entry) {
    return entry.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void count(byte[] entry, int[] into, int by) {
    for (byte each : entry) {
      into[each & 0xff] += by;
    }
  }

  /** A byte that comes or goes takes or frees a code; then every step is another. */
  private boolean sameBytesUsed(int[] left) {
    for (int code = 0; code < CompressedNames.CODES; code++) {
      if ((left[code] > 0) != (occurrences[code] > 0)) {
        return false;
      }
    }
    return true;
  }

  private CompressionTrace trace() {
    CompressionTrace known = trace;
    if (known == null) {
      known = compressed.trace();
    }
    if (known == null) {
      known = CompressedNames.traced(entries.text(), entries.starts(), coding).trace();
    }
    trace = Objects.requireNonNull(known);
    return known;
  }

  /** Where the entries stand, each at another place. */
  private BitSet places(Collection<String> wanted) {
    EntryIndex known = entries.index();
    BitSet places = new BitSet();
    for (String each : wanted) {
      byte[] text = bytes(each);
      int entry = known.find(text, -1);
      while (entry >= 0 && places.get(entry)) {
        entry = known.find(text, entry);
      }
      if (entry < 0) {
        throw new IllegalArgumentException("not in the table: " + each);
      }
      places.set(entry);
    }
    return places;
  }

  private NameSizes anew(BitSet removed, Collection<String> added) {
    ByteArrayOutputStream text = new ByteArrayOutputStream(entries.text().length + 1024);
    int[] starts = new int[entries.size() - removed.cardinality() + added.size() + 1];
    Iterator<String> more = added.iterator();
    int size = 0;
    for (int entry = 0; entry < entries.size(); entry++) {
      if (!removed.get(entry)) {
        int start = entries.starts()[entry];
        text.write(entries.text(), start, entries.starts()[entry + 1] - start);
        starts[++size] = text.size();
      } else if (more.hasNext()) {
        text.writeBytes(bytes(more.next()));
        starts[++size] = text.size();
      }
    }
    while (more.hasNext()) {
      text.writeBytes(bytes(more.next()));
      starts[++size] = text.size();
    }
    CompressedNames anew = CompressedNames.of(text.toByteArray(), starts, coding);
    return new NameSizes(size, anew.streamBytes(longNames), anew.tokenTableBytes());
  }
}
