package symshift.engine.kallsyms;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import symshift.engine.MalformedArtifactException;
import symshift.engine.TextLines;

/**
 * Splits the assembler file of {@code scripts/kallsyms} into its tables.
 *
 * <p>Source: {@code write_src()} in {@code scripts/kallsyms.c} of 2.6.9, 2.6.14, 2.6.32, 5.10, 6.1,
 * 6.12 and 7.3.
 */
final class AssemblyReader {
  private static final int LONGEST_LINE = 16 << 10;
  private static final int MOST_TABLES = 12;
  private static final String LABEL = "kallsyms_";

  private final TextLines lines;
  private final AlignmentMacro macro = new AlignmentMacro();
  private final List<AssemblyElements> tables = new ArrayList<>();
  private @Nullable TableAlignment alignment;

  private AssemblyReader(MemorySegment text) {
    lines = new TextLines(KallsymsAssembly.FORMAT, text, LONGEST_LINE);
  }

  /** The tables in file order, at most {@value #MOST_TABLES}. */
  static List<AssemblyTable> tables(MemorySegment text) throws MalformedArtifactException {
    AssemblyReader reader = new AssemblyReader(text);
    while (reader.lines.next()) {
      reader.line(reader.lines.line().strip());
    }
    return reader.tables.stream().map(AssemblyTable::new).toList();
  }

  private void line(String line) throws MalformedArtifactException {
    if (line.isEmpty()) {
      return;
    }
    if (line.charAt(0) == '#') {
      macro.preprocessor(line);
      return;
    }
    String plain = withoutComment(line);
    // the earliest programs put the byte and the string of a name on one line
    int second = plain.startsWith(".byte") ? plain.indexOf(';') : -1;
    if (second >= 0) {
      statement(plain.substring(0, second).strip());
      statement(plain.substring(second + 1).strip());
    } else if (plain.endsWith(":")) {
      label(plain.substring(0, plain.length() - 1));
    } else {
      statement(plain);
    }
  }

  /** Names of symbols stand in comments behind the elements, from 6.4 on. */
  private String withoutComment(String line) throws MalformedArtifactException {
    int comment = line.startsWith(".asciz") ? -1 : line.indexOf("/*");
    if (comment < 0) {
      return line;
    }
    if (!line.endsWith("*/") || line.length() < comment + 4) {
      throw lines.malformed("a comment that ends on its line");
    }
    return line.substring(0, comment).stripTrailing();
  }

  private void label(String label) throws MalformedArtifactException {
    String name = label.startsWith("_" + LABEL) ? label.substring(1) : label;
    boolean known = tables.stream().anyMatch(table -> table.label().equals(name));
    if (!name.startsWith(LABEL) || known || tables.size() == MOST_TABLES) {
      throw lines.malformed("the label of another table, " + LABEL + "..");
    }
    tables.add(new AssemblyElements(name, alignment));
    alignment = null;
  }

  private void statement(String statement) throws MalformedArtifactException {
    int end = 0;
    while (end < statement.length() && !Character.isWhitespace(statement.charAt(end))) {
      end++;
    }
    String directive = statement.substring(0, end);
    String rest = statement.substring(end).strip();
    boolean sound =
        switch (directive) {
          case "" -> true;
          case ".globl", ".global", ".section", ".data", ".size", ".type" -> true;
          case "ALGN" -> align(macro.alignment());
          case ".align", ".balign", ".p2align" -> align(TableAlignment.of(directive, rest));
          default -> element(directive, rest);
        };
    if (!sound) {
      throw lines.malformed(
          tables.isEmpty()
              ? "a directive or the label of a table"
              : "an element of "
                  + tables.getLast().label()
                  + ", as wide as those before and not too many");
    }
  }

  private boolean align(@Nullable TableAlignment next) {
    alignment = next;
    return next != null;
  }

  private boolean element(String directive, String rest) {
    if (tables.isEmpty()) {
      return false;
    }
    AssemblyElements table = tables.getLast();
    return switch (directive) {
      case ".byte" -> table.addNumbers(ElementWidth.BYTE, rest);
      case ".short" -> table.addNumbers(ElementWidth.SHORT, rest);
      case ".long" -> table.addNumbers(ElementWidth.LONG, rest);
      case ".quad" -> table.addNumbers(ElementWidth.QUAD, rest);
      case "PTR" -> table.addNumbers(ElementWidth.POINTER, rest);
      case ".asciz" -> table.addString(rest);
      case ".incbin" -> table.addOutside(rest);
      default -> false;
    };
  }

  /** The macro {@code ALGN}, defined once for either width of an address. */
  private static final class AlignmentMacro {
    private boolean wide;
    private String directive = "";
    private int argument64;
    private int argument32;

    void preprocessor(String line) {
      if (line.startsWith("#if")) {
        wide = line.contains("64");
      } else if (line.startsWith("#else")) {
        wide = !wide;
      } else if (line.startsWith("#define ALGN ")) {
        define(line.substring(13).strip());
      }
    }

    private void define(String text) {
      int space = text.indexOf(' ');
      TableAlignment defined =
          space < 0
              ? null
              : TableAlignment.of(text.substring(0, space), text.substring(space).strip());
      if (defined != null) {
        directive = defined.directive();
        argument64 = wide || argument64 == 0 ? defined.argument64() : argument64;
        argument32 = wide ? argument32 : defined.argument32();
      }
    }

    /** Null when the file did not define it for both widths. */
    @Nullable TableAlignment alignment() {
      return argument32 == 0 ? null : new TableAlignment(directive, argument64, argument32);
    }
  }
}
