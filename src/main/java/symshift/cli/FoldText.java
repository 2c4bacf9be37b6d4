package symshift.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symshift.engine.diagnosis.TextPage;
import symshift.engine.diagnosis.Words;
import symshift.engine.diff.FirstChange;
import symshift.engine.diff.FoldedRun;
import symshift.engine.diff.GroupSplit;
import symshift.engine.diff.Rename;
import symshift.engine.diff.StageFold;
import symshift.engine.link.Shift;
import symshift.engine.symbol.SymbolTable;

/** One folded pair of stages as text of at most 78 columns. */
final class FoldText {
  private static final int RUNS_SHOWN = 40;
  private static final int NAMES_SHOWN = 6;
  private static final int SPLITS_SHOWN = 8;

  private final StageFold fold;
  private final SymbolTable from;
  private final SymbolTable to;
  private final Optional<FirstChange> first;
  private final TextPage page;

  private FoldText(StageFold fold, Optional<FirstChange> first, TextPage page) {
    this.fold = fold;
    this.from = fold.diff().from();
    this.to = fold.diff().to();
    this.first = first;
    this.page = page;
  }

  /** Writes the pair below its heading. */
  static void write(StageFold fold, Optional<FirstChange> first, TextPage page) {
    new FoldText(fold, first, page).write();
  }

  private void write() {
    if (fold.isEmpty()) {
      page.indented("Nothing differs.").blank();
      return;
    }
    first.ifPresent(this::patientZero);
    runs();
    letters();
    named("moved past others", fold.reordered());
    fold.renames().stream().limit(NAMES_SHOWN).forEach(this::rename);
    more(fold.renames().size() - NAMES_SHOWN);
    fold.splits().stream().limit(SPLITS_SHOWN).forEach(this::split);
    more(fold.splits().size() - SPLITS_SHOWN);
    page.blank();
  }

  private void patientZero(FirstChange zero) {
    page.indented(
        zero.inTable() ? "Patient zero (it changes the table)" : "Patient zero (it moved first)");
    page.line("    " + side(from, zero.from()));
    page.line("    " + side(to, zero.to()));
    page.blank();
  }

  private static String side(SymbolTable listing, int i) {
    return i < 0 ? "(not there)" : address(listing.address(i), listing) + " " + name(listing, i);
  }

  private static String address(long address, SymbolTable listing) {
    return Words.hex(address, listing.addressBits());
  }

  private static String name(SymbolTable listing, int i) {
    return listing.letter(i) + " " + listing.name(i);
  }

  /** A run that moved by another distance than the one before it is a new cause. */
  private void runs() {
    for (FoldedRun run : fold.runs().stream().limit(RUNS_SHOWN).toList()) {
      Shift shift = run.shift();
      String what = shift == null ? (run.added() ? "added" : "removed") : shift.toString();
      page.line(
          String.format(
              Locale.ROOT,
              "  %,9d %11s  %s%s",
              run.symbols(),
              what,
              TextPage.fit(run.first(), 25),
              run.symbols() == 1 ? "" : " .. " + TextPage.fit(run.last(), 25)));
    }
    more(fold.runs().size() - RUNS_SHOWN);
    FoldedRun longest = longest();
    if (longest != null && longest.symbols() > 1) {
      page.indented(
          String.format(
              Locale.ROOT,
              "%,d symbols shifted by %s from %s on: one cause.",
              longest.symbols(),
              longest.shift(),
              longest.first()));
    }
    page.blank();
  }

  private @Nullable FoldedRun longest() {
    FoldedRun longest = null;
    for (FoldedRun run : fold.runs()) {
      Shift shift = run.shift();
      boolean moved = shift != null && shift.bytes() != 0;
      if (moved && (longest == null || run.symbols() > longest.symbols())) {
        longest = run;
      }
    }
    return longest;
  }

  private void letters() {
    for (int i : fold.letters().stream().limit(NAMES_SHOWN).toList()) {
      page.indented(
          "letter "
              + from.letter(i)
              + " -> "
              + to.letter(fold.diff().twinInTo(i))
              + " of "
              + from.name(i));
    }
    more(fold.letters().size() - NAMES_SHOWN);
  }

  private void named(String what, List<Integer> symbols) {
    if (!symbols.isEmpty()) {
      List<String> names = symbols.stream().map(i -> name(from, i)).toList();
      page.indented(what + ": " + Words.list(names, NAMES_SHOWN));
    }
  }

  private void rename(Rename rename) {
    page.indented("renamed: " + from.name(rename.from()) + " -> " + to.name(rename.to()));
  }

  private void split(GroupSplit split) {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<Long, List<Integer>> part : split.parts().entrySet()) {
      List<String> names = part.getValue().stream().map(from::name).toList();
      parts.add(address(part.getKey(), to) + " (" + Words.list(names, NAMES_SHOWN) + ")");
    }
    page.indented(
        "at " + address(split.address(), from) + ", now apart: " + Words.list(parts, NAMES_SHOWN));
  }

  private void more(int count) {
    if (count > 0) {
      page.line("  and " + Words.number(count) + " more");
    }
  }
}
