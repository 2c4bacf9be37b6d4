package symshift.engine.excerpt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import symshift.engine.diagnosis.Words;

/** Names that came, went or only moved, as the hunks of diffs show it. */
final class NameClaims {
  /**
   * Names on one side of the diffs of two stages only, and those on both sides.
   *
   * @param hunks that show it
   */
  record Changes(
      StagePairNames pair,
      List<Hunk> hunks,
      List<ExcerptLine> gone,
      List<ExcerptLine> come,
      List<ExcerptLine> moved) {}

  private static final int NAMES_SHOWN = 6;
  private static final int LETTER_COLUMN = 10;

  private final ExcerptView view;

  NameClaims(ExcerptView view) {
    this.view = view;
  }

  /** One for each two stages that have hunks, without the labels of the tables. */
  List<Changes> changes() {
    Map<StagePairNames, List<Hunk>> byPair = new LinkedHashMap<>();
    for (Hunk hunk : view.excerpt().hunks()) {
      byPair.computeIfAbsent(hunk.pair(), pair -> new ArrayList<>()).add(hunk);
    }
    List<Changes> all = new ArrayList<>();
    byPair.forEach((pair, hunks) -> all.add(changes(pair, hunks)));
    return all;
  }

  private static Changes changes(StagePairNames pair, List<Hunk> hunks) {
    Map<String, ExcerptLine> minus = side(hunks, '-');
    Map<String, ExcerptLine> plus = side(hunks, '+');
    return new Changes(
        pair,
        hunks,
        minus.values().stream().filter(line -> !plus.containsKey(line.name())).toList(),
        plus.values().stream().filter(line -> !minus.containsKey(line.name())).toList(),
        plus.values().stream().filter(line -> minus.containsKey(line.name())).toList());
  }

  private static Map<String, ExcerptLine> side(List<Hunk> hunks, char sign) {
    Map<String, ExcerptLine> side = new LinkedHashMap<>();
    for (Hunk hunk : hunks) {
      for (Hunk.Entry entry : hunk.entries()) {
        if (entry.sign() == sign && !LabelDistances.LABELS.contains(entry.line().name())) {
          side.putIfAbsent(entry.line().name(), entry.line());
        }
      }
    }
    return side;
  }

  List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    for (StagePairNames pair : view.excerpt().equal()) {
      claims.add(equal(pair));
    }
    for (ExcerptView.Pair pair : view.pairs()) {
      undefined(pair, claims);
    }
    for (Changes changes : changes()) {
      if (changes.gone().isEmpty() && changes.come().isEmpty()) {
        claims.add(sameNames(changes));
      } else {
        claims.add(otherNames(changes));
      }
    }
    return claims;
  }

  /**
   * Labels that the first link has no table for: undefined and weak there, so that nm -n prints
   * them at the top.
   */
  private void undefined(ExcerptView.Pair pair, List<Claim> into) {
    List<ExcerptLine> lines =
        LabelDistances.LABELS.stream()
            .flatMap(label -> Stream.ofNullable(pair.from().symbol(label)))
            .filter(line -> line.isUndefined() || isAtTop(line))
            .filter(line -> pair.to().symbol(line.name()) != null)
            .toList();
    if (!lines.isEmpty()) {
      into.add(
          Claim.proven(
              "%s of the tables %s undefined (weak) in %s, where nm -n puts such symbols at the top,"
                      .formatted(
                          Words.capital(Words.count(lines.size(), "label")),
                          lines.size() == 1 ? "is" : "are",
                          pair.from().name())
                  + " and defined in %s. That is as it should be: the first link has no tables, and"
                      .formatted(pair.to().name())
                  + " no table has its own labels in it.",
              lines.stream().limit(1).toList()));
    }
  }

  private static boolean isAtTop(ExcerptLine line) {
    Integer place = line.listingLine();
    return line.address() == null && place != null && place <= LabelDistances.LABELS.size();
  }

  private Claim equal(StagePairNames pair) {
    boolean letters = pair.cut() >= LETTER_COLUMN;
    return Claim.proven(
        "The diff of "
            + pair.from()
            + " and "
            + pair.to()
            + " printed nothing: the same names in the same order."
            + (letters
                ? " Its sed cut "
                    + pair.cut()
                    + " columns, address and letter: a letter that changed would not show."
                : ""),
        List.of());
  }

  private String between(StagePairNames pair) {
    return view.excerpt().names().canonical(pair.from())
        + " and "
        + view.excerpt().names().canonical(pair.to());
  }

  private Claim sameNames(Changes changes) {
    List<String> moved = changes.moved().stream().map(ExcerptLine::name).toList();
    boolean cut = changes.moved().stream().allMatch(line -> line.address() == null);
    boolean counted = linesAddUp(changes.hunks());
    String order =
        !cut || moved.isEmpty()
            ? ""
            : " "
                + Words.list(moved, NAMES_SHOWN)
                + (moved.size() == 1 ? " has another place" : " have other places")
                + " in the order, which has not mattered since 2.6.14: since then the size"
                + " depends on letters and names alone.";
    return Claim.proven(
        "No name comes or goes in the hunks of "
            + between(changes.pair())
            + " that were pasted, apart from labels of the tables, which are in no table."
            + (counted
                ? " Their line numbers add up: no lines are missing on balance between the hunks."
                : "")
            + order,
        cut ? changes.moved() : List.of());
  }

  /** Whether each hunk begins as far apart on both sides as those before it make it. */
  private static boolean linesAddUp(List<Hunk> hunks) {
    int shift = 0;
    for (Hunk hunk : hunks) {
      if (!hunk.isFull() || hunk.startShift() != shift) {
        return false;
      }
      shift = hunk.endShift();
    }
    return hunks.size() > 1;
  }

  private Claim otherNames(Changes changes) {
    return Claim.proven(
        "Between "
            + between(changes.pair())
            + sided(" goes: ", " go: ", changes.gone())
            + (changes.gone().isEmpty() || changes.come().isEmpty() ? "" : ";")
            + sided(" comes: ", " come: ", changes.come())
            + ".",
        Stream.concat(
                changes.gone().stream().limit(NAMES_SHOWN),
                changes.come().stream().limit(NAMES_SHOWN))
            .toList());
  }

  private static String sided(String one, String several, List<ExcerptLine> lines) {
    List<String> names = lines.stream().map(ExcerptLine::name).toList();
    return names.isEmpty()
        ? ""
        : (names.size() == 1 ? one : several) + Words.list(names, NAMES_SHOWN);
  }
}
