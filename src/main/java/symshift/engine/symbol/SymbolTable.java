package symshift.engine.symbol;

import java.util.HashMap;
import java.util.Map;
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
  private final String[] names;
  private volatile @Nullable Map<String, Integer> firstByName;

  SymbolTable(int addressBits, int undefined, long[] addresses, byte[] letters, String[] names) {
    this.addressBits = addressBits;
    this.undefined = undefined;
    this.addresses = addresses;
    this.letters = letters;
    this.names = names;
  }

  /**
   * Starts an empty table.
   *
   * @param addressBits 32 or 64: decides how addresses are printed
   * @throws IllegalArgumentException for any other width
   */
  public static Builder builder(int addressBits) {
    return new Builder(addressBits);
  }

  public int size() {
    return names.length;
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

  public String name(int i) {
    return names[i];
  }

  public Symbol get(int i) {
    return new Symbol(addresses[i], hasAddress(i), letter(i), names[i]);
  }

  /** 32 or 64. */
  public int addressBits() {
    return addressBits;
  }

  /**
   * The first symbol of that name; names are not unique. The first call builds an index in O(n),
   * later calls are O(1).
   */
  public Optional<Symbol> find(String name) {
    Integer at = index().get(name);
    return at == null ? Optional.empty() : Optional.of(get(at));
  }

  private Map<String, Integer> index() {
    Map<String, Integer> known = firstByName;
    if (known == null) {
      known = new HashMap<>(names.length * 2);
      for (int i = 0; i < names.length; i++) {
        known.putIfAbsent(names[i], i);
      }
      firstByName = known;
    }
    return known;
  }

  /** Collects symbols in any order; not thread-safe, used once. */
  public static final class Builder {
    private final SymbolColumns columns;

    private Builder(int addressBits) {
      if (addressBits != 32 && addressBits != 64) {
        throw new IllegalArgumentException("address width of 32 or 64 bits, not " + addressBits);
      }
      columns = new SymbolColumns(addressBits);
    }

    public Builder add(long address, char letter, String name) {
      columns.add(address, true, letter, name);
      return this;
    }

    public Builder addUndefined(char letter, String name) {
      columns.add(0, false, letter, name);
      return this;
    }

    /** Sorts as the class describes; symbols equal in everything keep the order of adding. */
    public SymbolTable build() {
      return columns.sorted();
    }

    Builder narrowedTo(int addressBits) {
      columns.narrowTo(addressBits);
      return this;
    }

    /** Keeps the order of adding when that is already by address, else as {@link #build}. */
    SymbolTable buildKeepingOrder() {
      return columns.isByAddress() ? columns.asAdded() : columns.sorted();
    }
  }
}
