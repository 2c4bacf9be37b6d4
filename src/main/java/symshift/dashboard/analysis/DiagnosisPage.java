package symshift.dashboard.analysis;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import symshift.dashboard.upload.ArtifactSet;
import symshift.dashboard.upload.StoredFile;
import symshift.dashboard.web.Frame;
import symshift.dashboard.web.Words;
import symshift.engine.diagnosis.Diagnosis;
import symshift.engine.diagnosis.DiagnosisJson;

/**
 * One diagnosis.
 *
 * @param resultId the build result it is linked to, or null
 * @param about arch, stages, symbols and rules in a line
 * @param withoutCause said where no cause is given; empty when there is one
 * @param cause the best cause, or null
 * @param others further causes, best first
 * @param notes findings that are harmless or were absorbed
 * @param zero patient zero, or null
 * @param settles whether another pass helps, in a sentence
 * @param passes the same for the heading
 * @param form to say which file is which stage; without files where that cannot be
 */
record DiagnosisPage(
    Frame frame,
    String id,
    @Nullable Long resultId,
    String about,
    Prose sentence,
    String withoutCause,
    @Nullable CauseView cause,
    List<CauseView> others,
    List<CauseView> notes,
    @Nullable ZeroView zero,
    ProofTable proof,
    StageTable stages,
    Prose settles,
    String passes,
    WindowTable window,
    List<CascadeTable> cascades,
    EvidenceView evidence,
    StagesForm form,
    String made) {
  DiagnosisPage {
    others = List.copyOf(others);
    notes = List.copyOf(notes);
    cascades = List.copyOf(cascades);
  }

  static DiagnosisPage of(
      Frame frame,
      ArtifactSet set,
      StoredDiagnosis stored,
      List<StoredFile> files,
      StagesForm form) {
    Diagnosis diagnosis = DiagnosisJson.printable(stored.diagnosis());
    List<CauseView> causes = diagnosis.causes().stream().map(CauseView::of).toList();
    return new DiagnosisPage(
        frame,
        set.id(),
        set.resultId(),
        about(diagnosis),
        Verdicts.sentence(diagnosis),
        Verdicts.withoutCause(diagnosis),
        causes.isEmpty() ? null : causes.getFirst(),
        causes.isEmpty() ? List.of() : causes.subList(1, causes.size()),
        diagnosis.notes().stream().map(CauseView::of).toList(),
        ZeroView.of(diagnosis.patientZero()),
        ProofTable.of(diagnosis),
        StageTable.of(diagnosis),
        Prose.of(diagnosis.convergence().sentence()),
        passes(diagnosis),
        WindowTable.of(diagnosis),
        diagnosis.cascades().stream().map(CascadeTable::of).toList(),
        EvidenceView.of(set, diagnosis, files),
        form,
        "Symshift %s, %s".formatted(stored.engineVersion(), Words.minute(stored.madeAt())));
  }

  static String title(String id, Diagnosis diagnosis) {
    String what =
        diagnosis.causes().isEmpty()
            ? diagnosis.verdict().name().toLowerCase(Locale.ROOT)
            : diagnosis.causes().getFirst().id();
    return "Diagnosis %s: %s".formatted(id.substring(0, Math.min(12, id.length())), what);
  }

  private static String about(Diagnosis diagnosis) {
    long symbols = diagnosis.stages().isEmpty() ? 0 : diagnosis.stages().getLast().symbols();
    return "%s, %d bits, %s, %s symbols, rules of kernel %s"
        .formatted(
            diagnosis.arch(),
            diagnosis.bits(),
            Words.count(diagnosis.stages().size(), "stage"),
            Figures.count(symbols),
            diagnosis.kernelEra());
  }

  private static String passes(Diagnosis diagnosis) {
    Integer more = diagnosis.convergence().morePasses();
    return switch (diagnosis.convergence().state()) {
      case "converged" -> "settled";
      case "converges" -> more == null ? "settles" : "settles after %s".formatted(morePasses(more));
      case "oscillates" -> "never settles: it goes back and forth";
      case "grows" -> "does not settle: it grows with each pass";
      default -> "not known whether it settles";
    };
  }

  private static String morePasses(int more) {
    return more == 1 ? "1 more pass" : more + " more passes";
  }
}
