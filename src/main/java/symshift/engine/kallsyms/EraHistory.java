package symshift.engine.kallsyms;

import static symshift.engine.kallsyms.NameFilter.Kind.ANYWHERE;
import static symshift.engine.kallsyms.NameFilter.Kind.NAME;
import static symshift.engine.kallsyms.NameFilter.Kind.PREFIX;
import static symshift.engine.kallsyms.NameFilter.Kind.SECOND;
import static symshift.engine.kallsyms.NameFilter.Kind.SUFFIX;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What changed in {@code scripts/kallsyms.c} and {@code scripts/mksysmap} from 2.6.14 to 6.3, in
 * the order of the versions. Hashes are commits of the Linux kernel.
 *
 * <p>Left out: {@code --page-offset} of 3.12 to 4.5 (f6537f2f0eba, removed by d4ffe418195b), which
 * needs a configuration value; the inverted range test between 2.6.30 and 2.6.31-rc1; backports to
 * stable kernels, but for 6.1.42. Where only a range of versions is known, the later one is taken.
 */
final class EraHistory {
  private static final TextRange TEXT = new TextRange("_stext", "_etext", true);
  private static final TextRange INIT = new TextRange("_sinittext", "_einittext", true);
  private static final TextRange EXTRA = new TextRange("_sextratext", "_eextratext", true);
  private static final TextRange L1 = new TextRange("_stext_l1", "_etext_l1", false);
  private static final TextRange L2 = new TextRange("_stext_l2", "_etext_l2", false);

  private final List<KernelEra> eras = new ArrayList<>();
  private String first = "2.6.14";
  private String source = "b3dbb4ecd467: tokens from all symbols; 6f00df24ee39: no names with $";
  private EraRules rules =
      new EraRules(
          NameFilter.NOTHING
              .plusLetters("Uu")
              .plus(NAME, "kallsyms_addresses", "kallsyms_num_syms", "kallsyms_names")
              .plus(NAME, "kallsyms_markers", "kallsyms_token_table", "kallsyms_token_index")
              .plus(NAME, "_SDA_BASE_", "_SDA2_BASE_")
              .plus(PREFIX, "$")
              .plus(ANYWHERE, "_compiled."),
          NameFilter.NOTHING
              .plusLetters("aUw")
              .plus(ANYWHERE, "__crc_")
              .plus(PREFIX, "$a", "$d", "$t"),
          List.of(TEXT, INIT, EXTRA),
          TableOrder.INPUT,
          Set.of());

  private EraHistory() {}

  static List<KernelEra> eras() {
    return new EraHistory()
        .from2620()
        .from2625()
        .from41()
        .from420()
        .from58()
        .from511()
        .from61()
        .end();
  }

  private EraHistory from2620() {
    from(
        "2.6.20",
        "2.6.19",
        "fd593d12770: addresses relative to _text",
        r -> r.with(Trait.KEEPS_TEXT));
    from("2.6.23", "2.6.22", "KSYM_NAME_LEN 128", r -> r.with(Trait.NAMES_OF_128));
    return this;
  }

  private EraHistory from2625() {
    from(
        "2.6.25",
        "2.6.24",
        "f2df3f65d0b4: weak symbols last; _sextratext is gone",
        r -> r.order(TableOrder.WEAK_LAST).ranges(TEXT, INIT));
    from(
        "2.6.26",
        "2.6.25",
        "aab34ac85823: no symbols of type N",
        r -> r.table(r.table().plusLetters("N")).map(r.map().plusLetters("N")));
    from(
        "2.6.30",
        "2.6.29",
        "b478b782e110: symbols of the linker script last",
        r -> r.order(TableOrder.SCRIPT_LAST_MISCOUNTED));
    from("2.6.31", "2.6.30", "text in L1 and L2 (Blackfin)", r -> r.ranges(TEXT, INIT, L1, L2));
    from(
        "2.6.32",
        "2.6.31",
        "a9ece53c408: leading underscores counted right",
        r -> r.order(TableOrder.SCRIPT_LAST));
    return this;
  }

  private EraHistory from41() {
    from(
        "4.1",
        "4.0",
        "bd8b22d2888e: no veneers; 41b585b2ed79: _compiled. is gone",
        r -> r.table(r.table().plus(SUFFIX, "_veneer").minus(ANYWHERE, "_compiled.")));
    from(
        "4.2",
        "4.1",
        "00902e984732: no .L labels in the map, with a dot that stands for any character",
        r -> r.map(r.map().plus(SECOND, "L")));
    from(
        "4.6",
        "4.5",
        "b9b74be163a2: no ARM mode switches; KALLSYMS_BASE_RELATIVE",
        r ->
            r.with(Trait.OFFSETS)
                .table(
                    r.table()
                        .plus(SUFFIX, "_from_arm", "_from_thumb")
                        .plus(NAME, "kallsyms_offsets", "kallsyms_relative_base")));
    from("4.10", "4.9", "seen in 4.10: no __crc_", r -> r.table(r.table().plus(PREFIX, "__crc_")));
    from("4.15", "4.14", "no type n (4.14 or 4.15)", r -> r.table(r.table().plusLetters("n")));
    from(
        "4.19",
        "4.18",
        "seen in 4.19: no __efistub_",
        r -> r.table(r.table().plus(PREFIX, "__efistub_")));
    return this;
  }

  private EraHistory from420() {
    from(
        "4.20",
        "4.19",
        "36f546a1bdb5: Blackfin is gone; num_syms and markers of four bytes",
        r -> r.with(Trait.NARROW_COUNTERS).ranges(TEXT, INIT));
    from("5.0", "4.20", "72d3ebb929de: .balign", r -> r.with(Trait.BYTE_ALIGNMENT));
    from(
        "5.3",
        "5.2",
        "33177f01ca3f: no labels of KASAN on s390",
        r -> r.table(r.table().plus(PREFIX, ".LASANPC")));
    from(
        "5.6",
        "5.5",
        "is_ignored_symbol() while reading (5.5 or 5.6)",
        r -> r.with(Trait.MARKERS_FILTERED));
    return this;
  }

  private EraHistory from58() {
    from(
        "5.8",
        "5.7",
        "the dot in the map's .L means a dot",
        r -> r.map(r.map().minus(SECOND, "L").plus(PREFIX, ".L")));
    from(
        "5.9",
        "5.8",
        "516d980f8541: no PowerPC stubs",
        r -> r.table(r.table().plus(ANYWHERE, ".long_branch.", ".plt_branch.")));
    from(
        "5.10",
        "5.9",
        "seen in 5.10: no __kvm_nvhe_",
        r -> r.table(r.table().plus(PREFIX, "__kvm_nvhe_")));
    return this;
  }

  private EraHistory from511() {
    from(
        "5.11",
        "5.10",
        "efe6e3068067: no thunks of lld",
        r ->
            r.table(
                r.table()
                    .plus(PREFIX, "__AArch64ADRPThunk_", "__ARMV5PILongThunk_")
                    .plus(PREFIX, "__ARMV7PILongThunk_", "__ThumbV7PILongThunk_")
                    .plus(PREFIX, "__LA25Thunk_", "__microLA25Thunk_")));
    from("5.18", "5.17", "d4c858643263: no .L", r -> r.table(r.table().plus(PREFIX, ".L")));
    from(
        "5.19",
        "5.18",
        "of __kvm_nvhe_ only the local labels",
        r ->
            r.table(
                r.table()
                    .minus(PREFIX, "__kvm_nvhe_")
                    .plus(PREFIX, "__kvm_nvhe_$", "__kvm_nvhe_.L")));
    from("6.0", "5.19", "c17a2538704f: no L0 in the map", r -> r.map(r.map().plus(PREFIX, "L0")));
    return this;
  }

  private EraHistory from61() {
    from(
        "6.1",
        "6.0",
        "94ff2f63d6a3: the table is made from the map; names up to 511 bytes; CFI",
        r ->
            r.with(Trait.FROM_MAP)
                .with(Trait.LONG_NAMES)
                .table(r.table().plus(PREFIX, "__kcfi_typeid_"))
                .map(mapOf61()));
    from(
        "6.1.42",
        "6.1.41",
        "kallsyms_seqs_of_names in stable 6.1",
        r -> seqsLabel(r.with(Trait.SEQS_OF_NAMES)));
    from(
        "6.2",
        "6.1.y",
        "kallsyms_seqs_of_names, its label not filtered",
        r -> r.table(r.table().minus(NAME, "kallsyms_seqs_of_names")));
    from("6.3", "6.2", "the label kallsyms_seqs_of_names filtered", EraHistory::seqsLabel);
    return this;
  }

  private static EraRules seqsLabel(EraRules r) {
    return r.table(r.table().plus(NAME, "kallsyms_seqs_of_names"));
  }

  private static NameFilter mapOf61() {
    return NameFilter.NOTHING
        .plusLetters("aNUw")
        .plus(PREFIX, "$", ".L", "__crc_", "__kstrtab_", "__kstrtabns_")
        .plus(NAME, "L0");
  }

  private void from(
      String version, String lastBefore, String because, UnaryOperator<EraRules> change) {
    eras.add(new KernelEra(first, lastBefore, rules, source));
    first = version;
    source = because;
    rules = change.apply(rules);
  }

  private List<KernelEra> end() {
    eras.add(new KernelEra(first, "6.3", rules, source));
    return List.copyOf(eras);
  }
}
