package symshift.engine.excerpt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import symshift.engine.diagnosis.StageRole;
import symshift.engine.diagnosis.Words;

/** What the distances of the labels tell: which table changed its size, and what is in it. */
final class TableClaims {
  private static final int LABELS_SHOWN = 6;

  private final ExcerptView view;
  private final int alignment;

  TableClaims(ExcerptView view) {
    this.view = view;
    alignment = LabelDistances.alignment(view);
  }

  /** Sizes that are known in two neighbouring stages that have real tables. */
  List<TableSeen> tables() {
    return view.pairs().stream()
        .filter(pair -> pair.from().ordinal() != 1)
        .flatMap(pair -> LabelDistances.compared(pair, alignment).stream())
        .toList();
  }

  List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    for (ExcerptView.Pair pair : view.pairs()) {
      if (pair.from().ordinal() != 1) {
        moved(pair, claims);
        LabelDistances.compared(pair, alignment).stream()
            .filter(table -> table.growth() != 0)
            .forEach(table -> claims.add(grown(pair, table)));
      }
    }
    Claim all = KallsymsAll.claim(view, alignment);
    if (all != null) {
      claims.add(all);
    }
    return claims;
  }

  private void moved(ExcerptView.Pair pair, List<Claim> into) {
    List<String> moved =
        LabelDistances.LABELS.stream().filter(label -> shift(pair, label) != 0).toList();
    if (moved.isEmpty()) {
      return;
    }
    List<String> shifts =
        moved.stream().map(label -> shift(pair, label)).distinct().map(TableClaims::hex).toList();
    boolean compared = pair.to().ordinal() == StageRole.FINAL;
    String sentence =
        Words.list(moved, LABELS_SHOWN)
            + (moved.size() == 1 ? " moves by " : " move by ")
            + Words.list(shifts, LABELS_SHOWN)
            + " from "
            + pair.from().name()
            + " to "
            + pair.to().name()
            + "."
            + (compared
                ? " The build compares the maps of these two, and what lies behind the tables moves"
                    + " with them."
                : "");
    into.add(Claim.proven(sentence, lines(pair, moved)));
  }

  static String hex(long shift) {
    return (shift < 0 ? "-0x" : "+0x") + Long.toHexString(Math.abs(shift));
  }

  /** How far a label moved, 0 also when it was not pasted of both stages. */
  static long shift(ExcerptView.Pair pair, String label) {
    Long from = pair.from().address(label);
    Long to = pair.to().address(label);
    return from == null || to == null ? 0 : to - from;
  }

  private static List<ExcerptLine> lines(ExcerptView.Pair pair, List<String> labels) {
    return Stream.of(pair.from(), pair.to())
        .flatMap(stage -> labels.stream().map(stage::symbol))
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private Claim grown(ExcerptView.Pair pair, TableSeen table) {
    long growth = table.growth();
    String sentence =
        table.table()
            + " is "
            + Words.bytes(Math.abs(growth))
            + (growth < 0 ? " shorter in " : " longer in ")
            + table.to()
            + " than in "
            + table.from()
            + ": 0x"
            + Long.toHexString(table.fromBytes())
            + " -> 0x"
            + Long.toHexString(table.toBytes())
            + ". "
            + meaning(table);
    List<ExcerptLine> ends =
        Stream.of(pair.from(), pair.to())
            .flatMap(stage -> LabelDistances.ends(stage, table.table()).stream())
            .toList();
    return Claim.proven(sentence, ends);
  }

  private String meaning(TableSeen table) {
    return switch (table.table()) {
      case LabelDistances.NAMES -> exact(table);
      case LabelDistances.TOKENS ->
          "The strings of the tokens changed, so other entries were compressed. " + exact(table);
      case LabelDistances.MARKERS -> "The number of symbols passed a multiple of 256.";
      default ->
          "It has one element for each symbol, "
              + (table.table().equals(LabelDistances.OFFSETS) ? 4 : view.digits() / 2)
              + " bytes: "
              + symbols(table)
              + " in the table.";
    };
  }

  private String symbols(TableSeen table) {
    int width = table.table().equals(LabelDistances.OFFSETS) ? 4 : view.digits() / 2;
    long least = -Math.floorDiv(-table.leastGrowth(), width);
    long most = Math.floorDiv(table.mostGrowth(), width);
    String sign = most > 0 ? "more" : "fewer";
    long few = Math.min(Math.abs(least), Math.abs(most));
    long many = Math.max(Math.abs(least), Math.abs(most));
    return few == many
        ? Words.count(few, sign + " symbol")
        : few + " to " + many + " " + sign + " symbols";
  }

  private String exact(TableSeen table) {
    int labels = LabelDistances.places(view).size();
    String range = plus(table.leastGrowth()) + " to " + plus(table.mostGrowth());
    return "Tables are padded to "
        + Words.bytes(alignment)
        + " here ("
        + (labels == 1
            ? "the one label address"
            : "all " + Words.number(labels) + " label addresses")
        + " are multiples of it), so the exact change cannot be recovered: "
        + range
        + " bytes.";
  }

  private static String plus(long number) {
    return number > 0 ? "+" + number : Long.toString(number);
  }
}
