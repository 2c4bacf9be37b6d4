package symshift.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import symshift.engine.artifact.Rejected;

/**
 * Damaged files by what they cost.
 *
 * @param byOrdinal the stages that are lost with them, by their number
 * @param spare damaged files of stages that another file holds
 * @param others damaged files that are named like no stage: which stage is lost is not known
 */
record BrokenStages(
    TreeMap<Integer, BrokenStage> byOrdinal, List<Rejected> spare, List<Rejected> others) {
  /**
   * @param usable numbers of the stages that other files hold
   */
  static BrokenStages of(List<Rejected> damaged, Set<Integer> usable) {
    BrokenStages broken = new BrokenStages(new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
    for (Rejected one : damaged) {
      String file = one.name().substring(one.name().lastIndexOf('/') + 1);
      StageRole role = StageRole.of(file).orElse(null);
      if (role == null) {
        broken.others.add(one);
      } else if (usable.contains(role.ordinal())) {
        broken.spare.add(one);
      } else {
        broken.byOrdinal.put(role.ordinal(), new BrokenStage(role.name(), one.name(), reason(one)));
      }
    }
    return broken;
  }

  private static String reason(Rejected one) {
    return one.reason().startsWith(one.name())
        ? one.reason().substring(one.name().length()).replaceFirst("^[:,]? *", "")
        : one.reason();
  }

  boolean isEmpty() {
    return byOrdinal.isEmpty();
  }

  /** In link order. */
  List<BrokenStage> stages() {
    return List.copyOf(byOrdinal.values());
  }

  /** Number of the last temporary one, 0 without one. */
  int lastTemporary() {
    Integer last = byOrdinal.lowerKey(StageRole.LAST_TEMPORARY);
    return last == null ? 0 : last;
  }

  /** Every damaged file as it was told. */
  List<Rejected> all() {
    List<Rejected> all = new ArrayList<>(others);
    byOrdinal.values().forEach(one -> all.add(new Rejected(one.file(), one.reason(), false)));
    all.addAll(spare);
    return all;
  }
}
