package symshift.engine.excerpt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import symshift.engine.diagnosis.Words;

/** What the lines of a text suggest as the cause; only whole listings prove one. */
final class CauseClaims {
  /**
   * Excerpts cut like the mail of 14 March 2012 from the sample builds whose letters change and
   * whose tables move name the cause that the whole listings prove, in both kernels that the
   * samples are of: (2 + 1) / (2 + 2), by the rule of succession.
   */
  static final double WITH_SIZES = 0.75;

  /**
   * Of six whole listings the same change of these three letters moved the size in four: (4 + 1) /
   * (6 + 2).
   */
  static final double PER_CPU_LETTERS = 5.0 / 8;

  /**
   * Of twenty times that three letters of a whole listing were changed, three: (3 + 1) / (20 + 2).
   */
  static final double ANY_LETTERS = 4.0 / 22;

  /** More letters than this do not come from sections: the listings are of two nm versions. */
  private static final int MOST_LETTERS = 64;

  private static final List<LetterClaims.Change> NONE = List.of();
  private static final int NAMES_SHOWN = 4;
  private static final String ARM_FIX =
      " Linux 3.5 ended it on ARM without SMP (commit 9973290ce20a).";

  private final ExcerptView view;

  CauseClaims(ExcerptView view) {
    this.view = view;
  }

  List<Claim> claims(List<TableSeen> tables, List<NameClaims.Changes> names) {
    List<Claim> claims = new ArrayList<>();
    for (ExcerptView.Pair pair : view.pairs()) {
      boolean moved =
          tables.stream()
              .anyMatch(table -> table.growth() != 0 && table.from().equals(pair.to().name()));
      Map<List<Long>, List<LetterClaims.Change>> byPlace = new LinkedHashMap<>();
      List<LetterClaims.Change> changes = LetterClaims.changes(pair);
      for (LetterClaims.Change change : changes.size() <= MOST_LETTERS ? changes : NONE) {
        Long from = pair.from().address(change.from().name());
        Long to = pair.to().address(change.to().name());
        if (from != null && to != null && !change.absolute()) {
          byPlace.computeIfAbsent(List.of(from, to), place -> new ArrayList<>()).add(change);
        }
      }
      byPlace.values().stream()
          .flatMap(group -> Stream.ofNullable(rehomed(pair, group, moved)))
          .forEach(claims::add);
    }
    for (NameClaims.Changes changes : names) {
      Stream.concat(changes.gone().stream(), changes.come().stream())
          .flatMap(line -> Stream.ofNullable(NameKinds.of(line.name())))
          .distinct()
          .forEach(kind -> claims.add(ofKind(kind, changes)));
    }
    return claims;
  }

  /**
   * A symbol at the start of the section after the empty one.
   *
   * @param at the stage where it is there
   * @param off the other stage
   */
  private record Home(StageFacts at, StageFacts off, ExcerptLine line, ExcerptLine next) {
    static @Nullable Home of(ExcerptView.Pair pair, LetterClaims.Change change) {
      ExcerptLine next = neighbour(pair.from(), pair.to(), change.from());
      if (next != null) {
        return new Home(pair.from(), pair.to(), change.from(), next);
      }
      next = neighbour(pair.to(), pair.from(), change.to());
      return next == null ? null : new Home(pair.to(), pair.from(), change.to(), next);
    }

    ExcerptLine lineOff() {
      return Objects.requireNonNull(off.symbol(line.name()));
    }

    ExcerptLine nextOff() {
      return Objects.requireNonNull(off.symbol(next.name()));
    }
  }

  private @Nullable Claim rehomed(
      ExcerptView.Pair pair, List<LetterClaims.Change> group, boolean sizesMoved) {
    Home home = group.size() < 2 ? null : Home.of(pair, group.getFirst());
    if (home == null) {
      return null;
    }
    List<String> names = group.stream().map(change -> change.from().name()).toList();
    return Claim.suggested(
            "empty-section-rehomed",
            sentence(home, names) + chain(pair, sizesMoved),
            List.of(home.line(), home.next(), home.lineOff(), home.nextOff()))
        .with(rate(names, sizesMoved), reason(names, sizesMoved));
  }

  private static String sentence(Home home, List<String> names) {
    String other = String.valueOf(home.lineOff().letter());
    return "ld drops an empty output section and gives its symbols to a neighbour. In "
        + home.at().name()
        + " "
        + Words.list(names, NAMES_SHOWN)
        + " lie at "
        + home.line().address()
        + " like "
        + home.next().name()
        + ", where the next section begins: they have its letter, "
        + home.line().letter()
        + ". In "
        + home.off().name()
        + " they lie at "
        + home.lineOff().address()
        + " and "
        + home.next().name()
        + " at "
        + home.nextOff().address()
        + ": they have the letter of the section before, "
        + other
        + (other.equals("T") ? ", which nm before 2.33 prints for .init.data." : ".")
        + (isPerCpu(names) ? ARM_FIX : "");
  }

  /** Which table was made from which stage. */
  private String chain(ExcerptView.Pair pair, boolean sizesMoved) {
    StageFacts next =
        view.pairs().stream()
            .filter(each -> each.from() == pair.to())
            .map(ExcerptView.Pair::to)
            .findFirst()
            .orElse(null);
    return next == null || !sizesMoved
        ? ""
        : " The table in %s was made from the symbols of %s, that in %s from those of %s: the letters are a difference between these two tables."
            .formatted(pair.to().name(), pair.from().name(), next.name(), pair.to().name());
  }

  private static double rate(List<String> names, boolean sizesMoved) {
    return sizesMoved ? WITH_SIZES : isPerCpu(names) ? PER_CPU_LETTERS : ANY_LETTERS;
  }

  private static boolean isPerCpu(List<String> names) {
    return names.stream().anyMatch(name -> name.startsWith("__per_cpu_"));
  }

  private static String reason(List<String> names, boolean sizesMoved) {
    if (sizesMoved) {
      return "3/4: excerpts cut like this from sample builds of two kernels name the cause that the"
          + " whole listings prove (rule of succession). Not proven: without the other lines the"
          + " sizes cannot be computed again, and one of those lines may have changed too.";
    }
    return (isPerCpu(names)
            ? "5/8: in six whole listings these letters changed the size in four"
            : "4/22: of twenty times that three letters of a whole listing were changed, the size"
                + " changed in three")
        + " (rule of succession). No distance of labels in the text shows that a table of a later"
        + " stage changed.";
  }

  /** A symbol that begins the section whose letter the line has, and lies elsewhere otherwise. */
  private static @Nullable ExcerptLine neighbour(
      StageFacts stage, StageFacts other, ExcerptLine line) {
    for (ExcerptLine each : stage.all()) {
      ExcerptLine later = other.symbol(each.name());
      boolean same =
          Objects.equals(each.address(), line.address())
              && Objects.equals(each.letter(), line.letter());
      boolean stays =
          later != null
              && Objects.equals(later.letter(), each.letter())
              && later.address() != null
              && !Objects.equals(other.address(each.name()), other.address(line.name()));
      if (same && stays) {
        return each;
      }
    }
    return null;
  }

  private Claim ofKind(NameKinds kind, NameClaims.Changes changes) {
    List<ExcerptLine> lines =
        Stream.concat(changes.gone().stream(), changes.come().stream())
            .filter(line -> NameKinds.of(line.name()) == kind)
            .limit(NAMES_SHOWN)
            .toList();
    return new Claim(
        Claim.Kind.SUGGESTED,
        kind.cause(),
        kind.sentence(),
        null,
        "No rate was measured for excerpts. Which names a kernel leaves out depends on its version"
            + " (docs/eras.md).",
        lines);
  }
}
