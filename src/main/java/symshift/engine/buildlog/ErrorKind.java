package symshift.engine.buildlog;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What kind of failure a line tells of. A line has the first kind, in this order, whose pattern it
 * holds; {@link #UNKNOWN} stands for a failure whose line says no more than that there is one.
 */
public enum ErrorKind {
  /**
   * The kallsyms tables did not settle. The wording after the second word changed often, the first
   * words never did.
   *
   * <p>Source: Linux kernel, Makefile up to 3.4 and scripts/link-vmlinux.sh from 3.5
   */
  KALLSYMS('K', "^\\s*inconsistent kallsyms data\\b"),
  /** The machine or the compiler broke down, not the source. */
  TOOLCHAIN(
      'T',
      "internal compiler error|no space left on device|cannot allocate memory"
          + "|virtual memory exhausted|input/output error|segmentation fault|: command not found"
          + "|^(make(\\[\\d+\\])?|(/usr)?(/bin/)?(ba|da)?sh): .*not found"),
  /** A module needs a symbol that nothing exports. */
  MODPOST('M', "^\\s*error: modpost:|^\\s*error: \"[^\"]+\" \\[[^\\]]+\\] undefined!"),
  /** A jump or an address does not reach its target. */
  RELOCATION('R', "relocation truncated to fit"),
  /** The linker found no definition. */
  UNDEFINED('U', "undefined reference to|undefined symbol:"),
  /** The device tree compiler refused its input. */
  DEVICE_TREE(
      'D',
      "^\\s*(fatal )?error: \\S+\\.dtsi?\\b|^\\s*error \\(\\w+\\):|\\.dtsi?[:.].*\\berror\\b"
          + "|fatal error: unable to parse input tree"),
  /** The compiler or the assembler refused its input. */
  COMPILE('C', "\\berror:|\\bsyntax error\\b"),
  /** Something failed. */
  UNKNOWN('?', "^\\s*make(\\[\\d+\\])?: \\*\\*\\* |kallsyms failure:|^\\s*fatal: ");

  private final char letter;
  private final Pattern pattern;

  ErrorKind(char letter, String pattern) {
    this.letter = letter;
    this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }

  /** The letter that labels of signatures start with. */
  public char letter() {
    return letter;
  }

  /** Which kind of failure the line tells of; empty for any other line. */
  static Optional<ErrorKind> of(String text) {
    if (text.startsWith("# ")) {
      return Optional.empty(); // an echoed command
    }
    for (ErrorKind kind : values()) {
      if (kind.pattern.matcher(text).find()) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a line of this kind says more about why the build failed than a line of another kind
   * above it. The kallsyms check comes last in a build and is its own cause; a bare "failed" is
   * nobody's.
   */
  boolean outranks(ErrorKind earlier) {
    return rank() > earlier.rank();
  }

  private int rank() {
    return switch (this) {
      case KALLSYMS -> 2;
      case UNKNOWN -> 0;
      case TOOLCHAIN, MODPOST, RELOCATION, UNDEFINED, DEVICE_TREE, COMPILE -> 1;
    };
  }
}
