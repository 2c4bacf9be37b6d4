package symshift.dashboard.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import symshift.engine.diagnosis.Cascade;
import symshift.engine.diagnosis.Confidence;
import symshift.engine.diagnosis.ConvergenceReport;
import symshift.engine.diagnosis.Counterfactual;
import symshift.engine.diagnosis.Culprit;
import symshift.engine.diagnosis.Diagnosis;
import symshift.engine.diagnosis.Effect;
import symshift.engine.diagnosis.Exhibit;
import symshift.engine.diagnosis.FileNote;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.PairedLine;
import symshift.engine.diagnosis.PatientZero;
import symshift.engine.diagnosis.ProofRow;
import symshift.engine.diagnosis.Remedy;
import symshift.engine.diagnosis.SetAside;
import symshift.engine.diagnosis.StageReport;
import symshift.engine.diagnosis.Stretch;
import symshift.engine.diagnosis.TableSize;
import symshift.engine.diagnosis.Verdict;

/** DiagnosisStore made by hand, with numbers that are easy to find again. */
final class Cases {
  private static final List<String> BETWEEN = List.of(".tmp_vmlinux1", ".tmp_vmlinux2");

  /** A file that could not be told, with a control character and a byte that is no ASCII. */
  static final String UNNAMED = "stages.tar.xz/b\u001be\u00e9";

  private Cases() {}

  static Diagnosis inconsistent() {
    return inconsistent("__per_cpu_end");
  }

  /** The case of the mail of 14 March 2012, about a symbol of any name. */
  static Diagnosis inconsistent(String symbol) {
    return new Diagnosis(
        Verdict.INCONSISTENT,
        "Inconsistent: 1 symbol changed its letter, labels moved by -0x10. 1 more pass settles it.",
        "2.6.30..3.4",
        "arm",
        32,
        "section-name",
        true,
        16,
        true,
        "The re-computed tables equal the linked ones byte for byte.",
        List.of(symbol),
        List.of(
            stage(".tmp_vmlinux1", "D", null, 52241L),
            stage(".tmp_vmlinux2", "T", 52241L, 52238L),
            stage("vmlinux", "T", 52238L, 52238L)),
        new PatientZero(
            symbol,
            BETWEEN,
            "letter",
            "D",
            "T",
            "c0556000",
            "c05d7000",
            "at the start of .data",
            null),
        List.of(rehomed(symbol)),
        List.of(),
        new ConvergenceReport("converges", 1, "by-size", "1 more pass settles it."),
        List.of(
            new ProofRow("stage 1", "as it is", 52241, 52256, "labels behind stay", false),
            new ProofRow(
                "stage 1",
                "D -> T on " + symbol,
                52238,
                52240,
                "labels behind move by -0x10",
                true)),
        List.of(
            new Cascade(
                ".tmp_vmlinux1",
                ".tmp_vmlinux2",
                22541,
                List.of(
                    new Stretch(22533, "0", "moved", "_stext", "_etext", "", false),
                    new Stretch(8, null, "added", "kallsyms_names", "kallsyms_index", "", false)),
                List.of("f.1 is f.2 now")),
            new Cascade(
                ".tmp_vmlinux2",
                "vmlinux",
                4,
                List.of(new Stretch(4, "-0x10", "moved", "kallsyms_markers", symbol, "", true)),
                List.of())),
        List.of(
            new PairedLine(
                symbol, 24455, "c0556000", "D", 24462, "c05d7000", "T", "+0x81000", "letter", true),
            new PairedLine("__data_loc", 24453, "c0556000", "A", 0, null, null, "", "", false)),
        List.of("-c0028f40 R kallsyms_markers", "+c0028f30 R kallsyms_markers"),
        List.of(
            new SetAside("link.lds", "A linker script is not needed."),
            new SetAside(UNNAMED, "its name does not say which stage it is")),
        List.of(new FileNote(symbol + ".S", "the table made from .tmp_vmlinux1")),
        null);
  }

  static Diagnosis withoutCause() {
    return answer(Verdict.INCONSISTENT, "Inconsistent: the tables differ.", "unknown", null);
  }

  static Diagnosis consistent() {
    return answer(Verdict.CONSISTENT, "Consistent: the last two stages agree.", "converged", 0);
  }

  static Diagnosis incomplete() {
    return answer(Verdict.INCOMPLETE, "Incomplete: vmlinux is missing.", "unknown", null);
  }

  private static Diagnosis answer(
      Verdict verdict, String headline, String state, @Nullable Integer more) {
    return new Diagnosis(
        verdict,
        headline,
        "4.1..4.5",
        "unknown",
        64,
        null,
        false,
        8,
        true,
        "No stage holds a table that another one asked for: rules not tested.",
        List.of(),
        List.of(stage(".tmp_vmlinux1", "", null, 100L), stage("vmlinux", "", 100L, 100L)),
        null,
        List.of(),
        List.of(),
        new ConvergenceReport(state, more, null, "Said in words."),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static StageReport stage(
      String name, String letter, @Nullable Long linked, @Nullable Long asks) {
    Map<String, TableSize> tables = new LinkedHashMap<>();
    tables.put("kallsyms_names", new TableSize(asks, linked, linked));
    return new StageReport(
        name,
        "stages.tar.xz:" + name,
        "elf",
        4036,
        4028,
        letter.isEmpty() ? List.of() : List.of(letter),
        tables,
        null);
  }

  private static Finding rehomed(String symbol) {
    return new Finding(
        "empty-section-rehomed",
        "The symbol " + symbol + " has no section of its own.",
        Confidence.ofProof(),
        Culprit.TOOL,
        BETWEEN,
        Effect.TABLE,
        List.of(new Exhibit("Its letter changes:", List.of("c0556000 D " + symbol))),
        new Counterfactual("letters of 1 symbol", List.of(), 52238, 52241, 52240, 52256, true, ""),
        List.of(
            new Remedy("now", "make KALLSYMS_EXTRA_PASS=1", ""),
            new Remedy("for good", "take the fix", "https://git.kernel.org/linus/9973290ce20a"),
            new Remedy("or", "another " + symbol, "javascript:alert(1)")));
  }
}
