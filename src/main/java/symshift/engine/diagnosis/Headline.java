package symshift.engine.diagnosis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import symshift.engine.link.Convergence;
import symshift.engine.link.Shift;
import symshift.engine.link.StageDiff;
import symshift.engine.link.SymbolChange;
import symshift.engine.link.TableFit;

/** The verdict in a few plain sentences. */
final class Headline {
  private Headline() {}

  static String of(Evidence evidence) {
    return switch (evidence.verdict()) {
      case INCONSISTENT -> inconsistent(evidence);
      case CONSISTENT -> consistent(evidence);
      case INCOMPLETE -> incomplete(evidence);
    };
  }

  private static String inconsistent(Evidence evidence) {
    String moved = evidence.comparedPair().map(Headline::movedLabels).orElse("");
    Optional<StagePair> pair = evidence.changedPair();
    if (pair.isEmpty()) {
      return unexplained(evidence, moved);
    }
    return "Inconsistent: "
        + lower(change(pair.get()))
        + " "
        + size(evidence, pair.get())
        + (moved.isEmpty() ? "" : " and moved " + moved)
        + ". "
        + more(evidence.convergence());
  }

  private static String unexplained(Evidence evidence, String moved) {
    String differ =
        "Inconsistent: the last two stages differ"
            + (moved.isEmpty() ? ". " : "; the last link moved " + moved + ". ");
    if (evidence.decidingPair().isEmpty()) {
      return differ
          + "The stage before the last temporary one is missing: with it the cause can be"
          + " told.";
    }
    if (evidence.fit().match() == TableFit.Match.NONE) {
      return differ
          + "The linked tables do not follow from these stages by any rules known here, so nothing"
          + " is proven: listings of two nm versions, a newer kernel or a mix of builds do that.";
    }
    String last =
        evidence
            .comparedPair()
            .filter(pair -> !pair.change().isEmpty())
            .map(
                pair -> " From the last temporary stage to the final image: " + lower(change(pair)))
            .orElse("");
    return differ
        + "The temporary stages ask for tables of equal size, so the tables do not"
        + " explain it."
        + last;
  }

  private static String consistent(Evidence evidence) {
    String agree = "Consistent: the last two stages agree.";
    Optional<StagePair> pair = evidence.changedPair();
    if (pair.isEmpty()) {
      return agree + " Every stage asks for the same table.";
    }
    long before = evidence.padded(pair.get().fromTable().names().length);
    long after = evidence.padded(pair.get().toTable().names().length);
    String change =
        " From "
            + pair.get().from().name()
            + " to "
            + pair.get().to().name()
            + " "
            + lower(change(pair.get()));
    if (before == after) {
      return agree + change + " The alignment absorbed it: both sizes round up to " + after + ".";
    }
    return evidence.trace().lastTemporary().orElse(0) > pair.get().index() + 1
        ? agree + change + " A further pass settled it."
        : agree + change;
  }

  private static String incomplete(Evidence evidence) {
    List<String> broken = evidence.broken().stream().map(BrokenStage::stage).toList();
    String need =
        !broken.isEmpty()
            ? Words.list(broken, 4) + " cannot be used"
            : evidence.trace().hasFinal()
                ? "a stage between those given is missing"
                : "the final vmlinux (or System.map) is missing";
    String known =
        evidence
            .decidingPair()
            .map(pair -> {
              long before = evidence.padded(pair.fromTable().names().length);
              long after = evidence.padded(pair.toTable().names().length);
              return before == after
                  ? " So far both stages ask for a name table of the same padded size."
                  : " The next link will differ: "
                      + lower(change(pair))
                      + " "
                      + size(evidence, pair)
                      + ".";
            })
            .orElse("");
    return "Incomplete: " + need + "." + known;
  }

  /** What changed in the table, as a sentence. */
  static String change(StagePair pair) {
    List<SymbolChange> changes = pair.change().changes();
    List<SymbolChange.Letter> letters = pair.change().letters();
    if (letters.size() == changes.size()) {
      boolean oneKind = letters.stream().map(l -> l.from() + "" + l.to()).distinct().count() == 1;
      String how =
          oneKind
              ? " from " + letters.getFirst().from() + " to " + letters.getFirst().to() + "."
              : ".";
      String whose = letters.size() == 1 ? " changed its letter" : " changed their letter";
      return Words.capital(Words.count(letters.size(), "symbol")) + whose + how;
    }
    long added = changes.stream().filter(SymbolChange.Added.class::isInstance).count();
    long removed = changes.stream().filter(SymbolChange.Removed.class::isInstance).count();
    String first =
        changes.stream()
            .filter(c -> !(c instanceof SymbolChange.Letter))
            .map(SymbolChange::name)
            .findFirst()
            .orElse("");
    String came = added == 0 ? "" : Words.count(added, "name") + " entered";
    String went = removed == 0 ? "" : Words.count(removed, "name") + " left";
    String join = came.isEmpty() || went.isEmpty() ? "" : " and ";
    String also =
        letters.isEmpty() ? "" : ", " + Words.count(letters.size(), "letter") + " changed";
    return Words.capital(came + join + went) + " the table (" + first + also + ").";
  }

  private static String size(Evidence evidence, StagePair pair) {
    long delta = pair.namesDelta();
    long before = evidence.padded(pair.fromTable().names().length);
    long after = evidence.padded(pair.toTable().names().length);
    if (delta == 0) {
      return "The name table kept its size, another table did not,";
    }
    String step =
        before == after ? "" : ", crossed " + article(evidence.fit().alignment()) + "-byte step";
    return "The name table got "
        + Words.bytes(Math.abs(delta))
        + (delta < 0 ? " shorter" : " longer")
        + step;
  }

  private static String article(long number) {
    return (number == 8 ? "an " : "a ") + number;
  }

  /** What the last link moved: labels of the tables by one shift, or more. */
  private static String movedLabels(StagePair pair) {
    StageDiff diff = pair.diff();
    int labels = 0;
    int others = 0;
    Shift shift = new Shift(0);
    for (int i = 0; i < diff.from().size(); i++) {
      if (diff.twinInTo(i) >= 0 && diff.shiftOf(i).bytes() != 0) {
        boolean label = diff.from().name(i).startsWith("kallsyms_");
        labels += label ? 1 : 0;
        others += label ? 0 : 1;
        shift = label && labels == 1 ? diff.shiftOf(i) : shift;
      }
    }
    if (labels + others == 0) {
      return "";
    }
    String first = labels == 0 ? "" : Words.count(labels, "label") + " by " + shift;
    String rest = others == 0 ? "" : Words.count(others, labels == 0 ? "symbol" : "further symbol");
    return first + (first.isEmpty() || rest.isEmpty() ? "" : " and ") + rest;
  }

  /** Whether more passes help, as a sentence. */
  static String more(Convergence convergence) {
    return switch (convergence.state()) {
      case CONVERGED -> "No further pass is needed.";
      case CONVERGES -> passes(Objects.requireNonNullElse(convergence.morePasses(), 1));
      case OSCILLATES ->
          "No number of passes helps: the layout comes back every "
              + Words.number(convergence.period())
              + " passes.";
      case GROWS -> "Each pass asked for larger tables so far; whether that ends is not known.";
      case UNKNOWN -> "Whether another pass helps cannot be told from these stages.";
    };
  }

  private static String passes(int more) {
    return more == 1
        ? "One more pass settles it."
        : Words.capital(Words.number(more)) + " more passes settle it.";
  }

  private static String lower(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
