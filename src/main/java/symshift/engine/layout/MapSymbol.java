package symshift.engine.layout;

import java.util.OptionalLong;

/**
 * A global symbol of an input section, or an assignment of the script.
 *
 * @param name of the symbol; a dot where the location counter is set
 * @param value unsigned; empty when a PROVIDE was not needed, when the linker did not know it, and
 *     for assignments in a map of lld other than of the location counter
 * @param expression what is assigned, in the linker's spelling; empty for a symbol of an input
 *     section
 * @param section index of the output section under which it is listed; -1 before the first. A map
 *     of GNU ld does not tell whether an assignment stands in the section or behind it.
 */
public record MapSymbol(String name, OptionalLong value, String expression, int section) {
  /** True when the script assigns it. */
  public boolean isAssigned() {
    return !expression.isEmpty();
  }
}
