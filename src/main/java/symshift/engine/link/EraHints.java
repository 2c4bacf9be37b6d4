package symshift.engine.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import symshift.engine.elf.ElfImage;
import symshift.engine.kallsyms.TableLayout;
import symshift.engine.symbol.Symbol;

/** What the stages of a build tell of the kernel's version, apart from the contents of tables. */
final class EraHints {
  private final List<VersionHint> hints = new ArrayList<>();

  private EraHints() {}

  /** The hints of a trace; none where nothing tells. */
  static List<VersionHint> of(LinkTrace trace) {
    EraHints found = new EraHints();
    layout(trace).ifPresent(layout -> found.addLabels(layout.order()));
    found.addFiles(trace);
    found.addFirstTable(trace);
    trace.stages().stream()
        .map(LinkStage::image)
        .filter(Objects::nonNull)
        .map(ElfImage::banner)
        .flatMap(Optional::stream)
        .findFirst()
        .flatMap(VersionHint::ofBanner)
        .ifPresent(found.hints::add);
    return List.copyOf(found.hints);
  }

  private void addLabels(List<String> order) {
    int names = order.indexOf("kallsyms_names");
    int offsets = order.indexOf("kallsyms_offsets");
    int addresses = order.indexOf("kallsyms_addresses");
    if (addresses >= 0) {
      // Linux kernel commit 64e166099b69 ("kallsyms: get rid of code for absolute kallsyms") (in
      // v6.11)
      hints.add(VersionHint.of("a label kallsyms_addresses", null, "6.10"));
    }
    if (offsets >= 0 && order.contains("kallsyms_relative_base")) {
      // Linux kernel commit 2213e9a66bb8 ("kallsyms: add support for relative offsets in kallsyms
      // address table") (in v4.6)
      hints.add(VersionHint.of("a label kallsyms_relative_base", "4.6", "6.19"));
    } else if (offsets >= 0) {
      // Linux kernel commit a081b5789255 ("kallsyms: Get rid of kallsyms relative base") (in v7.0)
      hints.add(VersionHint.of("offsets without kallsyms_relative_base", "7.0", null));
    }
    // Linux kernel commit 60443c88f3a8 ("kallsyms: Improve the performance of
    // kallsyms_lookup_name()") (in v6.2 and v6.1.42)
    hints.add(
        order.contains("kallsyms_seqs_of_names")
            ? VersionHint.of("a label kallsyms_seqs_of_names", "6.1.42", null)
            : VersionHint.of("no label kallsyms_seqs_of_names", null, "6.1.41"));
    // Linux kernel commit 404bad70fcf7 ("scripts/kallsyms: change the output order") (in v6.4)
    int first = Math.max(addresses, offsets);
    if (first > names) {
      hints.add(VersionHint.of("names before offsets, as since 6.4", "6.4", null));
    } else if (first >= 0) {
      hints.add(VersionHint.of("offsets before names, as up to 6.3", null, "6.3"));
    }
  }

  private void addFiles(LinkTrace trace) {
    for (LinkStage stage : trace.stages()) {
      String name = stage.name();
      if (name.startsWith(".tmp_vmlinux.kallsyms")) {
        // Linux kernel commit 8959e39272d6 ("kbuild: Parameterize kallsyms generation and correct
        // reporting") (in v5.5) .. before v6.11
        hints.add(VersionHint.of("stage files named " + name, "5.4", "6.10"));
        return;
      }
      if (name.startsWith("vmlinux.unstripped")) {
        hints.add(VersionHint.of("a file named " + name, "6.15", null));
        return;
      }
    }
  }

  /** Since 6.10 the labels, since 6.11 an empty table is there from the first link on. */
  private void addFirstTable(LinkTrace trace) {
    boolean placed =
        trace.ordinals().getFirst() == 1
            && trace
                .stage(0)
                .symbols()
                .find("kallsyms_names")
                .filter(Symbol::hasAddress)
                .isPresent();
    if (placed) {
      // Linux kernel commits 951bcae6c5a0 ("kallsyms: Avoid weak references for kallsyms symbols")
      // (in v6.10), c442db3f49f2 ("kbuild: remove PROVIDE() for kallsyms symbols") (in v6.11)
      hints.add(VersionHint.of("labels of tables in the first stage", "6.10", null));
    }
  }

  private static Optional<TableLayout> layout(LinkTrace trace) {
    return trace.stages().stream()
        .map(stage -> TableLayout.in(stage.symbols()))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
