package symshift.engine.kallsyms;

import static symshift.engine.kallsyms.EraChange.layout;
import static symshift.engine.kallsyms.EraChange.map;
import static symshift.engine.kallsyms.EraChange.names;
import static symshift.engine.kallsyms.EraChange.table;
import static symshift.engine.kallsyms.NamePattern.Kind.ANYWHERE;
import static symshift.engine.kallsyms.NamePattern.Kind.NAME;
import static symshift.engine.kallsyms.NamePattern.Kind.PREFIX;
import static symshift.engine.kallsyms.NamePattern.Kind.SECOND;
import static symshift.engine.kallsyms.NamePattern.Kind.SUFFIX;

import java.util.List;

/** From 3.0 to 6.0, where the table is made from the raw listing. */
final class MiddleChanges {
  static final String[] THUNKS = {
    "__AArch64ADRPThunk_",
    "__ARMV5PILongThunk_",
    "__ARMV7PILongThunk_",
    "__ThumbV7PILongThunk_",
    "__LA25Thunk_",
    "__microLA25Thunk_"
  };

  static final List<EraChange> LIST =
      List.of(
          table(
              "3.12",
              "f6537f2f0eba",
              "--page-offset, from 3.14 on for ARM alone",
              r -> r.with(Trait.PAGE_OFFSET)),
          table(
              "3.15",
              "c6bda7c988a5",
              "--absolute-percpu (x86-64)",
              r -> r.with(Trait.ABSOLUTE_PERCPU)),
          names("4.1", "bd8b22d2888e", "no veneers of ARM", f -> f.plus(SUFFIX, "_veneer")),
          names("4.1", "41b585b2ed79", "_compiled. stays", f -> f.minus(ANYWHERE, "_compiled.")),
          map(
              "4.2",
              "00902e984732",
              "no .L labels, with a dot that stands for any character",
              f -> f.plus(SECOND, "L")),
          names(
              "4.6",
              "b9b74be163a2",
              "no mode switches of ARM",
              f -> f.plus(SUFFIX, "_from_arm", "_from_thumb")),
          layout("4.6", "2213e9a66bb8", "KALLSYMS_BASE_RELATIVE", MiddleChanges::offsets),
          table(
              "4.7",
              "d4ffe418195b",
              "--page-offset is gone (4.6 or 4.7)",
              r -> r.without(Trait.PAGE_OFFSET)),
          names("4.10", "", "no __crc_ (seen in 4.10)", f -> f.plus(PREFIX, "__crc_")),
          names("4.15", "ef4650144e76", "no type n (4.14 or 4.15)", f -> f.plusLetters("n")),
          names(
              "4.19",
              "1212f7a16af4",
              "no __efistub_ (seen in a 4.19)",
              f -> f.plus(PREFIX, "__efistub_")),
          table(
              "4.20",
              "36f546a1bdb5",
              "Blackfin is gone",
              r -> r.ranges(FirstChanges.TEXT, FirstChanges.INIT)),
          layout(
              "4.20",
              "80ffbaa5b1bd",
              "num_syms and markers of four bytes",
              r -> r.with(Trait.NARROW_COUNTERS)),
          layout("5.0", "72d3ebb929de", ".balign", r -> r.with(Trait.BYTE_ALIGNMENT)),
          names(
              "5.3", "33177f01ca3f", "no labels of KASAN on s390", f -> f.plus(PREFIX, ".LASANPC")),
          table(
              "5.5",
              "887df76de67f",
              "marks of the text are dropped like any other",
              r -> r.with(Trait.MARKERS_FILTERED)),
          map(
              "5.8",
              "72d24accf02a",
              "the dot of .L means a dot",
              f -> f.minus(SECOND, "L").plus(PREFIX, ".L")),
          names("5.9", "7621712918ad", "no __kvm_nvhe_", f -> f.plus(PREFIX, "__kvm_nvhe_")),
          names(
                  "5.9",
                  "516d980f8541",
                  "no stubs of PowerPC",
                  f -> f.plus(ANYWHERE, ".long_branch.", ".plt_branch."))
              .alsoIn("5.8.14"),
          names("5.11", "efe6e3068067", "no thunks of lld", f -> f.plus(PREFIX, THUNKS))
              .alsoIn("5.10.17"),
          names("5.18", "d4c858643263", "no .L", f -> f.plus(PREFIX, ".L")),
          names(
              "5.19",
              "6ccf9cb557bd",
              "of __kvm_nvhe_ only the local labels",
              MiddleChanges::localOfKvm),
          map("6.0", "c17a2538704f", "no L0", f -> f.plus(PREFIX, "L0")).alsoIn("5.10.145"));

  private MiddleChanges() {}

  private static EraRules offsets(EraRules r) {
    return r.with(Trait.OFFSETS)
        .table(r.table().plus(NAME, "kallsyms_offsets", "kallsyms_relative_base"));
  }

  private static NameFilter localOfKvm(NameFilter filter) {
    return filter.minus(PREFIX, "__kvm_nvhe_").plus(PREFIX, "__kvm_nvhe_$", "__kvm_nvhe_.L");
  }
}
