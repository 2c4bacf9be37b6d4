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
 * lld puts a thunk where a branch does not reach; the tables push code away, and its name changes
 * the tables.
 *
 * <p>What would prove it wrong: a table whose size stays without the names. The rule is silent
 * then.
 */
@RuleCard(
    id = "linker-thunk",
    title = "lld adds a thunk for a long branch and the table takes its name in",
    culprit = Culprit.CODE,
    eras = "up to 5.10; a new kind of thunk up to 6.7",
    arches = "arm, arm64 and mips with lld",
    tried = Tried.NEVER,
    hitRate = 0.4)
public final class LinkerThunk implements Rule {
  private static final LinkerSymbols KIND =
      new LinkerSymbols(
          "linker thunk",
          Pattern.compile("^__[A-Za-z0-9]*Thunk_"),
          "lld puts a thunk where a branch does not reach its target: beyond 32 MiB of text on ARM,"
              + " 8 MiB with Thumb-2.",
          "/ __[[:alnum:]]*Thunk_/d",
          new KernelFix("efe6e3068067", "5.11", "kallsyms leaves the known kinds out"));

  @Override
  public Stream<Finding> examine(Evidence evidence) {
    return KIND.examine(this, evidence);
  }
}
