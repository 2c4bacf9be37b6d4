package symshift.engine.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import symshift.engine.diagnosis.BrokenStage;
import symshift.engine.diagnosis.Confidence;
import symshift.engine.diagnosis.Culprit;
import symshift.engine.diagnosis.Effect;
import symshift.engine.diagnosis.Evidence;
import symshift.engine.diagnosis.Exhibit;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.Remedy;
import symshift.engine.diagnosis.Rule;
import symshift.engine.diagnosis.RuleCard;
import symshift.engine.diagnosis.Tried;

/**
 * A link wrote a stage that nm cannot read, or an empty one: the table made from it is empty or
 * cut, and the next link holds that.
 *
 * <p>What would prove it wrong: the same file read by nm without a message. The file may have been
 * damaged on its way here, so the rule asks for that.
 */
@RuleCard(
    id = "broken-stage-file",
    title = "a stage file cannot be read: cut off, empty or no image",
    culprit = Culprit.HARNESS,
    eras = "all",
    arches = "all; seen on s390 in 2008",
    tried = Tried.LINKED,
    hitRate = BrokenStageFile.HIT_RATE,
    precedence = 20)
public final class BrokenStageFile implements Rule {
  /** It named the damaged file of all six stages that the tests cut or overwrite. */
  static final double HIT_RATE = 7.0 / 8;

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    return evidence.broken().stream().map(this::finding);
  }

  private Finding finding(BrokenStage broken) {
    return new Finding(
        card().id(),
        "The file of " + broken.stage() + " (" + broken.file() + ") cannot be used.",
        Confidence.measured(card().hitRate()),
        card().culprit(),
        List.of(broken.stage(), broken.stage()),
        Effect.STAGE,
        List.of(new Exhibit(broken.reason(), List.of())),
        null,
        List.of(
            new Remedy(
                "now",
                "Run nm -n on the file where it was built. If nm reads it there, it was damaged on"
                    + " the way: copy it again.",
                ""),
            new Remedy(
                "for good",
                "If nm complains there too, the link failed: look for an error of ld or a full disk"
                    + " above it in the log, and at the linker script.",
                "")));
  }
}
