package symshift.engine.excerpt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import symshift.engine.diagnosis.StageRole;

/** The lines of a text by stage, and the stages in link order. */
final class ExcerptView {
  /** Two stages, one after the other as far as the text goes. */
  record Pair(StageFacts from, StageFacts to) {}

  private final Excerpt excerpt;
  private final List<StageFacts> stages;
  private final int digits;

  ExcerptView(Excerpt excerpt) {
    this.excerpt = excerpt;
    Map<String, StageFacts> byName = new LinkedHashMap<>();
    excerpt.hunks().stream()
        .flatMap(hunk -> Stream.of(hunk.pair().from(), hunk.pair().to()))
        .map(name -> excerpt.names().canonical(name))
        .forEach(name -> byName.computeIfAbsent(name, this::named));
    int longest = 0;
    for (ExcerptLine line : excerpt.lines()) {
      longest = Math.max(longest, line.address() == null ? 0 : line.address().length());
      if (!line.stage().isEmpty()) {
        byName.computeIfAbsent(line.stage(), this::named).add(line);
      }
    }
    digits = longest == 0 ? 8 : longest;
    stages = new ArrayList<>(byName.values());
    stages.removeIf(stage -> stage.lines() == 0);
    stages.sort(
        Comparator.comparingInt(
            stage -> stage.ordinal() == StageNames.UNKNOWN ? Integer.MAX_VALUE : stage.ordinal()));
  }

  private StageFacts named(String name) {
    return new StageFacts(name, excerpt.names().ordinal(name));
  }

  Excerpt excerpt() {
    return excerpt;
  }

  List<StageFacts> stages() {
    return stages;
  }

  /** Digits of an address, 8 or 16. */
  int digits() {
    return digits;
  }

  /** Neighbouring stages; one that the text does not place is a neighbour of such a one only. */
  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 1; i < stages.size(); i++) {
      Pair pair = new Pair(stages.get(i - 1), stages.get(i));
      if ((pair.from().ordinal() == StageNames.UNKNOWN)
          == (pair.to().ordinal() == StageNames.UNKNOWN)) {
        pairs.add(pair);
      }
    }
    return pairs;
  }

  /** The two stages that the build compares, null when lines of one of them are missing. */
  @Nullable Pair compared() {
    return pairs().stream()
        .filter(pair -> pair.to().ordinal() == StageRole.FINAL && pair.from().ordinal() > 1)
        .findFirst()
        .orElse(null);
  }

  /** A name for people: the file, and the image where it was made from one. */
  String title(StageFacts stage) {
    String image = excerpt.names().image(stage.name());
    return image == null ? stage.name() : stage.name() + " (" + image + ")";
  }

  /** The stage of that name in a hunk, or null when no line of it was pasted. */
  @Nullable StageFacts stage(String name) {
    String canonical = excerpt.names().canonical(name);
    return stages.stream().filter(s -> s.name().equals(canonical)).findFirst().orElse(null);
  }
}
