package symshift.engine.diagnosis.rule;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import symshift.engine.diagnosis.Culprit;
import symshift.engine.diagnosis.Evidence;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.KernelFix;
import symshift.engine.diagnosis.LinkerSymbols;
import symshift.engine.diagnosis.Rule;
import symshift.engine.diagnosis.RuleCard;
import symshift.engine.diagnosis.Tried;

/**
 * GNU ld for ARM puts a veneer where a branch goes from ARM to Thumb code or back; its name changes
 * the tables.
 *
 * <p>What would prove it wrong: a table whose size stays without the names. The rule is silent
 * then.
 */
@RuleCard(
    id = "mode-switch-veneer",
    title = "the linker adds a veneer between ARM and Thumb code and the table takes its name in",
    culprit = Culprit.CODE,
    eras = "up to 4.5",
    arches = "arm with Thumb-2 code",
    tried = Tried.NEVER,
    hitRate = 0.4)
public final class ModeSwitchVeneer implements Rule {
  private static final LinkerSymbols KIND =
      new LinkerSymbols(
          "mode-switch veneer",
          Pattern.compile("_from_(arm|thumb)$"),
          "GNU ld puts such a veneer where a branch changes between ARM and Thumb code and cannot"
              + " do so by itself; how many depends on distances.",
          "/_from_\\(arm\\|thumb\\)$/d",
          new KernelFix("b9b74be163a2", "4.6", "kallsyms leaves such names out"));

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    return KIND.examine(this, evidence);
  }
}
