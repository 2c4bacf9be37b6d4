package symshift.engine.kallsyms;

import static symshift.engine.kallsyms.EraChange.layout;
import static symshift.engine.kallsyms.EraChange.map;
import static symshift.engine.kallsyms.EraChange.names;
import static symshift.engine.kallsyms.EraChange.table;
import static symshift.engine.kallsyms.EraNote.NOT_ESTABLISHED;
import static symshift.engine.kallsyms.NamePattern.Kind.ANYWHERE;
import static symshift.engine.kallsyms.NamePattern.Kind.NAME;
import static symshift.engine.kallsyms.NamePattern.Kind.PREFIX;

import java.util.List;
import java.util.Set;
import symshift.engine.kallsyms.EraNote.Area;

/**
 * From 2.6.9 to 2.6.39. Before 2.6.12 there is no history of commits: the rules of 2.6.9 are those
 * that the patch of 25 October 2004 took away, those of 2.6.10 a program read as a whole.
 */
final class FirstChanges {
  static final TextRange TEXT = new TextRange("_stext", "_etext", true);
  static final TextRange INIT = new TextRange("_sinittext", "_einittext", true);
  private static final TextRange EXTRA = new TextRange("_sextratext", "_eextratext", true);
  private static final TextRange L1 = new TextRange("_stext_l1", "_etext_l1", false);
  private static final TextRange L2 = new TextRange("_stext_l2", "_etext_l2", false);

  /** What 2.6.9 did. */
  static final EraRules START =
      new EraRules(
          NameFilter.NOTHING
              .plusLetters("AaUu")
              .plus(NAME, "kallsyms_addresses", "kallsyms_num_syms", "kallsyms_names")
              .plus(NAME, "_SDA_BASE_", "_SDA2_BASE_")
              .plus(ANYWHERE, "_compiled."),
          NameFilter.NOTHING
              .plusLetters("aUw")
              .plus(ANYWHERE, "__crc_")
              .plus(PREFIX, "$a", "$d", "$t"),
          List.of(
              new TextRange("_stext", "_etext", false),
              new TextRange("_sinittext", "_einittext", false)),
          TableOrder.INPUT,
          Coding.STEMS,
          Set.of());

  static final List<EraNote> BASE =
      List.of(
          new EraNote(Area.LAYOUT, "names by their stems, no markers, no tokens", NOT_ESTABLISHED),
          new EraNote(Area.MAP, "as seen in 2.6.12", NOT_ESTABLISHED));

  static final List<EraChange> LIST =
      List.of(
          layout("2.6.10", "", "tokens from a sample of the symbols", FirstChanges::sampled),
          names("2.6.10", "", "no $a, $t, $d of ARM", FirstChanges::plusMappingSymbols),
          table(
              "2.6.10",
              "",
              "four absolute symbols stay; no symbol at the end of the text but the mark itself",
              r -> r.table(r.table().minusLetters("Aa")).ranges(TEXT, INIT)),
          table("2.6.12", "", "text from _sextratext on", r -> r.ranges(TEXT, INIT, EXTRA)),
          layout("2.6.14", "b3dbb4ecd467", "tokens from all symbols", r -> r.coding(Coding.TOKENS)),
          names("2.6.14", "6f00df24ee39", "no names with $", FirstChanges::plusDollar),
          table(
              "2.6.20",
              "fd593d12770",
              "_text stays; addresses relative to it",
              r -> r.with(Trait.KEEPS_TEXT)),
          table("2.6.23", "", "KSYM_NAME_LEN 128", r -> r.with(Trait.NAMES_OF_128)),
          table(
              "2.6.25",
              "f2df3f65d0b4",
              "sorted, weak symbols last",
              r -> r.order(TableOrder.WEAK_LAST)),
          table("2.6.25", "", "_sextratext is gone", r -> r.ranges(TEXT, INIT)),
          names("2.6.26", "aab34ac85823", "no symbols of type N", f -> f.plusLetters("N")),
          map("2.6.26", "aab34ac85823", "no symbols of type N", f -> f.plusLetters("N")),
          table(
              "2.6.30",
              "b478b782e110",
              "symbols of the linker script last, underscores counted wrong",
              r -> r.order(TableOrder.SCRIPT_LAST_MISCOUNTED)),
          table(
              "2.6.31-rc0",
              "17b1f0de79db",
              "the test for text is inverted, until ac6ca5c86c63 in the same merge window",
              r -> r.with(Trait.OUTSIDE_TEXT)),
          table(
              "2.6.31",
              "ac6ca5c86c63",
              "the test for text is right again",
              r -> r.without(Trait.OUTSIDE_TEXT)),
          table("2.6.31", "", "text in L1 and L2 (Blackfin)", r -> r.ranges(TEXT, INIT, L1, L2)),
          table(
              "2.6.32",
              "a9ece53c408",
              "leading underscores counted right",
              r -> r.order(TableOrder.SCRIPT_LAST)));

  private FirstChanges() {}

  private static EraRules sampled(EraRules r) {
    NameFilter labels =
        r.table().plus(NAME, "kallsyms_markers", "kallsyms_token_table", "kallsyms_token_index");
    return r.coding(Coding.SAMPLED).table(labels);
  }

  private static NameFilter plusMappingSymbols(NameFilter filter) {
    return filter.plus(NAME, "$a", "$t", "$d").plus(PREFIX, "$a.", "$t.", "$d.");
  }

  private static NameFilter plusDollar(NameFilter filter) {
    return filter
        .minus(NAME, "$a", "$t", "$d")
        .minus(PREFIX, "$a.", "$t.", "$d.")
        .plus(PREFIX, "$");
  }
}
