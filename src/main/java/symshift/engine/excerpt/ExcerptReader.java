package symshift.engine.excerpt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import symshift.engine.diagnosis.Verdict;

/**
 * Reads pieces of listings in a text that a person pasted: a mail, a report, a terminal. Says what
 * they prove, what they only suggest and which lines are missing.
 */
public final class ExcerptReader {
  /** Longest text that is read, in characters; beyond, whole listings tell more. */
  public static final int MOST_CHARACTERS = 4 << 20;

  private ExcerptReader() {}

  /**
   * Reads a text; empty when it has no line of a listing. Takes time in proportion to the text.
   *
   * @param text one char a byte or decoded; characters that are not ASCII are never part of a line
   *     of a listing
   * @throws IllegalArgumentException when it is longer than {@link #MOST_CHARACTERS}
   */
  public static Optional<ExcerptDiagnosis> read(String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException("text of " + text.length() + " characters");
    }
    Excerpt excerpt = ExcerptParser.parse(text);
    boolean usable = excerpt.lines().stream().anyMatch(line -> !line.stage().isEmpty());
    return usable ? Optional.of(diagnosis(new ExcerptView(excerpt))) : Optional.empty();
  }

  private static ExcerptDiagnosis diagnosis(ExcerptView view) {
    TableClaims tables = new TableClaims(view);
    NameClaims names = new NameClaims(view);
    List<TableSeen> sizes = tables.tables();
    List<Claim> claims = new ArrayList<>();
    claims.addAll(tables.claims());
    claims.addAll(LetterClaims.claims(view));
    claims.addAll(names.claims());
    claims.addAll(new CauseClaims(view).claims(sizes, names.changes()));
    claims.sort(Comparator.comparing(Claim::kind));
    Verdict verdict = ExcerptVerdict.of(view, sizes);
    return new ExcerptDiagnosis(
        verdict,
        ExcerptHeadline.of(view, verdict, sizes, claims),
        stages(view),
        sizes,
        claims,
        verdict == Verdict.CONSISTENT ? List.of() : new MissingSearch(view).search());
  }

  private static List<StageSeen> stages(ExcerptView view) {
    return view.stages().stream()
        .map(stage ->
            new StageSeen(
                stage.name(),
                view.excerpt().names().image(stage.name()),
                stage.ordinal(),
                stage.lines()))
        .toList();
  }
}
