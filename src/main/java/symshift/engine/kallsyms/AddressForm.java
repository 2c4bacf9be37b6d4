package symshift.engine.kallsyms;

import symshift.engine.symbol.Symbol;
import symshift.engine.symbol.SymbolTable;

/** How a table says where its symbols are. */
public enum AddressForm {
  /** {@code kallsyms_addresses}: as wide as an address. */
  ADDRESSES,
  /**
   * {@code kallsyms_offsets} of four bytes from {@code kallsyms_relative_base}; with absolute
   * per-cpu symbols these are positive and all others negative.
   */
  BASE_RELATIVE,
  /**
   * {@code kallsyms_offsets} of four bytes, each from the place of the element itself; where an
   * address has 32 bits the address, as in a kernel that cannot move.
   */
  PC_RELATIVE;

  /** As the labels in the listing tell; without them, what the era does by default. */
  public static AddressForm of(SymbolTable listing, KernelEra era) {
    if (era.rules().has(Trait.PC_RELATIVE)) {
      return PC_RELATIVE;
    }
    boolean addresses = isPlaced(listing, "kallsyms_addresses");
    boolean offsets = isPlaced(listing, "kallsyms_offsets");
    boolean bare = era.rules().has(Trait.OFFSETS) && !addresses;
    return offsets || bare || era.rules().has(Trait.ALWAYS_OFFSETS) ? BASE_RELATIVE : ADDRESSES;
  }

  /**
   * The form that the program of an era writes.
   *
   * @param baseRelative {@code --base-relative}; some eras know no other form, some not this one
   */
  public static AddressForm of(KernelEra era, boolean baseRelative) {
    if (era.rules().has(Trait.PC_RELATIVE)) {
      return PC_RELATIVE;
    }
    boolean offsets = baseRelative && era.rules().has(Trait.OFFSETS);
    return offsets || era.rules().has(Trait.ALWAYS_OFFSETS) ? BASE_RELATIVE : ADDRESSES;
  }

  /** Whether the program of an era can write this form. */
  boolean isOf(EraRules era) {
    return switch (this) {
      case PC_RELATIVE -> era.has(Trait.PC_RELATIVE);
      case BASE_RELATIVE -> era.has(Trait.OFFSETS) && !era.has(Trait.PC_RELATIVE);
      case ADDRESSES -> !era.has(Trait.ALWAYS_OFFSETS) && !era.has(Trait.PC_RELATIVE);
    };
  }

  private static boolean isPlaced(SymbolTable listing, String label) {
    return listing.find(label).filter(Symbol::hasAddress).isPresent();
  }
}
