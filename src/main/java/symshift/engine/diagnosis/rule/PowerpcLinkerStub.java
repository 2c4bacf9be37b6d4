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
 * GNU ld for powerpc makes stubs whose number grows with the kernel, and with it the tables that
 * hold their names.
 *
 * <p>What would prove it wrong: a table whose size stays without the names. The rule is silent
 * then.
 */
@RuleCard(
    id = "powerpc-linker-stub",
    title = "the linker adds a stub on powerpc and the table takes its name in",
    culprit = Culprit.CODE,
    eras = "up to 4.9 without help, any kernel by its nature",
    arches = "powerpc",
    tried = Tried.NEVER,
    hitRate = 0.4)
public final class PowerpcLinkerStub implements Rule {
  private static final LinkerSymbols KIND =
      new LinkerSymbols(
          "linker stub",
          Pattern.compile("^[0-9a-f]{8}\\.(?!long_branch\\.|plt_branch\\.)[a-z]\\w*\\."),
          "GNU ld for powerpc groups code and gives each group its stubs; in a large kernel the"
              + " tables move the groups.",
          "/ [0-9a-f]\\{8\\}\\.[a-z_]*\\./d",
          new KernelFix(
              "7e2b37c971a2",
              "4.10",
              "a third pass is added where the table objects differ in size"));

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    return KIND.examine(this, evidence);
  }
}
