package symshift.engine.excerpt;

import java.util.List;
import symshift.engine.diagnosis.Verdict;

/**
 * What the engine says of a pasted text. Written as JSON with snake_case names, see {@link
 * ExcerptJson}.
 *
 * @param verdict incomplete when the lines do not tell whether the last two stages agree
 * @param headline the verdict in plain sentences
 * @param stages in link order, those that the text does not place last
 * @param tables whose size is known in two neighbouring stages
 * @param claims what is proven first, then what is suggested
 * @param missing what would settle the rest, the most telling first
 */
public record ExcerptDiagnosis(
    Verdict verdict,
    String headline,
    List<StageSeen> stages,
    List<TableSeen> tables,
    List<Claim> claims,
    List<MissingLines> missing) {
  public ExcerptDiagnosis {
    stages = List.copyOf(stages);
    tables = List.copyOf(tables);
    claims = List.copyOf(claims);
    missing = List.copyOf(missing);
  }

  /** The claims of one kind, in order. */
  public List<Claim> claims(Claim.Kind kind) {
    return claims.stream().filter(claim -> claim.kind() == kind).toList();
  }
}
