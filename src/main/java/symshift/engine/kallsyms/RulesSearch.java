package symshift.engine.kallsyms;

import java.util.Arrays;
import java.util.List;
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
  private static final Pattern BANNER =
      Pattern.compile("Linux version (\\d{1,3}\\.\\d{1,3})(\\.\\d{1,4})?");
  private static final String DATA = "dDbBrR";

  private final DecodedTables tables;
  private final ElfImage image;
  private @Nullable RulesFit best;

  /**
   * Rules and what they give.
   *
   * @param entries what the symbols ask for, in table order
   * @param surplus by how many they are more or fewer than in the table
   * @param common how many are the same at the start and at the end
   */
  record RulesFit(
      TableRules rules, LetterRule letters, TableEntries entries, int surplus, int common) {}

  private RulesSearch(DecodedTables tables, ElfImage image) {
    this.tables = tables;
    this.image = image;
  }

  /** Empty where the image has no symbols. */
  static Optional<RulesFit> of(DecodedTables tables, ElfImage image) {
    boolean symbols = !image.relocatable() && image.symbols(LetterRule.FLAGS).size() > 0;
    return symbols ? Optional.ofNullable(new RulesSearch(tables, image).run()) : Optional.empty();
  }

  private @Nullable RulesFit run() {
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
    int data = 0;
    for (int i = 0; i < tables.symbolCount(); i++) {
      data += DATA.indexOf(tables.columns().letter(i)) >= 0 ? 1 : 0;
    }
    return data * 20 > tables.symbolCount();
  }

  private boolean hasAbsolute() {
    boolean absolute = false;
    for (int i = 0; i < tables.symbolCount() && !absolute; i++) {
      absolute = tables.columns().letter(i) == 'A';
    }
    return absolute;
  }

  /** The eras of the series in the banner that can have this layout, the newest first. */
  private List<KernelEra> eras() {
    List<KernelEra> all = KernelEra.all().reversed();
    Matcher banner = BANNER.matcher(image.banner().orElse(""));
    Optional<KernelEra> first = Optional.empty();
    Optional<KernelEra> last = Optional.empty();
    if (banner.find()) {
      boolean old = banner.group(1).equals("2.6");
      first = KernelEra.of(banner.group(1) + (old ? banner.group(2) : ".0"));
      last = KernelEra.of(banner.group(1) + (old ? banner.group(2) : ".9999"));
    }
    if (first.isPresent() && last.isPresent()) {
      List<KernelEra> series = all.subList(all.indexOf(last.get()), all.indexOf(first.get()) + 1);
      List<KernelEra> fitting = series.stream().filter(era -> fits(era.rules())).toList();
      return fitting.isEmpty() ? series : fitting;
    }
    List<KernelEra> fitting = all.stream().filter(era -> fits(era.rules())).toList();
    return fitting.isEmpty() ? all : fitting;
  }

  private boolean fits(EraRules era) {
    boolean seqs = tables.table(TablePlaces.SEQS).isPresent();
    boolean offsets = tables.table(TablePlaces.OFFSETS).isPresent();
    boolean narrow = tables.counterBytes() == 4;
    List<String> order = tables.tables().stream().map(FoundTable::label).toList();
    boolean last =
        order.indexOf(TablePlaces.NAMES) == 1 || order.getFirst().equals(TablePlaces.COUNT);
    return seqs == era.has(Trait.SEQS_OF_NAMES)
        && (!offsets || era.has(Trait.OFFSETS))
        && (offsets || !era.has(Trait.ALWAYS_OFFSETS))
        && (tables.bits() == 32 || narrow == era.has(Trait.NARROW_COUNTERS))
        && last == era.has(Trait.ADDRESSES_LAST)
        && (tables.form().orElse(null) == AddressForm.PC_RELATIVE) == era.has(Trait.PC_RELATIVE);
  }

  private boolean isExact(TableRules rules, LetterRule letters) {
    TableEntries entries = Selection.of(image.symbols(letters), rules);
    int common = common(entries);
    int surplus = Math.abs(entries.size() - tables.symbolCount());
    if (best == null
        || surplus < best.surplus()
        || (surplus == best.surplus() && common > best.common())) {
      best = new RulesFit(rules, letters, entries, surplus, common);
    }
    return surplus == 0 && common == entries.size();
  }

  /** Entries that are the same from the start and, where not all are, from the end. */
  private int common(TableEntries entries) {
    TableEntries table = tables.columns();
    int most = Math.min(table.size(), entries.size());
    int before = 0;
    while (before < most && isSame(table, before, entries, before)) {
      before++;
    }
    int behind = 0;
    while (behind < most - before
        && isSame(table, table.size() - 1 - behind, entries, entries.size() - 1 - behind)) {
      behind++;
    }
    return before + behind;
  }

  private static boolean isSame(TableEntries a, int i, TableEntries b, int j) {
    return Arrays.equals(
        a.text(), a.starts()[i], a.starts()[i + 1], b.text(), b.starts()[j], b.starts()[j + 1]);
  }
}
