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
 * GNU ld for ARM puts a veneer where a branch does not reach; the tables push code away, and its
 * name changes the tables.
 *
 * <p>What would prove it wrong: a table whose size stays without the names. The rule is silent
 * then.
 */
@RuleCard(
    id = "linker-veneer",
    title = "the linker adds a veneer for a long branch and the table takes its name in",
    culprit = Culprit.CODE,
    eras = "up to 4.0",
    arches = "arm",
    tried = Tried.LINKED,
    hitRate = 2.0 / 3)
public final class LinkerVeneer implements Rule {
  private static final LinkerSymbols KIND =
      new LinkerSymbols(
          "linker veneer",
          Pattern.compile("_veneer$"),
          "GNU ld puts a veneer where a branch no longer reaches its target; larger tables push"
              + " code further away and more veneers come.",
          "/_veneer$/d",
          new KernelFix("bd8b22d2888e", "4.1", "kallsyms leaves such names out"));

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    return KIND.examine(this, evidence);
  }
}
