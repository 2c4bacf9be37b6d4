package symshift.engine.diagnosis;

import symshift.engine.symbol.Symbol;
import symshift.engine.symbol.SymbolTable;

/** A symbol as nm prints it. */
public final class SymbolLine {
  private SymbolLine() {}

  /** Address, letter and name of the first symbol of that name; the name alone if there is none. */
  public static String of(SymbolTable symbols, String name) {
    return symbols
        .find(name)
        .filter(Symbol::hasAddress)
        .map(symbol ->
            Words.hex(symbol.address(), symbols.addressBits()) + " " + symbol.letter() + " " + name)
        .orElse(name);
  }
}
