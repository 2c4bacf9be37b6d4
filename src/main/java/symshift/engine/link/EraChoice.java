package symshift.engine.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symshift.engine.elf.ElfImage;
import symshift.engine.kallsyms.KernelEra;
import symshift.engine.kallsyms.TableLayout;

/**
 * Narrows the eras whose rules give the observed tables by what else the stages tell. A hint that
 * contradicts all that is left is not followed, and is named.
 *
 * @param era the newest era left
 * @param versions all versions left
 */
record EraChoice(KernelEra era, VersionRange versions, String note) {
  private static final String NEWEST = "7.3";
  private static final Pattern BANNER =
      Pattern.compile("Linux version (\\d{1,4}\\.\\d{1,5}(?:\\.\\d{1,5})?)(?!\\d)");

  private record Hint(String why, VersionRange versions) {}

  static EraChoice of(
      LinkTrace trace, List<KernelEra> eras, long alignment, String arch, int bits) {
    List<KernelEra> left = eras;
    VersionRange range = span(left);
    List<String> against = new ArrayList<>();
    for (Hint hint : hints(trace)) {
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
  static List<KernelEra> likely(LinkTrace trace) {
    List<KernelEra> left = KernelEra.all();
    for (Hint hint : hints(trace)) {
      List<KernelEra> kept = allowed(left, hint);
      left = kept.isEmpty() ? left : kept;
    }
    return left;
  }

  private static List<KernelEra> allowed(List<KernelEra> eras, Hint hint) {
    return eras.stream().filter(era -> hint.versions().overlaps(span(List.of(era)))).toList();
  }

  private static VersionRange span(List<KernelEra> eras) {
    return VersionRange.of(eras.getFirst().first(), eras.getLast().last());
  }

  private static List<Hint> hints(LinkTrace trace) {
    List<Hint> hints = new ArrayList<>();
    layout(trace).ifPresent(layout -> addLayoutHints(layout.order(), hints));
    String first = trace.stage(0).name();
    if (first.startsWith(".tmp_vmlinux.kallsyms")) {
      // Linux kernel commit 8959e39272d6 ("kbuild: Parameterize kallsyms generation and correct
      // reporting") (in v5.5) .. before v6.11
      hints.add(new Hint("stage files named " + first, VersionRange.of("5.4", "6.10")));
    }
    trace.stages().stream()
        .map(LinkStage::image)
        .filter(Objects::nonNull)
        .map(ElfImage::banner)
        .flatMap(Optional::stream)
        .findFirst()
        .map(BANNER::matcher)
        .filter(Matcher::find)
        .map(banner -> banner.group(1))
        .ifPresent(v -> hints.add(new Hint("the banner says " + v, VersionRange.of(v, v))));
    return hints;
  }

  private static void addLayoutHints(List<String> order, List<Hint> hints) {
    if (order.contains("kallsyms_offsets")) {
      // Linux kernel commit 2213e9a66bb8 ("kallsyms: add support for relative offsets in kallsyms
      // address table") (in v4.6)
      hints.add(new Hint("a label kallsyms_offsets", VersionRange.of("4.6", NEWEST)));
    }
    if (order.contains("kallsyms_seqs_of_names")) {
      hints.add(new Hint("a label kallsyms_seqs_of_names", VersionRange.of("6.1", NEWEST)));
    }
    if (order.indexOf("kallsyms_names") < order.indexOf("kallsyms_offsets")
        || order.indexOf("kallsyms_names") < order.indexOf("kallsyms_addresses")) {
      hints.add(new Hint("names before offsets, as since 6.4", VersionRange.of("6.4", NEWEST)));
    }
  }

  private static Optional<TableLayout> layout(LinkTrace trace) {
    return trace.stages().stream()
        .map(stage -> TableLayout.in(stage.symbols()))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
