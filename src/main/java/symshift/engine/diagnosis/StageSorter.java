package symshift.engine.diagnosis;

import static java.util.stream.Collectors.partitioningBy;

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
  record Sorted(
      LinkTrace trace,
      Map<String, String> checkedBy,
      List<SetAside> setAside,
      List<FileNote> notes,
      List<Artifact> companions) {}

  private static final int MOST_FILES = 40;

  private static final String TWO =
      ". Two are needed at least: .tmp_vmlinux1, .tmp_vmlinux2 and vmlinux, or their nm -n"
          + " listings; the names tell the order";

  private final List<SetAside> setAside = new ArrayList<>();
  private final Map<String, String> checkedBy = new HashMap<>();
  private final List<FileNote> notes = new ArrayList<>();

  private final StageRoles said;
  private final StageWork work;

  private StageSorter(StageRoles said, StageWork work) {
    this.said = said;
    this.work = work;
  }

  /**
   * Sorts the files.
   *
   * @param said what a person says of them
   * @param work keeps what is computed on the way
   */
  static Sorted sort(ReadResult files, StageRoles said, StageWork work)
      throws UnusableEvidenceException {
    return new StageSorter(said, work).run(files);
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
    Map<Boolean, List<Artifact>> byKind =
        files.artifacts().stream()
            .collect(partitioningBy(file -> file.content() instanceof ArtifactContent.Stage));
    List<Artifact> stages = byKind.getOrDefault(true, List.of());
    checkCounts(stages);
    StagePlaces places = new StagePlaces(said, setAside);
    List<Placed> placed =
        keepOneBuild(places.place(stages).values().stream().flatMap(List::stream).toList());
    NavigableMap<Integer, List<Placed>> rivals = new TreeMap<>();
    placed.forEach(one -> rivals.computeIfAbsent(one.ordinal(), key -> new ArrayList<>()).add(one));
    List<Placed> chosen = new ArrayList<>();
    rivals.values().forEach(those -> chosen.add(choose(those)));
    if (chosen.size() < 2) {
      throw new UnusableEvidenceException(List.of(new Problem("", tooFew(chosen))));
    }
    LinkTrace trace = trace(inOrder(chosen, places.isOrdered()));
    return new Sorted(
        trace,
        checkedBy,
        List.copyOf(setAside),
        List.copyOf(notes),
        byKind.getOrDefault(false, List.of()));
  }

  /** Every two files are compared, and a word for a file that is not there is a slip. */
  private void checkCounts(List<Artifact> stages) throws UnusableEvidenceException {
    List<Problem> problems = new ArrayList<>();
    if (stages.size() > MOST_FILES) {
      String sentence = stages.size() + " files are images or listings; give those of one build";
      problems.add(new Problem("", sentence));
    }
    for (String file : said.byFile().keySet()) {
      boolean there =
          stages.stream().anyMatch(s -> file.equals(s.name()) || file.equals(StagePlaces.label(s)));
      if (!there) {
        problems.add(
            new Problem(file, "a stage is said of it, but no such image or listing is here"));
      }
    }
    if (!problems.isEmpty()) {
      throw new UnusableEvidenceException(problems);
    }
  }

  /**
   * Follows the tables where they contradict the names and prove another order, and where no name
   * tells anything. What a person says is not questioned.
   */
  private List<Placed> inOrder(List<Placed> chosen, boolean ordered)
      throws UnusableEvidenceException {
    List<LinkStage> stages = chosen.stream().map(Placed::stage).toList();
    StageOrder order = new StageOrder(work.tables());
    if (!said.isEmpty() || (ordered && !StageOrder.isContradicted(order.fit(stages)))) {
      return chosen;
    }
    Optional<List<LinkStage>> proven = order.proven(stages);
    if (proven.isEmpty()) {
      if (ordered) {
        return chosen;
      }
      throw new UnusableEvidenceException(
          List.of(new Problem("", "neither names nor tables tell which stage is which" + TWO)));
    }
    List<Placed> followed = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      LinkStage stage = proven.get().get(i);
      Placed was = chosen.get(stages.indexOf(stage));
      StageRole role = chosen.get(i).role();
      followed.add(was.as(new StageRole(role.name(), role.ordinal(), was.role().map())));
      if (ordered && was.ordinal() != role.ordinal()) {
        String says =
            "taken for " + role.name() + ", because the tables prove another order than the names";
        notes.add(new FileNote(stage.file(), says));
      }
    }
    return followed;
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
                SetAside.UNLIKE + winner.stage().file() + ": " + difference.get()));
      }
    }
    return winner;
  }

  private List<Placed> keepOneBuild(List<Placed> placed) throws UnusableEvidenceException {
    SameBuild sameBuild = new SameBuild(work.diffs());
    List<Placed> group = sameBuild.largestGroup(placed);
    if (group.size() == placed.size() || group.isEmpty()) {
      return placed;
    }
    LinkStage centre = group.getFirst().stage();
    List<Problem> others = new ArrayList<>();
    for (Placed one : placed) {
      if (!group.contains(one)) {
        String why =
            SetAside.OTHER_BUILD
                + centre.file()
                + ": "
                + sameBuild.contradiction(centre, one.stage()).orElse("");
        others.add(new Problem(one.stage().file(), why));
        setAside.add(new SetAside(one.stage().file(), why));
      }
    }
    if (SameBuild.stages(group) < 2) {
      others.add(new Problem("", "give the stages of one build; two of them are needed at least"));
      throw new UnusableEvidenceException(others);
    }
    return group;
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
    return found + unknown + TWO;
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
}
