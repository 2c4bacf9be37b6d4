package symshift.engine.buildlog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The kernels that word the kallsyms failure in one way.
 *
 * @param words what tells them
 * @param first the first version that says it so, or null when it was always said so
 * @param last the last one, or null when the newest kernels still say it so
 */
public record KernelSpan(String words, @Nullable String first, @Nullable String last) {
  private static final int LINES_AFTER = 3;

  /**
   * Every advice the check has given; of two that fit, the earlier one here is more telling.
   *
   * <p>Source: Linux kernel, top Makefile (verify_kallsyms) up to 3.4, scripts/link-vmlinux.sh from
   * 3.5
   */
  private static final List<KernelSpan> ALL =
      List.of(
          new KernelSpan("CONFIG_KALLSYMS_EXTRA_PASS", null, "2.6.39"),
          new KernelSpan("This is a bug - please report about it", "3.0", "3.4"),
          new KernelSpan("echo Try make KALLSYMS_EXTRA_PASS=1", "3.5", "3.5"),
          new KernelSpan("Try \"make KALLSYMS_EXTRA_PASS=1\"", "6.4", null),
          new KernelSpan("Try make KALLSYMS_EXTRA_PASS=1", "3.6", "6.3"));

  /** The span told by the lines just behind the failure's; empty when they do not tell. */
  static Optional<KernelSpan> of(List<LogLine> excerpt, int failure) {
    List<String> advice =
        excerpt.stream()
            .filter(line -> line.number() > failure && line.number() <= failure + LINES_AFTER)
            .map(LogLine::text)
            .toList();
    return ALL.stream()
        .filter(span -> advice.stream().anyMatch(line -> line.contains(span.words())))
        .findFirst();
  }

  /** {@code up to 2.6.39}, {@code 3.0 to 3.4} or {@code from 6.4}. */
  @Override
  public String toString() {
    if (first == null) {
      return "up to " + last;
    }
    return last == null ? "from " + first : first.equals(last) ? first : first + " to " + last;
  }
}
