package symshift.engine.link;

import java.util.List;
import java.util.OptionalInt;

/**
 * The link stages of one build, in link order.
 *
 * @param stages at least one, each stage once
 * @param ordinals position of each stage in the build: 1 for the first link; the final image has
 *     the highest
 * @param hasFinal whether the last stage is the final image, which the build compares with the one
 *     before
 */
public record LinkTrace(List<LinkStage> stages, List<Integer> ordinals, boolean hasFinal) {
  public LinkTrace {
    stages = List.copyOf(stages);
    ordinals = List.copyOf(ordinals);
    if (stages.isEmpty() || stages.size() != ordinals.size()) {
      throw new IllegalArgumentException("one ordinal a stage, at least one stage");
    }
  }

  public int size() {
    return stages.size();
  }

  public LinkStage stage(int index) {
    return stages.get(index);
  }

  /** Index of the last temporary stage, whose table the final image holds. */
  public OptionalInt lastTemporary() {
    int index = hasFinal ? size() - 2 : size() - 1;
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** Whether stage {@code index} directly follows the stage before it in the build. */
  public boolean follows(int index) {
    return index > 0 && ordinals.get(index) == ordinals.get(index - 1) + 1;
  }
}
