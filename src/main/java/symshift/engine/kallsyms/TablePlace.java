package symshift.engine.kallsyms;

import java.util.OptionalLong;
import symshift.engine.symbol.Symbol;
import symshift.engine.symbol.SymbolTable;

/**
 * What the tables need to know of the image that they stand in.
 *
 * @param bits width of an address, 32 or 64
 * @param addresses how addresses are stored
 * @param absolutePercpu per-cpu symbols count as absolute
 * @param offsets where the table of offsets stands; empty when it is not known
 */
record TablePlace(int bits, AddressForm addresses, boolean absolutePercpu, OptionalLong offsets) {
  static TablePlace of(SymbolTable listing, TableRules rules) {
    AddressForm asked = rules.addresses();
    AddressForm form = asked == null ? AddressForm.of(listing, rules.era()) : asked;
    OptionalLong offsets =
        listing
            .find("kallsyms_offsets")
            .filter(Symbol::hasAddress)
            .map(symbol -> OptionalLong.of(symbol.address()))
            .orElseGet(OptionalLong::empty);
    return new TablePlace(listing.addressBits(), form, rules.absolutePercpu(), offsets);
  }

  TablePlace withBits(int other) {
    return new TablePlace(other, addresses, absolutePercpu, offsets);
  }

  int wordBytes() {
    return bits / 8;
  }
}
