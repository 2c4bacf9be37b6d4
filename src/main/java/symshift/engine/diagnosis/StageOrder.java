package symshift.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symshift.engine.kallsyms.TableCache;
import symshift.engine.kallsyms.TableLayout;
import symshift.engine.link.GivenRules;
import symshift.engine.link.LinkStage;
import symshift.engine.link.LinkTrace;
import symshift.engine.link.TableFit;

/**
 * Whether an order of stages is that of the build, told from the tables: each stage holds the table
 * that was made from the one before, and the first link holds none.
 */
final class StageOrder {
  /** More stages have too many orders to try; no build makes more. */
  private static final int MOST_STAGES = 4;

  private final TableCache tables;

  /**
   * @param tables keeps what is computed
   */
  StageOrder(TableCache tables) {
    this.tables = tables;
  }

  /** How well the tables fit this order; empty when a stage without a table follows one with. */
  Optional<TableFit.Match> fit(List<LinkStage> stages) {
    boolean table = false;
    for (LinkStage stage : stages) {
      boolean has = TableLayout.in(stage.symbols()).isPresent();
      if (table && !has) {
        return Optional.empty();
      }
      table = has;
    }
    List<Integer> ordinals = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      ordinals.add(i + 1);
    }
    return Optional.of(
        TableFit.of(new LinkTrace(stages, ordinals, true), GivenRules.NONE, tables).match());
  }

  static boolean isProven(Optional<TableFit.Match> fit) {
    return fit.isPresent()
        && (fit.get() == TableFit.Match.PADDED || fit.get() == TableFit.Match.EXACT);
  }

  static boolean isContradicted(Optional<TableFit.Match> fit) {
    return fit.isEmpty() || fit.get() == TableFit.Match.NONE;
  }

  /**
   * The order that the tables prove, when they contradict the order given or do not have to agree
   * with it: of several the best, of equals the first in the order of the stages given.
   */
  Optional<List<LinkStage>> proven(List<LinkStage> stages) {
    if (stages.size() > MOST_STAGES) {
      return Optional.empty();
    }
    Optional<TableFit.Match> best = Optional.empty();
    Optional<List<LinkStage>> found = Optional.empty();
    for (List<LinkStage> order : orders(stages)) {
      Optional<TableFit.Match> fit = fit(order);
      if (isProven(fit) && (best.isEmpty() || fit.get().compareTo(best.get()) > 0)) {
        best = fit;
        found = Optional.of(order);
      }
    }
    return found;
  }

  private static List<List<LinkStage>> orders(List<LinkStage> stages) {
    if (stages.isEmpty()) {
      return List.of(List.of());
    }
    List<List<LinkStage>> all = new ArrayList<>();
    for (LinkStage first : stages) {
      List<LinkStage> rest = stages.stream().filter(stage -> stage != first).toList();
      for (List<LinkStage> order : orders(rest)) {
        List<LinkStage> whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        all.add(whole);
      }
    }
    return all;
  }
}
