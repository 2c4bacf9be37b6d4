package symshift.engine.kallsyms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import symshift.engine.elf.ElfImage;
import symshift.engine.elf.LetterRule;

/**
 * The rules under which the symbols of an image give the table that it holds, or come closest. The
 * era of the banner is asked first; without one, the eras that can have this layout.
 */
final class RulesSearch {
  private static final Pattern BANNER = Pattern.compile("Linux version (\\d+\\.\\d+[^ ]*)");
  private static final String DATA = "dDbBrR";

  private final DecodedTables tables;
  private final ElfImage image;
  private final Map<String, Integer> wanted = new HashMap<>();
  private @Nullable RulesFit best;

  /**
   * Rules and what they give.
   *
   * @param entries what the symbols ask for, in table order
   * @param common how many of them the table has, too
   */
  record RulesFit(TableRules rules, LetterRule letters, List<TableEntry> entries, int common) {}

  private RulesSearch(DecodedTables tables, ElfImage image) {
    this.tables = tables;
    this.image = image;
  }

  /** Empty where the image has no symbols. */
  static Optional<RulesFit> of(DecodedTables tables, ElfImage image) {
    boolean symbols = !image.relocatable() && image.symbols(LetterRule.FLAGS).size() > 0;
    return symbols
        ? Optional.ofNullable(new RulesSearch(tables, image).run())
        : Optional.empty();
  }

  private @Nullable RulesFit run() {
    tables.entries().forEach(each -> wanted.merge(each.text(), 1, Integer::sum));
    boolean all = hasData();
    boolean percpu = tables.absolutePercpu() || hasAbsolute();
    AddressForm form = tables.form().orElse(AddressForm.BASE_RELATIVE);
    for (LetterRule letters : LetterRule.values()) {
      for (boolean each : new boolean[] {all, !all}) {
        for (KernelEra era : eras()) {
          if (isExact(new TableRules(era, each, percpu, form), letters)) {
            return best;
          }
        }
      }
    }
    return best;
  }

  /** Mostly data that is not in the text ranges means KALLSYMS_ALL. */
  private boolean hasData() {
    long data =
        tables.entries().stream()
            .filter(each -> !each.text().isEmpty() && DATA.indexOf(each.text().charAt(0)) >= 0)
            .count();
    return data * 20 > tables.symbolCount();
  }

  private boolean hasAbsolute() {
    return tables.entries().stream().anyMatch(OffsetCoding::isAbsolute);
  }

  private List<KernelEra> eras() {
    Optional<KernelEra> banner =
        image
            .banner()
            .map(BANNER::matcher)
            .filter(Matcher::find)
            .flatMap(version -> KernelEra.of(version.group(1)));
    if (banner.isPresent()) {
      return List.of(banner.get());
    }
    List<KernelEra> fitting =
        KernelEra.all().reversed().stream().filter(era -> fits(era.rules())).toList();
    return fitting.isEmpty() ? KernelEra.all().reversed() : fitting;
  }

  private boolean fits(EraRules era) {
    boolean seqs = tables.table(TablePlaces.SEQS).isPresent();
    boolean offsets = tables.table(TablePlaces.OFFSETS).isPresent();
    boolean narrow = tables.counterBytes() == 4;
    List<String> order = tables.tables().stream().map(FoundTable::label).toList();
    boolean last = order.indexOf(TablePlaces.NAMES) == 1 || order.getFirst().equals(TablePlaces.COUNT);
    return seqs == era.has(Trait.SEQS_OF_NAMES)
        && (!offsets || era.has(Trait.OFFSETS))
        && (offsets || !era.has(Trait.ALWAYS_OFFSETS))
        && (tables.bits() == 32 || narrow == era.has(Trait.NARROW_COUNTERS))
        && last == era.has(Trait.ADDRESSES_LAST)
        && (tables.form().orElse(null) == AddressForm.PC_RELATIVE) == era.has(Trait.PC_RELATIVE);
  }

  private boolean isExact(TableRules rules, LetterRule letters) {
    List<TableEntry> entries = Selection.of(image.symbols(letters), rules);
    if (best != null && best.entries().equals(entries)) {
      return false;
    }
    int common = common(entries);
    if (best == null || common > best.common() || isTighter(entries, common)) {
      best = new RulesFit(rules, letters, entries, common);
    }
    return common == entries.size() && common == tables.symbolCount();
  }

  private boolean isTighter(List<TableEntry> entries, int common) {
    return best != null && common == best.common() && entries.size() < best.entries().size();
  }

  private int common(List<TableEntry> entries) {
    List<TableEntry> table = tables.entries();
    int same = 0;
    int both = Math.min(table.size(), entries.size());
    while (same < both && table.get(same).text().equals(entries.get(same).text())) {
      same++;
    }
    if (same == table.size() && same == entries.size()) {
      return same;
    }
    Map<String, Integer> left = new HashMap<>(wanted);
    List<TableEntry> found = new ArrayList<>();
    for (TableEntry each : entries) {
      int count = left.getOrDefault(each.text(), 0);
      if (count > 0) {
        left.put(each.text(), count - 1);
        found.add(each);
      }
    }
    return found.size();
  }
}
