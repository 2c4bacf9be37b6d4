package symshift.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether the build adds a third pass by itself. Kernels since 4.10 do when the table objects of
 * the first two passes differ in size; since 7.3 and 6.12.117 also when a label lies elsewhere.
 *
 * <p>Source: Linux kernel commit 7e2b37c971a2 (in v4.10); scripts/link-vmlinux.sh of 7.3.
 */
public enum AutomaticPass {
  /** The two objects differ in size. */
  BY_SIZE,
  /** They are of one size, but their labels lie at different places. */
  BY_LABELS,
  /** Neither differs. */
  NONE;

  /**
   * @param first padded bytes of the tables made from the first stage, by label in layout order
   * @param second the same of the second stage
   */
  static AutomaticPass of(Map<String, Long> first, Map<String, Long> second) {
    if (total(first) != total(second)) {
      return BY_SIZE;
    }
    List<Long> one = new ArrayList<>(first.values());
    List<Long> other = new ArrayList<>(second.values());
    return one.equals(other) ? NONE : BY_LABELS;
  }

  private static long total(Map<String, Long> sizes) {
    return sizes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** {@code by-size}, {@code by-labels} or {@code none}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A sentence for a report. */
  String sentence() {
    return switch (this) {
      case BY_SIZE ->
          "Kernels since 4.10 add a third pass by themselves here: the first two table objects"
              + " differ in size.";
      case BY_LABELS ->
          "The automatic third pass of 4.10 to 7.2 misses this: the first two table objects are of"
              + " one size though their labels moved. 7.3 and 6.12.117 look at the labels.";
      case NONE ->
          "No kernel adds a third pass by itself here: the first two tables are of one size.";
    };
  }
}
