package symshift.engine.diagnosis;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The stages of a diagnosis as a table of plain text. */
final class StageLines {
  private static final String NAMES = "kallsyms_names";
  private static final int LETTERS_SHOWN = 4;

  private StageLines() {}

  static void write(Diagnosis diagnosis, TextPage page) {
    page.paragraph("Stages (" + rules(diagnosis) + ")").blank();
    String letters = diagnosis.letterSymbols().isEmpty() ? "" : "letters";
    page.line(row("", "", "lines", "in table", letters, "linked in", "asks for"));
    int number = 1;
    for (StageReport stage : diagnosis.stages()) {
      page.line(row(number++, stage));
    }
    page.blank();
    if (!diagnosis.letterSymbols().isEmpty()) {
      page.indented("letters of " + Words.list(diagnosis.letterSymbols(), LETTERS_SHOWN));
    }
    page.indented("linked in and asks for: bytes of kallsyms_names. " + diagnosis.rulesNote());
    diagnosis.stages().stream()
        .filter(stage -> stage.checkedBy() != null)
        .forEach(stage -> page.indented(stage.name() + " agrees with " + stage.checkedBy() + "."));
    page.blank();
  }

  private static String rules(Diagnosis diagnosis) {
    return (diagnosis.rulesTested() ? "rules of " : "assumed rules of ")
        + diagnosis.kernelEra()
        + ", "
        + diagnosis.arch()
        + ", "
        + diagnosis.bits()
        + " bit, "
        + (diagnosis.allSymbols() ? "KALLSYMS_ALL" : "text symbols only")
        + ", tables aligned to "
        + diagnosis.alignmentBytes();
  }

  private static String row(int number, StageReport stage) {
    TableSize names = stage.tables().get(NAMES);
    return row(
        number,
        TextPage.fit(stage.name(), 22),
        stage.symbols(),
        stage.inTable(),
        String.join(" ", stage.letters().stream().limit(LETTERS_SHOWN).toList()),
        names == null ? "-" : linked(names),
        names == null ? "-" : size(names.asksBytes()));
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "  %1s %-22s %9s %9s %-7s %9s %9s", cells);
  }

  /** Exact bytes; without an image the padded distance, marked as such. */
  private static String linked(TableSize names) {
    Long padded = names.linkedPaddedBytes();
    return names.linkedBytes() != null || padded == null || padded == 0
        ? size(names.linkedBytes())
        : "<=" + padded;
  }

  private static String size(@Nullable Long bytes) {
    return bytes == null ? "-" : bytes.toString();
  }
}
