package symshift.relink;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import symshift.engine.diagnosis.Diagnosis;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.StageReport;
import symshift.engine.diagnosis.TableSize;
import symshift.engine.diagnosis.Verdict;

/**
 * What the engine said of one build, held against what the links did. Null where there is nothing
 * to hold it against.
 *
 * @param program what made the tables
 * @param verdict whether the last two stages agree
 * @param cause the first cause of a failure, or that there is none
 * @param sizes names and tokens of every stage to the byte; only of the kernel's own programs
 * @param passes what more passes do; only of failures, because of the rest the verdict says it
 * @param misses what was wrong, in words
 */
record Judgement(
    int seed,
    Kind kind,
    String program,
    boolean failed,
    boolean verdict,
    @Nullable Boolean cause,
    @Nullable Boolean sizes,
    @Nullable Boolean passes,
    List<String> misses) {
  private static final List<String> PREDICTED = List.of("kallsyms_names", "kallsyms_token_table");

  static Judgement of(int seed, Setup setup, Outcome outcome, Diagnosis diagnosis) {
    Kind kind = Kind.of(seed);
    List<String> misses = new ArrayList<>();
    boolean failed = !outcome.isConsistent();
    boolean agrees = diagnosis.verdict() == (failed ? Verdict.INCONSISTENT : Verdict.CONSISTENT);
    if (!agrees) {
      misses.add("verdict " + diagnosis.verdict() + ", really " + outcome.state());
    }
    String first = diagnosis.causes().stream().map(Finding::id).findFirst().orElse("none");
    boolean named = failed ? isNamed(kind, outcome, diagnosis) : first.equals("none");
    if (!named) {
      misses.add("cause " + first);
    }
    boolean equal = sizesEqual(outcome, diagnosis, misses);
    boolean foretold = passes(outcome, diagnosis);
    if (!foretold && kind.foretellsPasses()) {
      misses.add(
          "passes "
              + diagnosis.convergence().state()
              + " "
              + diagnosis.convergence().morePasses()
              + ", really "
              + outcome.state()
              + " "
              + outcome.morePasses());
    }
    return new Judgement(
        seed,
        kind,
        setup.program().label(),
        failed,
        agrees,
        failed ? named : null,
        setup.program().isTheKernels() ? equal : null,
        (failed && kind.foretellsPasses()) ? foretold : null,
        misses);
  }

  /**
   * Whether what was built in is the first cause; or is one of them, behind the circle, where the
   * links really go in one.
   */
  private static boolean isNamed(Kind kind, Outcome outcome, Diagnosis diagnosis) {
    List<String> said = diagnosis.causes().stream().map(Finding::id).toList();
    boolean circle =
        !said.isEmpty()
            && said.getFirst().equals("oscillating-layout")
            && outcome.state().equals("oscillates");
    return circle
        ? said.stream().anyMatch(kind.causes()::contains)
        : !said.isEmpty() && kind.causes().contains(said.getFirst());
  }

  private static boolean passes(Outcome outcome, Diagnosis diagnosis) {
    return outcome.state().equals(diagnosis.convergence().state())
        && Objects.equals(outcome.morePasses(), diagnosis.convergence().morePasses());
  }

  /** What each stage asks for, and what an image holds, against the files that were linked. */
  private static boolean sizesEqual(Outcome outcome, Diagnosis diagnosis, List<String> misses) {
    int before = misses.size();
    if (diagnosis.stages().size() != outcome.stages().size()) {
      misses.add("stages " + diagnosis.stages().size() + ", really " + outcome.stages().size());
      return false;
    }
    for (int i = 0; i < outcome.stages().size(); i++) {
      StageReport report = diagnosis.stages().get(i);
      for (String label : PREDICTED) {
        TableSize said = report.tables().get(label);
        long asks = outcome.stages().get(i).size(label);
        if (said == null || !Objects.equals(said.asksBytes(), asks)) {
          misses.add(report.name() + " asks " + label + " " + said + ", really " + asks);
        }
        long holds = i == 0 ? 0 : outcome.stages().get(i - 1).size(label);
        if (i > 0 && said != null && said.linkedBytes() != null && said.linkedBytes() != holds) {
          misses.add(report.name() + " holds " + label + " " + said + ", really " + holds);
        }
      }
    }
    return misses.size() == before;
  }

  /** One line: which link, what it did and what was said wrongly of it. */
  String line() {
    String did = failed ? "failed" : "passed";
    String said = misses.isEmpty() ? "right" : String.join("; ", misses);
    return "seed %d, %s, %s, %s: %s".formatted(seed, kind, program, did, said);
  }
}
