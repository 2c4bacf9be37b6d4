package symshift.engine.diagnosis.rule;

import java.util.List;
import symshift.engine.diagnosis.Diagnoser;
import symshift.engine.diagnosis.Evidence;
import symshift.engine.diagnosis.Finding;
import symshift.engine.diagnosis.Rule;
import symshift.engine.diagnosis.Trace;
import symshift.engine.kallsyms.KernelEra;
import symshift.engine.kallsyms.TableRules;

/** A kernel of a few symbols, and builds of it. */
final class SmallKernel {
  /** Its listing without tables. */
  static final String LISTING =
      """
      c0008000 T _stext
      c0008000 T _text
      c0008100 T do_one_initcall
      c0008200 t init_setup
      c000c000 T _etext
      c000c800 T __init_begin
      c000c800 T _sinittext
      c000d000 T _einittext
      c0030000 D jiffies
      """;

  private static final long TABLES = 0xc0020000L;

  private SmallKernel() {}

  /** Three stages of a kernel of {@code version} with KALLSYMS_ALL. */
  static Evidence build(String version, String first, String second, String last) {
    return Trace.linked(rules(version, true), TABLES, first, second, last);
  }

  /** Three stages of a kernel of {@code version} without KALLSYMS_ALL. */
  static Evidence buildOfText(String version, String first, String second, String last) {
    return Trace.linked(rules(version, false), TABLES, first, second, last);
  }

  static TableRules rules(String version, boolean allSymbols) {
    return new TableRules(KernelEra.of(version).orElseThrow(), allSymbols, false);
  }

  static List<Finding> examine(Rule rule, Evidence evidence) {
    return rule.examine(evidence).toList();
  }

  /** Ids of the causes, the first one first. */
  static List<String> causes(Evidence evidence) {
    return Diagnoser.diagnose(evidence).causes().stream().map(Finding::id).toList();
  }
}
