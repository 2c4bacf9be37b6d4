package symshift.engine.kallsyms;

import static symshift.engine.kallsyms.EraChange.layout;
import static symshift.engine.kallsyms.EraChange.map;
import static symshift.engine.kallsyms.EraChange.names;
import static symshift.engine.kallsyms.EraChange.table;
import static symshift.engine.kallsyms.NamePattern.Kind.ANYWHERE;
import static symshift.engine.kallsyms.NamePattern.Kind.DIGITS_BEHIND;
import static symshift.engine.kallsyms.NamePattern.Kind.LETTERS_BETWEEN;
import static symshift.engine.kallsyms.NamePattern.Kind.NAME;
import static symshift.engine.kallsyms.NamePattern.Kind.PREFIX;
import static symshift.engine.kallsyms.NamePattern.Kind.SUFFIX;

import java.util.List;

/** From 6.1 to 7.3, where the table is made from what {@code mksysmap} leaves. */
final class LateChanges {
  private static final String[] OWN_LABELS = {
    "kallsyms_addresses",
    "kallsyms_num_syms",
    "kallsyms_names",
    "kallsyms_markers",
    "kallsyms_token_table",
    "kallsyms_token_index",
    "kallsyms_offsets",
    "kallsyms_relative_base",
    "kallsyms_seqs_of_names"
  };

  static final List<EraChange> LIST =
      List.of(
          table(
              "6.1",
              "94ff2f63d6a3",
              "the table is made from the system map",
              r -> r.with(Trait.FROM_MAP)),
          layout(
              "6.1",
              "73bbb94466fd",
              "lengths of two bytes; names up to 511 bytes (b8a94bfb3395)",
              r -> r.with(Trait.LONG_NAMES)),
          names("6.1", "d0f9562ee43a", "no types of CFI", f -> f.plus(PREFIX, "__kcfi_typeid_")),
          map("6.1", "", "prefixes; no __kstrtab_; of L0 the name alone", LateChanges::mapOf61),
          layout("6.2", "60443c88f3a8", "kallsyms_seqs_of_names", r -> r.with(Trait.SEQS_OF_NAMES))
              .alsoIn("6.1.42"),
          layout(
                  "6.2",
                  "010a0aad39fc",
                  "compared without what follows a dot (clang LTO)",
                  r -> r.with(Trait.SEQS_WITHOUT_SUFFIX))
              .alsoIn("6.1.42"),
          layout(
                  "6.2",
                  "19bd8981dc2e",
                  "three bytes for each of kallsyms_seqs_of_names",
                  r -> r.with(Trait.NARROW_SEQS))
              .alsoIn("6.1.60"),
          names(
                  "6.3",
                  "ced0f245ed95",
                  "the label kallsyms_seqs_of_names filtered",
                  f -> f.plus(NAME, "kallsyms_seqs_of_names"))
              .alsoIn("6.1.42"),
          map("6.4", "c4802044a0a7", "sed for grep: $x stays", LateChanges::withSed),
          names("6.4", "320e7c9d4494", "only letters and types", f -> onlyLetters()),
          map("6.4", "320e7c9d4494", "all patterns of scripts/kallsyms", LateChanges::allPatterns),
          map("6.4", "dd1553b8a5f2", "no labels of kallsyms", f -> f.plus(NAME, OWN_LABELS)),
          layout(
              "6.4",
              "404bad70fcf7",
              "addresses or offsets behind the token index",
              r -> r.with(Trait.ADDRESSES_LAST)),
          map("6.5", "ec336aa83162", "no $x again", LateChanges::dollarAgain).alsoIn("6.4.4"),
          map("6.5", "200dd957a7a7", "no local __pi_", f -> f.plus(PREFIX, "__pi_$", "__pi_.L")),
          map("6.5", "71025b8565a3", "no prefixed types of CFI", LateChanges::prefixedTypes),
          layout(
                  "6.5",
                  "8cc32a9bbf29",
                  "compared without what follows .llvm. (clang LTO)",
                  r -> r.with(Trait.LLVM_SUFFIX))
              .alsoIn("6.1.42", "6.4.7"),
          map("6.8", "a951884d8288", "no thunks of any name", LateChanges::anyThunk)
              .alsoIn("6.6.18", "6.7.6"),
          table(
              "6.10",
              "a7f13d0f4b02",
              "__start_ and __stop_ stay",
              r -> r.with(Trait.KEEPS_SECTION_BOUNDS)),
          map(
              "6.10",
              "b18b047002b7",
              "a sed script: $x, __pi_$x and __kvm_nvhe_$x stay",
              LateChanges::misescaped),
          map("6.10", "", "labels of kallsyms stay", f -> f.minus(NAME, OWN_LABELS)),
          layout("6.11", "64e166099b69", "offsets always", r -> r.with(Trait.ALWAYS_OFFSETS))
              .alsoIn("6.10.7"),
          layout("6.11", "020925ce9299", "compared as they are", LateChanges::comparedWhole)
              .alsoIn("6.10.7"),
          map("6.13", "7a6c355b55c0", "no $x, no __kvm_nvhe_$x again", LateChanges::escaped)
              .alsoIn("6.12.9"),
          table(
              "6.15",
              "01157ddc58dc",
              "--absolute-percpu is gone",
              r -> r.without(Trait.ABSOLUTE_PERCPU)),
          map(
                  "6.18",
                  "3e86e4d74c04",
                  "no __UNIQUE_ID_modinfo and digits",
                  f -> f.plus(DIGITS_BEHIND, "__UNIQUE_ID_modinfo"))
              .alsoIn("6.17.4"),
          map(
              "6.18",
              "5ab23c7923a1",
              "no __mod_device_table__",
              f -> f.plus(PREFIX, "__mod_device_table__")),
          layout(
              "7.0",
              "a081b5789255",
              "no base; four bytes alignment",
              r -> r.with(Trait.PC_RELATIVE)),
          map("7.3", "3e2276def530", "modinfo with an underscore", LateChanges::modinfo)
              .alsoIn("7.2.7"),
          map(
                  "7.3",
                  "b99d1f5036d8",
                  "no __pi_$x again",
                  f -> f.minus(NAME, "__pi_\\").plus(PREFIX, "__pi_$"))
              .alsoIn("6.12.111", "7.2.7"));

  private LateChanges() {}

  private static NameFilter mapOf61(NameFilter before) {
    return NameFilter.NOTHING
        .plusLetters("aNUw")
        .plus(PREFIX, "$", ".L", "__crc_", "__kstrtab_", "__kstrtabns_")
        .plus(NAME, "L0");
  }

  /** The shell took the backslash: what is left out ends with a blank, and no line does. */
  private static NameFilter withSed(NameFilter filter) {
    return filter.minus(PREFIX, "$");
  }

  private static NameFilter onlyLetters() {
    return NameFilter.NOTHING.plusLetters("un");
  }

  private static NameFilter allPatterns(NameFilter filter) {
    return filter
        .plus(PREFIX, "__efistub_", "__kvm_nvhe_.L", "__kcfi_typeid_")
        .plus(NAME, "__kvm_nvhe_", "_SDA_BASE_", "_SDA2_BASE_")
        .plus(PREFIX, MiddleChanges.THUNKS)
        .plus(SUFFIX, "_from_arm", "_from_thumb", "_veneer")
        .plus(ANYWHERE, ".long_branch.", ".plt_branch.");
  }

  private static NameFilter dollarAgain(NameFilter filter) {
    return filter.minus(NAME, "__kvm_nvhe_").plus(PREFIX, "$", "__kvm_nvhe_$");
  }

  private static NameFilter prefixedTypes(NameFilter filter) {
    return filter.plus(PREFIX, "__kvm_nvhe___kcfi_typeid_", "__pi___kcfi_typeid_");
  }

  private static NameFilter anyThunk(NameFilter filter) {
    return filter.minus(PREFIX, MiddleChanges.THUNKS).plus(LETTERS_BETWEEN, "__*Thunk_");
  }

  /**
   * Two backslashes where no shell takes one: the pattern is a backslash at the end of the line.
   */
  private static NameFilter misescaped(NameFilter filter) {
    return filter
        .minus(PREFIX, "$", "__pi_$", "__kvm_nvhe_$")
        .plus(NAME, "\\", "__pi_\\", "__kvm_nvhe_\\");
  }

  private static NameFilter escaped(NameFilter filter) {
    return filter.minus(NAME, "\\", "__kvm_nvhe_\\").plus(PREFIX, "$", "__kvm_nvhe_$");
  }

  private static NameFilter modinfo(NameFilter filter) {
    return filter
        .minus(DIGITS_BEHIND, "__UNIQUE_ID_modinfo")
        .plus(DIGITS_BEHIND, "__UNIQUE_ID_modinfo_");
  }

  private static EraRules comparedWhole(EraRules r) {
    return r.without(Trait.SEQS_WITHOUT_SUFFIX).without(Trait.LLVM_SUFFIX);
  }
}
