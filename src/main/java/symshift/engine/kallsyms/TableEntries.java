package symshift.engine.kallsyms;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The entries of one table, column-wise: addresses, and the bytes of type letter and name. */
final class TableEntries extends AbstractList<TableEntry> implements RandomAccess {
  private final long[] addresses;
  private final byte[] text;
  private final int[] starts;
  private final BitSet plain;
  private final @Nullable TableEntry[] known;
  private int hash;
  private int textHash;
  private @Nullable EntryIndex index;

  /**
   * Takes the arrays as they are; who has the letter A is taken for a per-cpu symbol.
   *
   * @param text all entries, one after the other
   * @param starts where each entry starts, and the end of the last
   */
  TableEntries(long[] addresses, byte[] text, int[] starts) {
    this(addresses, text, starts, new BitSet());
  }

  /**
   * As the other one.
   *
   * @param plain those that have the letter A and are no per-cpu symbols
   */
  TableEntries(long[] addresses, byte[] text, int[] starts, BitSet plain) {
    this.addresses = addresses;
    this.text = text;
    this.starts = starts;
    this.plain = plain;
    this.known = new TableEntry[addresses.length];
  }

  @Override
  public int size() {
    return addresses.length;
  }

  @Override
  public TableEntry get(int i) {
    TableEntry entry = known[i];
    if (entry == null) {
      entry = new TableEntry(addresses[i], textOf(i));
      known[i] = entry;
    }
    return entry;
  }

  private String textOf(int i) {
    return new String(text, starts[i], starts[i + 1] - starts[i], StandardCharsets.ISO_8859_1);
  }

  long address(int i) {
    return addresses[i];
  }

  char letter(int i) {
    return (char) (text[starts[i]] & 0xff);
  }

  /** Whether it was made absolute for standing in the per-cpu area. */
  boolean isPercpu(int i) {
    return letter(i) == 'A' && !plain.get(i);
  }

  /** All entries, one after the other; not to be changed. */
  byte[] text() {
    return text;
  }

  /** Where each entry starts, and the end of the last; not to be changed. */
  int[] starts() {
    return starts;
  }

  /** Finds entries by text; made once. */
  EntryIndex index() {
    EntryIndex made = index;
    if (made == null) {
      made = new EntryIndex(this);
      index = made;
    }
    return made;
  }

  /** Whether the strings are equal, one by one, whatever the addresses. */
  boolean hasTextOf(TableEntries other) {
    return textHash() == other.textHash()
        && Arrays.equals(starts, other.starts)
        && Arrays.equals(text, other.text);
  }

  /** A hash of the strings, computed once. */
  int textHash() {
    if (textHash == 0) {
      textHash = 31 * Arrays.hashCode(text) + Arrays.hashCode(starts);
    }
    return textHash;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TableEntries that
        ? Arrays.equals(addresses, that.addresses)
            && Arrays.equals(starts, that.starts)
            && Arrays.equals(text, that.text)
        : super.equals(other);
  }

  /** Of the list, as its contract wants it: the entries are asked one by one, once. */
  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = super.hashCode();
    }
    return hash;
  }
}
