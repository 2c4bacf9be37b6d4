package symshift.engine.layout;

import java.util.List;
import java.util.OptionalLong;

/**
 * What an expression of a linker script is made of. Numbers are 64 bits wide and wrap, as in GNU ld
 * built for 64-bit addresses. The depth is bounded by the reader, so recursion over it is safe.
 */
public sealed interface Term {
  /** A number, its suffix K or M applied. */
  record Literal(long value) implements Term {}

  /** The location counter, written as a dot. */
  record Here() implements Term {}

  /**
   * A symbol, a section, a memory region, a constant such as MAXPAGESIZE, or a quoted text; and a
   * pattern of more than 64 bits to fill gaps with.
   */
  record Name(String name) implements Term {}

  /** One of {@code - ! ~ +} before a term. */
  record Prefix(String operator, Term operand) implements Term {}

  /** Two terms and an operator of C between them. */
  record Infix(String operator, Term left, Term right) implements Term {}

  /** {@code condition ? yes : no}. */
  record Choice(Term condition, Term yes, Term no) implements Term {}

  /** A function of the linker, for example {@code ALIGN} or {@code ADDR}, with its arguments. */
  record Call(String function, List<Term> arguments) implements Term {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** The value, when it follows from plain numbers alone; a division by zero has none. */
  default OptionalLong constant() {
    return Arithmetic.constant(this);
  }
}
