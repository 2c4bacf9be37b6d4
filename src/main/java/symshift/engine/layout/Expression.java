package symshift.engine.layout;

import java.util.List;
import java.util.OptionalLong;

/**
 * An expression of a linker script.
 *
 * @param text as it was written, comments left out and every run of blanks made one
 * @param term the same, taken apart
 */
public record Expression(String text, Term term) {
  /** The value, when it follows from plain numbers alone. */
  public OptionalLong constant() {
    return term.constant();
  }

  /** True for the location counter itself, also within {@code ABSOLUTE()}. */
  public boolean isHere() {
    return inner() instanceof Term.Here;
  }

  /** True when the whole is within {@code ABSOLUTE()}. */
  public boolean isAbsolute() {
    return term instanceof Term.Call call && call.function().equals("ABSOLUTE");
  }

  /**
   * The bytes that {@code ALIGN(n)} or {@code ALIGN(., n)} rounds the location counter up to, also
   * within {@code ABSOLUTE()}. Empty for everything else, and when n is no plain number.
   */
  public OptionalLong alignment() {
    if (inner() instanceof Term.Call(String function, List<Term> arguments)
        && (function.equals("ALIGN") || function.equals("BLOCK"))) {
      boolean ofHere = arguments.size() == 1 || arguments.getFirst() instanceof Term.Here;
      return ofHere ? arguments.getLast().constant() : OptionalLong.empty();
    }
    return OptionalLong.empty();
  }

  /**
   * The bytes that a plain {@code . + n} or {@code . - n} is away from the location counter;
   * negative for the second.
   */
  public OptionalLong advance() {
    if (inner() instanceof Term.Infix(String operator, Term left, Term right)) {
      OptionalLong bytes = left instanceof Term.Here ? right.constant() : OptionalLong.empty();
      if (bytes.isPresent() && operator.equals("-")) {
        return OptionalLong.of(-bytes.getAsLong());
      }
      if (operator.equals("+")) {
        return right instanceof Term.Here ? left.constant() : bytes;
      }
    }
    return OptionalLong.empty();
  }

  private Term inner() {
    return isAbsolute() && term instanceof Term.Call call && call.arguments().size() == 1
        ? call.arguments().getFirst()
        : term;
  }
}
