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
 * GNU ld for powerpc puts a stub where a branch does not reach; in a large kernel each pass brings
 * more of them.
 *
 * <p>What would prove it wrong: a table whose size stays without the names. The rule is silent
 * then.
 */
@RuleCard(
    id = "powerpc-long-branch",
    title = "the linker adds a long branch on powerpc and the table takes its name in",
    culprit = Culprit.CODE,
    eras = "up to 5.8.13",
    arches = "powerpc",
    tried = Tried.NEVER,
    hitRate = 0.4)
public final class PowerpcLongBranch implements Rule {
  private static final LinkerSymbols KIND =
      new LinkerSymbols(
          "long-branch stub",
          Pattern.compile("^[0-9a-f]{8}\\.(long|plt)_branch\\."),
          "GNU ld for powerpc puts a stub where a branch does not reach; in a large kernel each"
              + " pass brings some more, and three passes may not be enough.",
          "/\\.\\(long\\|plt\\)_branch\\./d",
          new KernelFix("516d980f8541", "5.9", "kallsyms leaves such names out"));

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    return KIND.examine(this, evidence);
  }
}
