package symshift.engine.excerpt;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import symshift.engine.diagnosis.Verdict;

/** Whether the two stages that the build compares agree, as far as lines of both were pasted. */
final class ExcerptVerdict {
  private static final int LABELS_THAT_TELL = 3;

  private ExcerptVerdict() {}

  static Verdict of(ExcerptView view, List<TableSeen> tables) {
    ExcerptView.Pair compared = view.compared();
    if (compared != null && differing(compared) != null) {
      return Verdict.INCONSISTENT;
    }
    if (view.excerpt().saysInconsistent() || (compared != null && otherNames(view, compared))) {
      return Verdict.INCONSISTENT;
    }
    boolean sized =
        compared != null
            && tables.stream()
                .anyMatch(table ->
                    table.table().equals(LabelDistances.NAMES)
                        && table.to().equals(compared.to().name()));
    return sized && labels(Objects.requireNonNull(compared)) >= LABELS_THAT_TELL
        ? Verdict.CONSISTENT
        : Verdict.INCOMPLETE;
  }

  /** Whether a diff of the two has a name on one side only that is no label and not absolute. */
  private static boolean otherNames(ExcerptView view, ExcerptView.Pair compared) {
    return new NameClaims(view)
        .changes().stream()
            .filter(changes -> view.stage(changes.pair().from()) == compared.from())
            .filter(changes -> view.stage(changes.pair().to()) == compared.to())
            .flatMap(changes -> Stream.concat(changes.gone().stream(), changes.come().stream()))
            .anyMatch(line -> !line.isAbsolute());
  }

  private static long labels(ExcerptView.Pair pair) {
    return LabelDistances.LABELS.stream()
        .filter(label -> pair.from().address(label) != null && pair.to().address(label) != null)
        .count();
  }

  /** A symbol that stands otherwise in the two maps, or null. Maps have no absolute symbols. */
  private static @Nullable ExcerptLine differing(ExcerptView.Pair pair) {
    for (ExcerptLine from : pair.from().all()) {
      ExcerptLine to = pair.to().symbol(from.name());
      Long before = pair.from().address(from.name());
      Long after = pair.to().address(from.name());
      boolean moved = before != null && after != null && !before.equals(after);
      boolean relettered =
          to != null
              && from.letter() != null
              && to.letter() != null
              && !from.letter().equals(to.letter());
      boolean absolute = from.isAbsolute() || (to != null && to.isAbsolute());
      if (!absolute && (moved || relettered)) {
        return from;
      }
    }
    return null;
  }

  static String sentence(ExcerptView view, Verdict verdict) {
    ExcerptView.Pair compared = view.compared();
    return switch (verdict) {
      case INCONSISTENT -> {
        ExcerptLine first = compared == null ? null : differing(compared);
        yield first == null && compared != null && otherNames(view, compared)
            ? "The lines show that a symbol is in only one of "
                + compared.from().name()
                + " and "
                + compared.to().name()
                + "."
            : first == null
                ? "The text has the message \"Inconsistent kallsyms data\"; its lines alone do not"
                    + " show that the last two stages differ."
                : "The lines show that "
                    + Objects.requireNonNull(compared).from().name()
                    + " and "
                    + compared.to().name()
                    + " do not agree, first in "
                    + first.name()
                    + ".";
      }
      case CONSISTENT ->
          "The labels of the tables lie at the same addresses in "
              + Objects.requireNonNull(compared).from().name()
              + " and "
              + compared.to().name()
              + ": the build is consistent as far as these lines go.";
      case INCOMPLETE ->
          "The lines do not tell whether the last two stages agree: labels of the tables in both"
              + " are missing, or the text does not say which stages they are.";
    };
  }
}
