package symshift.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import symshift.engine.artifact.ArtifactReader;
import symshift.engine.artifact.NamedFile;
import symshift.engine.artifact.ReadLimits;
import symshift.engine.diagnosis.Evidence;
import symshift.engine.diagnosis.StageRoles;
import symshift.engine.diagnosis.TextPage;
import symshift.engine.diagnosis.UnusableEvidenceException;
import symshift.engine.diagnosis.Words;
import symshift.engine.diff.FirstChange;
import symshift.engine.diff.StageFold;
import symshift.engine.kallsyms.KallsymsTable;
import symshift.engine.kallsyms.TableCache;
import symshift.engine.kallsyms.TableEntry;
import symshift.engine.link.GivenRules;
import symshift.engine.link.LinkStage;
import symshift.engine.link.StageDiff;
import symshift.engine.symbol.SymbolTable;

/**
 * Several stages, each folded with the next.
 *
 * @param names of the stages
 * @param listings parallel to the names
 * @param chosen which symbols enter a table
 */
record FoldReport(List<String> names, List<SymbolTable> listings, TableText.Chosen chosen) {
  private static final int NAME_WIDTH = 54;

  /** Of stages in the order given. */
  static FoldReport of(List<StageText> stages, GivenRules given) {
    return new FoldReport(
        stages.stream().map(stage -> stage.file().toString()).toList(),
        stages.stream().map(StageText::symbols).toList(),
        TableText.rules(stages, given, new TableCache()));
  }

  /**
   * Of the stages of one build in a folder or archive, in link order.
   *
   * @throws UnusableEvidenceException when there are none
   */
  static FoldReport of(Path build, GivenRules given) throws IOException, UnusableEvidenceException {
    Evidence evidence =
        Evidence.of(
            new ArtifactReader(ReadLimits.ownFiles()).read(List.of(NamedFile.of(build))),
            StageRoles.NONE,
            given);
    return new FoldReport(
        evidence.trace().stages().stream().map(LinkStage::name).toList(),
        evidence.symbols(),
        new TableText.Chosen(evidence.fit().rules(), evidence.fit().versions().toString()));
  }

  /** The same with those symbols alone that enter the table. */
  FoldReport inTable() {
    return new FoldReport(names, listings.stream().map(this::inTable).toList(), chosen);
  }

  private SymbolTable inTable(SymbolTable listing) {
    SymbolTable.Builder kept = SymbolTable.builder(listing.addressBits());
    for (TableEntry entry : KallsymsTable.select(listing, chosen.rules())) {
      kept.add(entry.address(), entry.text().charAt(0), entry.text().substring(1));
    }
    return kept.build();
  }

  /** Writes it; whether anything differs. */
  boolean write(TextPage page) {
    List<List<String>> entries =
        listings.stream()
            .map(listing -> KallsymsTable.select(listing, chosen.rules()))
            .map(table -> table.stream().map(TableEntry::text).toList())
            .toList();
    List<StageDiff> diffs = new ArrayList<>();
    for (int i = 1; i < listings.size(); i++) {
      diffs.add(StageDiff.of(listings.get(i - 1), listings.get(i)));
    }
    stages(entries, diffs, page);
    boolean differs = false;
    for (int i = 0; i < diffs.size(); i++) {
      page.line((i + 1) + " -> " + (i + 2)).blank();
      StageDiff diff = diffs.get(i);
      StageFold fold = StageFold.of(diff);
      FoldText.write(fold, FirstChange.in(diff, entries.get(i), entries.get(i + 1)), page);
      differs |= !fold.isEmpty();
    }
    return differs;
  }

  private void stages(List<List<String>> entries, List<StageDiff> diffs, TextPage page) {
    page.line(String.format(Locale.ROOT, "  %-54s %9s %9s", "", "symbols", "in table"));
    for (int i = 0; i < names.size(); i++) {
      int symbols = listings.get(i).size();
      page.line(
          String.format(
              Locale.ROOT,
              "%d %-54s %,9d %,9d",
              i + 1,
              tail(names.get(i)),
              symbols,
              entries.get(i).size()));
    }
    page.blank();
    page.paragraph(
        String.format(
            Locale.ROOT,
            "%,d symbols are in all of them. In the table by the rules of %s, %s.",
            inAll(diffs),
            chosen.versions(),
            chosen.rules().allSymbols() ? "with KALLSYMS_ALL" : "without KALLSYMS_ALL"));
    page.blank();
  }

  /** The end of a path tells more than its beginning. */
  private static String tail(String name) {
    String plain = Words.printable(name);
    int cut = plain.length() - NAME_WIDTH;
    return cut <= 0 ? plain : ".." + plain.substring(cut + 2);
  }

  /** Symbols with a twin in every later stage. */
  private long inAll(List<StageDiff> diffs) {
    SymbolTable first = listings.getFirst();
    return IntStream.range(0, first.size())
        .filter(first::hasAddress)
        .filter(i -> {
          int at = i;
          for (StageDiff diff : diffs) {
            at = at < 0 ? -1 : diff.twinInTo(at);
          }
          return at >= 0;
        })
        .count();
  }
}
