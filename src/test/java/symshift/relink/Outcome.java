package symshift.relink;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the links of one build really did.
 *
 * @param stages those of the build, final image last
 * @param state the engine's word for what more passes do
 * @param morePasses passes after which two neighbours agree; null when none of those tried
 */
record Outcome(List<Stage> stages, String state, @Nullable Integer morePasses) {
  private static final int MORE = 8;

  static Outcome of(Chain chain) {
    int last = chain.temporaryStages() + 1;
    List<String> maps = new ArrayList<>();
    List<Stage> stages = new ArrayList<>();
    for (int number = 1; number <= last; number++) {
      stages.add(chain.stage(number));
      maps.add(chain.stage(number).map());
    }
    for (int more = 0; more <= MORE; more++) {
      String map = chain.stage(last + more).map();
      if (more > 0) {
        maps.add(map);
      }
      if (map.equals(maps.get(maps.size() - 2))) {
        return new Outcome(stages, more == 0 ? "converged" : "converges", more);
      }
      if (more > 0 && maps.indexOf(map) < maps.size() - 1) {
        return new Outcome(stages, "oscillates", null);
      }
    }
    return new Outcome(stages, "unknown", null);
  }

  boolean isConsistent() {
    return state.equals("converged");
  }

  /** The stage before the last temporary one. */
  Stage before() {
    return stages.get(stages.size() - 3);
  }

  Stage lastTemporary() {
    return stages.get(stages.size() - 2);
  }
}
