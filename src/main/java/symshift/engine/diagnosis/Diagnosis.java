package symshift.engine.diagnosis;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the engine says of one set of link stages. Written as JSON with snake_case names: {@code
 * kernel_era}, {@code patient_zero}, ...; see {@link DiagnosisJson}.
 *
 * @param headline the verdict in one or more plain sentences, for the top of a page or report
 * @param kernelEra first and last kernel version whose rules give the observed tables: {@code
 *     4.1..4.5}
 * @param arch the kernel's ARCH word; "unknown" when only listings are there and nothing tells
 * @param bits 32 or 64
 * @param letters {@code flags} or {@code section-name}: the nm letter rule under which the tables
 *     agree; null when all stages are listings
 * @param allSymbols whether the table holds all symbols (CONFIG_KALLSYMS_ALL)
 * @param alignmentBytes alignment of the tables as observed, a power of two
 * @param rulesTested whether these rules reproduce the linked tables; if not, era, allSymbols and
 *     every size are assumptions
 * @param rulesNote how the rules were found, or why they do not fit, in a sentence
 * @param letterSymbols names of the symbols whose table letter differs between stages, at most 8
 * @param stages in link order, the last one is what the build compares
 * @param proof table sizes re-computed with one thing changed at a time
 * @param cascades one for each pair of neighbouring stages
 * @param window symbols around patient zero, aligned; empty without patient zero
 * @param differing the first lines in which the two maps that the build compares differ, as a diff
 * @param causes empty unless inconsistent; best first
 * @param notes findings that are harmless or were absorbed
 * @param fileNotes what single files say or turned out to be
 * @param headroom how far a build that passed is from failing; null of any other
 */
public record Diagnosis(
    Verdict verdict,
    String headline,
    String kernelEra,
    String arch,
    int bits,
    @Nullable String letters,
    boolean allSymbols,
    long alignmentBytes,
    boolean rulesTested,
    String rulesNote,
    List<String> letterSymbols,
    List<StageReport> stages,
    @Nullable PatientZero patientZero,
    List<Finding> causes,
    List<Finding> notes,
    ConvergenceReport convergence,
    List<ProofRow> proof,
    List<Cascade> cascades,
    List<PairedLine> window,
    List<String> differing,
    List<SetAside> setAside,
    List<FileNote> fileNotes,
    @Nullable Headroom headroom) {
  public Diagnosis {
    letterSymbols = List.copyOf(letterSymbols);
    stages = List.copyOf(stages);
    causes = List.copyOf(causes);
    notes = List.copyOf(notes);
    proof = List.copyOf(proof);
    cascades = List.copyOf(cascades);
    window = List.copyOf(window);
    differing = List.copyOf(differing);
    setAside = List.copyOf(setAside);
    // reports of before 0.2 have none
    fileNotes = List.copyOf(Objects.requireNonNullElse(fileNotes, List.of()));
  }
}
