/** Symbols, symbol tables and {@code nm -n} listings. */
@NullMarked
package symshift.engine.symbol;

import org.jspecify.annotations.NullMarked;
