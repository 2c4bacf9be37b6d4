package symshift.engine.symbol;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The symbols of one image, immutable and column-wise, in the order of {@code nm -n}: undefined
 * symbols first, by name; then by unsigned address, ties by the bytes of the name. A table read
 * from a listing keeps the order of the listing among equal addresses.
 */
public final class SymbolTable {
  private final int addressBits;
  private final int undefined;
  private final long[] addresses;
  private final byte[] letters;
  private final Names names;
  private final int @Nullable [] upper;
  private volatile @Nullable NameIndex index;

  SymbolTable(int addressBits, int undefined, long[] addresses, byte[] letters, Names names) {
    this.addressBits = addressBits;
    this.undefined = undefined;
    this.addresses = addresses;
    this.letters = letters;
    this.names = names;
    this.upper = null;
  }

  private SymbolTable(SymbolTable like, byte[] letters, int @Nullable [] upper) {
    addressBits = like.addressBits;
    undefined = like.undefined;
    addresses = like.addresses;
    names = like.names;
    this.letters = letters;
    this.upper = upper;
  }

  /**
   * Starts an empty table.
   *
   * @param addressBits 32 or 64: decides how addresses are printed
   * @throws IllegalArgumentException for any other width
   */
  public static Builder builder(int addressBits) {
    return new Builder(addressBits, new byte[0]);
  }

  /**
   * Starts an empty table whose names are ranges of bytes that are there already.
   *
   * @param text not copied and never changed again
   */
  public static Builder builder(int addressBits, byte[] text) {
    return new Builder(addressBits, text);
  }

  public int size() {
    return addresses.length;
  }

  /** Unsigned; 0 for a symbol without an address. */
  public long address(int i) {
    return addresses[i];
  }

  public boolean hasAddress(int i) {
    return i >= undefined;
  }

  public char letter(int i) {
    return (char) (letters[i] & 0xff);
  }

  /** The raw bytes of the name, one char a byte; made at the first call. */
  public String name(int i) {
    return names.text(i);
  }

  /** Bytes of the name. */
  public int nameLength(int i) {
    return names.length(i);
  }

  /**
   * Copies the bytes of the name, without making text of it.
   *
   * @param into has room for {@link #nameLength} bytes from {@code at} on
   * @return the length of the name
   */
  public int copyName(int i, byte[] into, int at) {
    return names.copy(i, into, at);
  }

  public Symbol get(int i) {
    return new Symbol(addresses[i], hasAddress(i), letter(i), name(i));
  }

  /** 32 or 64. */
  public int addressBits() {
    return addressBits;
  }

  /**
   * The same symbols with other letters.
   *
   * @param letters parallel to this table; copied
   * @throws IllegalArgumentException when there are more or fewer letters than symbols
   */
  public SymbolTable withLetters(byte[] letters) {
    if (letters.length != size()) {
      throw new IllegalArgumentException(letters.length + " letters for " + size() + " symbols");
    }
    return new SymbolTable(this, letters.clone(), upper);
  }

  /**
   * The same symbols at other addresses, sorted anew.
   *
   * @param elsewhere parallel to this table; a symbol without an address keeps none
   * @throws IllegalArgumentException when there are more or fewer addresses than symbols
   */
  public SymbolTable at(long[] elsewhere) {
    if (elsewhere.length != size()) {
      throw new IllegalArgumentException(elsewhere.length + " addresses for " + size());
    }
    Builder builder = builder(addressBits, names.bytes());
    for (int i = 0; i < size(); i++) {
      if (hasAddress(i)) {
        builder.add(elsewhere[i], letter(i), names.start(i), names.end(i));
      } else {
        builder.addUndefined(letter(i), names.start(i), names.end(i));
      }
    }
    return builder.build();
  }

  /** The same symbols, whose addresses nm prints with these upper halves. */
  SymbolTable withUpper(int[] upper) {
    return new SymbolTable(this, letters, upper);
  }

  /**
   * The address as nm prints it, with more than eight digits also in a table of 32 bits where it
   * takes addresses for signed numbers, or where an offset and the start of its section exceed 32
   * bits.
   */
  long printed(int i) {
    return upper == null ? addresses[i] : (long) upper[i] << 32 | addresses[i];
  }

  /**
   * The first symbol of that name; names are not unique. The first call builds an index in O(n),
   * later calls are O(1).
   */
  public Optional<Symbol> find(String name) {
    int at = firstNamed(name);
    return at < 0 ? Optional.empty() : Optional.of(get(at));
  }

  /** Place of the first symbol of that name, or -1; cost as of {@link #find}. */
  public int firstNamed(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
    return index().first(new Names(bytes, new int[] {0}, new int[] {bytes.length}), 0);
  }

  /** Place of the first symbol named like symbol {@code i} of another table, or -1. */
  public int firstNamedLike(SymbolTable other, int i) {
    return index().first(other.names, i);
  }

  /** Place of the next symbol that has the name of symbol {@code i}, or -1. */
  public int nextNamedLike(int i) {
    return index().next(i);
  }

  Names names() {
    return names;
  }

  private NameIndex index() {
    NameIndex known = index;
    if (known == null) {
      known = new NameIndex(names);
      index = known;
    }
    return known;
  }

  /** Collects symbols in any order; not thread-safe, used once. */
  public static final class Builder {
    private final SymbolColumns columns;

    private Builder(int addressBits, byte[] text) {
      if (addressBits != 32 && addressBits != 64) {
        throw new IllegalArgumentException("address width of 32 or 64 bits, not " + addressBits);
      }
      columns = new SymbolColumns(addressBits, text);
    }

    public Builder add(long address, char letter, String name) {
      columns.add(address, true, letter, name);
      return this;
    }

    public Builder addUndefined(char letter, String name) {
      columns.add(0, false, letter, name);
      return this;
    }

    /** A symbol whose name is {@code text[start..end)}. */
    public Builder add(long address, char letter, int start, int end) {
      columns.add(address, true, letter, start, end);
      return this;
    }

    /** A symbol without an address whose name is {@code text[start..end)}. */
    public Builder addUndefined(char letter, int start, int end) {
      columns.add(0, false, letter, start, end);
      return this;
    }

    /**
     * Lets addresses of a table of 32 bits have more: they are sorted and printed with all bits, as
     * nm does, though {@link SymbolTable#address} tells the lower 32.
     */
    public Builder keepingAllBits() {
      columns.keepWhole();
      return this;
    }

    /** Sorts as the class describes; symbols equal in everything keep the order of adding. */
    public SymbolTable build() {
      return columns.inOrder(columns.order());
    }

    /** As {@link #build}, and tells where each symbol went. */
    public Sorted buildSorted() {
      int[] order = columns.order();
      return new Sorted(columns.inOrder(order), order);
    }

    Builder narrowedTo(int addressBits) {
      columns.narrowTo(addressBits);
      return this;
    }

    /** Keeps the order of adding when that is already by address, else as {@link #build}. */
    SymbolTable buildKeepingOrder() {
      return columns.isByAddress() ? columns.asAdded() : build();
    }
  }

  /**
   * A table and where its symbols come from.
   *
   * @param added parallel to the table: which symbol in order of adding, from 0, stands there
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Sorted(SymbolTable table, int[] added) {}
}
