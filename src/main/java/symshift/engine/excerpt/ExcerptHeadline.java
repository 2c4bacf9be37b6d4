package symshift.engine.excerpt;

import java.util.ArrayList;
import java.util.List;
import symshift.engine.diagnosis.Verdict;
import symshift.engine.diagnosis.Words;

/** The findings of an excerpt in a few sentences. */
final class ExcerptHeadline {
  private static final int NAMES_SHOWN = 4;

  private ExcerptHeadline() {}

  static String of(ExcerptView view, Verdict verdict, List<TableSeen> tables, List<Claim> claims) {
    List<String> sentences = new ArrayList<>();
    sentences.add(ExcerptVerdict.sentence(view, verdict));
    tables.stream()
        .filter(table -> table.growth() != 0)
        .findFirst()
        .ifPresent(table -> sentences.add(size(table)));
    view.pairs().forEach(pair -> letters(pair, sentences));
    absolute(view, sentences);
    claims.stream()
        .filter(claim -> claim.sentence().endsWith(KallsymsAll.ON))
        .findFirst()
        .ifPresent(claim -> sentences.add("Data symbols are in the table (KALLSYMS_ALL)."));
    List<String> causes =
        claims.stream().map(Claim::cause).filter(cause -> !cause.isEmpty()).distinct().toList();
    if (!causes.isEmpty()) {
      sentences.add(
          "That suggests "
              + Words.list(causes, NAMES_SHOWN)
              + (verdict == Verdict.CONSISTENT
                  ? ", without effect on the addresses here."
                  : "; an excerpt proves no cause."));
    } else if (verdict == Verdict.INCONSISTENT) {
      sentences.add("The lines do not show the cause.");
    }
    return String.join(" ", sentences);
  }

  private static String size(TableSeen table) {
    return "%s is %s %s in %s (the exact change, between %d and %d, cannot be recovered)."
        .formatted(
            table.table(),
            Words.bytes(Math.abs(table.growth())),
            table.growth() < 0 ? "shorter" : "longer",
            table.to(),
            table.leastGrowth(),
            table.mostGrowth());
  }

  private static void letters(ExcerptView.Pair pair, List<String> into) {
    List<LetterClaims.Change> changes = LetterClaims.changes(pair);
    if (changes.isEmpty()) {
      return;
    }
    List<String> letters =
        changes.stream()
            .map(change -> change.from().letter() + " to " + change.to().letter())
            .distinct()
            .toList();
    into.add(
        "From %s to %s %s %s from %s."
            .formatted(
                pair.from().name(),
                pair.to().name(),
                changes.size() == 1 ? "the letter of" : "the letters of",
                Words.list(changes.stream().map(c -> c.from().name()).toList(), NAMES_SHOWN)
                    + (changes.size() == 1 ? " goes" : " go"),
                Words.list(letters, NAMES_SHOWN)));
  }

  /** Absolute symbols whose place among others changed: people take them for the cause. */
  private static void absolute(ExcerptView view, List<String> into) {
    List<String> names =
        view.excerpt().hunks().stream()
            .flatMap(hunk -> hunk.entries().stream())
            .filter(entry -> entry.sign() != ' ')
            .map(entry -> entry.line().name())
            .distinct()
            .filter(name -> LetterClaims.isLeftOut(view, name))
            .toList();
    if (!names.isEmpty()) {
      into.add(
          "%s %s absolute, in no table, and cannot matter."
              .formatted(Words.list(names, NAMES_SHOWN), names.size() == 1 ? "is" : "are"));
    }
  }
}
