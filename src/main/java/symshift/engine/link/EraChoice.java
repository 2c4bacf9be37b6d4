package symshift.engine.link;

import java.util.ArrayList;
import java.util.List;
import symshift.engine.kallsyms.KernelEra;

/**
 * Narrows the eras whose rules give the observed tables by what else the stages tell. A hint that
 * contradicts all that is left is not followed, and is named.
 *
 * @param era the newest era left
 * @param versions all versions left
 */
record EraChoice(KernelEra era, VersionRange versions, String note) {
  /**
   * Narrows the eras.
   *
   * @param hints the most telling last: later ones are followed within what earlier ones leave
   */
  static EraChoice of(
      List<VersionHint> hints, List<KernelEra> eras, long alignment, String arch, int bits) {
    List<KernelEra> left = eras;
    VersionRange range = span(left);
    List<String> against = new ArrayList<>();
    for (VersionHint hint : hints) {
      List<KernelEra> kept = allowed(left, hint);
      if (kept.isEmpty()) {
        against.add(hint.why());
      } else {
        left = kept;
        range = span(left).clippedTo(range).clippedTo(hint.versions());
      }
    }
    List<KernelEra> aligned =
        left.stream().filter(era -> era.defaultAlignment(arch, bits) == alignment).toList();
    if (aligned.isEmpty()) {
      against.add("tables aligned to " + alignment + " bytes");
    } else {
      left = aligned;
      range = range.clippedTo(span(left));
    }
    String note = against.isEmpty() ? "" : "against these rules: " + String.join(", ", against);
    return new EraChoice(left.getLast(), range, note);
  }

  /** The eras that every hint allows; a hint that would leave none is not followed. */
  static List<KernelEra> likely(List<VersionHint> hints) {
    List<KernelEra> left = KernelEra.all();
    for (VersionHint hint : hints) {
      List<KernelEra> kept = allowed(left, hint);
      left = kept.isEmpty() ? left : kept;
    }
    return left;
  }

  private static List<KernelEra> allowed(List<KernelEra> eras, VersionHint hint) {
    return eras.stream().filter(era -> hint.versions().overlaps(span(List.of(era)))).toList();
  }

  private static VersionRange span(List<KernelEra> eras) {
    return VersionRange.of(eras.getFirst().first(), eras.getLast().last());
  }
}
