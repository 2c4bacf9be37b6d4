package symshift.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symshift.engine.link.SymbolChange;

/**
 * A finding in the making: what it says first, then what it claims. The claim decides how sure it
 * can be: a change of a table is proven by the counterfactual or not found at all.
 */
public final class FindingDraft {
  private final Rule rule;
  private final Evidence evidence;
  private final StagePair pair;
  private final String summary;
  private final List<Exhibit> exhibits = new ArrayList<>();
  private final List<Remedy> remedies = new ArrayList<>();
  private @Nullable Culprit culprit;

  private FindingDraft(Rule rule, Evidence evidence, StagePair pair, String summary) {
    this.rule = rule;
    this.evidence = evidence;
    this.pair = pair;
    this.summary = summary;
  }

  /**
   * A finding of {@code rule} about two stages.
   *
   * @param summary a sentence that stands alone
   */
  public static FindingDraft of(Rule rule, Evidence evidence, StagePair pair, String summary) {
    return new FindingDraft(rule, evidence, pair, summary);
  }

  /** Adds what the finding rests on, in the order of the argument. */
  public FindingDraft exhibit(String claim, List<String> lines) {
    exhibits.add(new Exhibit(claim, lines));
    return this;
  }

  /** As the other, ready made. */
  public FindingDraft exhibits(List<Exhibit> more) {
    exhibits.addAll(more);
    return this;
  }

  /**
   * Adds something to do.
   *
   * @param when "now", "for good" or "or"
   * @param url where it is written; empty when nowhere
   */
  public FindingDraft remedy(String when, String action, String url) {
    remedies.add(new Remedy(when, action, url));
    return this;
  }

  /** One more pass, where that settles the build. */
  public FindingDraft extraPassWhereItHelps() {
    Undoing.extraPassWhereItHelps(evidence).ifPresent(remedies::add);
    return this;
  }

  /** Another culprit than the card's. */
  public FindingDraft culprit(Culprit other) {
    culprit = other;
    return this;
  }

  /**
   * The change gives a table another size. The last exhibit says what the alignment makes of it.
   *
   * @param changes of the pair's table, to be undone for the proof; not empty
   * @param what "letters" or "names"
   * @return the finding; empty when undoing the changes changes no size and no count: then they did
   *     not move the table either
   */
  public Optional<Finding> movesTable(List<? extends SymbolChange> changes, String what) {
    Counterfactual undone = Undoing.of(evidence, pair, changes, what);
    boolean sized = undone.namesBytesBefore() != undone.namesBytesAfter();
    if (!sized && !undone.restores()) {
      return Optional.empty();
    }
    exhibits.add(Undoing.step(evidence, pair));
    boolean proven =
        sized
            && undone.restores()
            && evidence.fit().isTested()
            && rule.card().tried() != Tried.NEVER;
    Confidence confidence =
        proven ? Confidence.ofProof() : Confidence.measured(rule.card().hitRate());
    return Optional.of(finding(confidence, Effect.TABLE, undone));
  }

  /** The change does what {@code effect} says, and no table has to do with it. */
  public Finding claims(Effect effect) {
    if (effect == Effect.TABLE) {
      throw new IllegalArgumentException("a change of a table needs a counterfactual");
    }
    return finding(Confidence.measured(rule.card().hitRate()), effect, null);
  }

  private Finding finding(Confidence sure, Effect effect, @Nullable Counterfactual undone) {
    return new Finding(
        rule.card().id(),
        summary,
        sure,
        culprit == null ? rule.card().culprit() : culprit,
        List.of(pair.from().name(), pair.to().name()),
        effect,
        exhibits,
        undone,
        remedies);
  }
}
