package symshift.engine.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import symshift.engine.artifact.Artifact;
import symshift.engine.artifact.ArtifactContent;
import symshift.engine.artifact.ReadResult;
import symshift.engine.artifact.Rejected;
import symshift.engine.diagnosis.UnusableEvidenceException.Problem;
import symshift.engine.link.LinkStage;
import symshift.engine.link.LinkTrace;

/**
 * Sorts files into the link stages of one build. Of two files for one stage the image wins and the
 * other checks it; files of another build are set aside while two stages remain.
 */
final class StageSorter {
  /** The stages found, and what was left over. */
  record Sorted(LinkTrace trace, Map<String, String> checkedBy, List<SetAside> setAside) {}

  private record Placed(StageRole role, LinkStage stage) {
    Placed asFinal() {
      return new Placed(new StageRole(role.name(), StageRole.FINAL, role.map()), stage);
    }
  }

  private final List<SetAside> setAside = new ArrayList<>();
  private final Map<String, String> checkedBy = new HashMap<>();

  private StageSorter() {}

  static Sorted sort(ReadResult files) throws UnusableEvidenceException {
    return new StageSorter().run(files);
  }

  private Sorted run(ReadResult files) throws UnusableEvidenceException {
    List<Problem> problems = new ArrayList<>();
    for (Rejected rejected : files.rejected()) {
      if (rejected.unrelated() && StageRole.of(rejected.name()).isEmpty()) {
        setAside.add(new SetAside(rejected.name(), SetAside.NO_STAGE));
      } else {
        boolean named = rejected.reason().startsWith(rejected.name());
        problems.add(new Problem(named ? "" : rejected.name(), rejected.reason()));
      }
    }
    if (!problems.isEmpty()) {
      throw new UnusableEvidenceException(problems);
    }
    NavigableMap<Integer, List<Placed>> byOrdinal = place(files.artifacts());
    List<Placed> chosen = new ArrayList<>();
    for (List<Placed> rivals : byOrdinal.values()) {
      chosen.add(choose(rivals));
    }
    chosen = keepOneBuild(chosen);
    if (chosen.size() < 2) {
      throw new UnusableEvidenceException(List.of(new Problem("", tooFew(chosen))));
    }
    return new Sorted(trace(chosen), checkedBy, List.copyOf(setAside));
  }

  /** Files by ordinal; where no name tells, by the order given. */
  private NavigableMap<Integer, List<Placed>> place(List<Artifact> artifacts) {
    NavigableMap<Integer, List<Placed>> byOrdinal = new TreeMap<>();
    List<Artifact> unnamed = new ArrayList<>();
    for (Artifact artifact : artifacts) {
      Optional<StageRole> role = StageRole.of(artifact.name());
      role.ifPresentOrElse(r -> add(byOrdinal, r, artifact), () -> unnamed.add(artifact));
    }
    boolean ordered = unnamed.stream().allMatch(artifact -> artifact.container().isEmpty());
    if (byOrdinal.isEmpty() && unnamed.size() > 1 && ordered) {
      placeInOrder(byOrdinal, unnamed);
    } else {
      unnamed.forEach(
          a -> setAside.add(new SetAside(label(a), "its name does not say which stage it is")));
    }
    return finishNumbers(byOrdinal);
  }

  /** The last file is the final image; of two files the first is the last temporary stage. */
  private void placeInOrder(NavigableMap<Integer, List<Placed>> byOrdinal, List<Artifact> unnamed) {
    int first = unnamed.size() == 2 ? 2 : 1;
    for (int i = 0; i < unnamed.size(); i++) {
      boolean last = i == unnamed.size() - 1;
      int ordinal = last ? StageRole.FINAL : first + i;
      String name = last ? "final" : "stage " + ordinal;
      add(byOrdinal, new StageRole(name, ordinal, false), unnamed.get(i));
    }
  }

  /** In vm1, vm2, vm3 the highest number is the final image; a .tmp_System.map finds its stage. */
  private static NavigableMap<Integer, List<Placed>> finishNumbers(
      NavigableMap<Integer, List<Placed>> byOrdinal) {
    List<Placed> map = byOrdinal.remove(StageRole.LAST_TEMPORARY);
    if (!byOrdinal.containsKey(StageRole.FINAL)
        && byOrdinal.size() > 1
        && byOrdinal.lastEntry().getValue().getFirst().role().isNumberedOnly()) {
      List<Placed> highest = byOrdinal.pollLastEntry().getValue();
      byOrdinal.put(StageRole.FINAL, highest.stream().map(Placed::asFinal).toList());
    }
    if (map != null) {
      Integer last = byOrdinal.lowerKey(StageRole.LAST_TEMPORARY);
      int stage = last == null || last == 1 ? 2 : last;
      byOrdinal.computeIfAbsent(stage, key -> new ArrayList<>()).addAll(map);
    }
    return byOrdinal;
  }

  private void add(
      NavigableMap<Integer, List<Placed>> byOrdinal, StageRole role, Artifact artifact) {
    LinkStage stage =
        switch (artifact.content()) {
          case ArtifactContent.Image(var elf) ->
              LinkStage.ofImage(role.name(), label(artifact), artifact.format(), elf);
          case ArtifactContent.Listing(var symbols) ->
              LinkStage.ofListing(role.name(), label(artifact), artifact.format(), symbols);
        };
    if (stage.symbols().size() == 0) {
      setAside.add(
          new SetAside(stage.file(), "it has no symbols, it was stripped: give its nm -n listing"));
      return;
    }
    byOrdinal
        .computeIfAbsent(role.ordinal(), key -> new ArrayList<>())
        .add(new Placed(role, stage));
  }

  private Placed choose(List<Placed> rivals) {
    List<Placed> sorted =
        rivals.stream()
            .sorted(
                Comparator.comparing((Placed p) -> !p.stage().isImage())
                    .thenComparing(p -> p.role().map()))
            .toList();
    Placed winner = sorted.getFirst();
    for (Placed other : sorted.subList(1, sorted.size())) {
      Optional<String> difference = StageCheck.difference(winner.stage(), other.stage());
      if (difference.isEmpty()) {
        checkedBy.merge(
            winner.stage().name(), other.stage().file(), (one, two) -> one + ", " + two);
      } else {
        setAside.add(
            new SetAside(
                other.stage().file(),
                "not the same as " + winner.stage().file() + ": " + difference.get()));
      }
    }
    return winner;
  }

  private List<Placed> keepOneBuild(List<Placed> chosen) throws UnusableEvidenceException {
    List<LinkStage> stages = chosen.stream().map(Placed::stage).toList();
    SameBuild sameBuild = new SameBuild(stages);
    List<LinkStage> group = sameBuild.largestGroup(stages);
    if (group.size() == stages.size() || group.isEmpty()) {
      return chosen;
    }
    LinkStage centre = group.getFirst();
    List<Problem> others = new ArrayList<>();
    for (LinkStage stage : stages) {
      if (!group.contains(stage)) {
        String why =
            "not of the same build as "
                + centre.file()
                + ": "
                + sameBuild.contradiction(centre, stage).orElse("");
        others.add(new Problem(stage.file(), why));
        setAside.add(new SetAside(stage.file(), why));
      }
    }
    if (group.size() < 2) {
      others.add(new Problem("", "give the stages of one build; two of them are needed at least"));
      throw new UnusableEvidenceException(others);
    }
    return chosen.stream().filter(p -> group.contains(p.stage())).toList();
  }

  private String tooFew(List<Placed> chosen) {
    String found =
        chosen.isEmpty()
            ? "no link stage is among the files"
            : "only one link stage is among the files: " + chosen.getFirst().stage();
    String unknown =
        setAside.isEmpty()
            ? ""
            : " (not used: "
                + String.join(", ", setAside.stream().map(SetAside::file).limit(5).toList())
                + ")";
    return found
        + unknown
        + ". Two are needed at least: .tmp_vmlinux1, .tmp_vmlinux2 and vmlinux, or their nm -n"
        + " listings; the names tell the order";
  }

  /** A map beside raw stages gets back what mksysmap took out, as its neighbour has it. */
  private static LinkStage completed(List<Placed> chosen, int index) {
    Placed placed = chosen.get(index);
    return placed.role().map()
        ? chosen.stream()
            .filter(other -> !other.role().map())
            .min(Comparator.comparingInt(other -> Math.abs(chosen.indexOf(other) - index)))
            .map(raw -> MapCompletion.complete(placed.stage(), raw.stage()))
            .orElse(placed.stage())
        : placed.stage();
  }

  private static LinkTrace trace(List<Placed> chosen) {
    List<LinkStage> stages = new ArrayList<>();
    List<Integer> ordinals = new ArrayList<>();
    for (Placed placed : chosen) {
      boolean last = placed.role().ordinal() == StageRole.FINAL;
      stages.add(completed(chosen, stages.size()));
      ordinals.add(last ? ordinalOfFinal(ordinals) : placed.role().ordinal());
    }
    boolean hasFinal = chosen.getLast().role().ordinal() == StageRole.FINAL;
    return new LinkTrace(stages, ordinals, hasFinal);
  }

  /** The final image is the third link at least: two temporary ones always come before it. */
  private static int ordinalOfFinal(List<Integer> temporary) {
    return temporary.isEmpty() ? 3 : Math.max(3, temporary.getLast() + 1);
  }

  private static String label(Artifact artifact) {
    return artifact.container().isEmpty()
        ? artifact.name()
        : artifact.container() + "/" + artifact.name();
  }
}
