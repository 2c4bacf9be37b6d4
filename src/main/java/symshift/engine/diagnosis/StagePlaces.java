package symshift.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import symshift.engine.artifact.Artifact;
import symshift.engine.artifact.ArtifactContent;
import symshift.engine.artifact.Rejected;
import symshift.engine.link.LinkStage;

/** Which stage each file is taken for at first: as a person says, by its name, or in order. */
final class StagePlaces {
  private final StageRoles said;
  private final List<SetAside> setAside;
  private final NavigableMap<Integer, List<Placed>> byOrdinal = new TreeMap<>();
  private final List<Rejected> empty = new ArrayList<>();
  private boolean ordered;

  /**
   * @param setAside gets the files that are no stages
   */
  StagePlaces(StageRoles said, List<SetAside> setAside) {
    this.said = said;
    this.setAside = setAside;
  }

  /** Files by ordinal; several where they are taken for one stage. */
  NavigableMap<Integer, List<Placed>> place(List<Artifact> artifacts) {
    List<Artifact> unnamed = new ArrayList<>();
    for (Artifact artifact : artifacts) {
      Optional<String> word = said.of(label(artifact), artifact.name());
      Optional<StageRole> role =
          word.filter(one -> !one.equals("none"))
              .map(one -> said(one, artifact.name()))
              .or(() -> StageRole.of(artifact.name()));
      if (word.isPresent() && word.get().equals("none")) {
        setAside.add(new SetAside(label(artifact), SetAside.LEFT_OUT));
      } else if (StageRole.isOtherLink(artifact.name()) && word.isEmpty()) {
        setAside.add(new SetAside(label(artifact), SetAside.OTHER_LINK));
      } else if (role.isPresent()) {
        add(role.get(), artifact);
      } else {
        unnamed.add(artifact);
      }
    }
    if (byOrdinal.isEmpty() && unnamed.size() > 1) {
      ordered = unnamed.stream().allMatch(artifact -> artifact.container().isEmpty());
      inOrder(unnamed);
    } else {
      unnamed.forEach(a -> setAside.add(new SetAside(label(a), SetAside.UNNAMED)));
      ordered = true;
    }
    finishNumbers();
    return byOrdinal;
  }

  /** The stage that a person says; whether it is a filtered map is told by the name. */
  private static StageRole said(String word, String fileName) {
    StageRole role = StageRole.said(word);
    boolean map = StageRole.of(fileName).map(StageRole::map).orElse(false);
    return new StageRole(role.name(), role.ordinal(), map);
  }

  /** Files of a link stage without a single symbol. */
  List<Rejected> empty() {
    return List.copyOf(empty);
  }

  /** Whether the places mean something: not when the files of a folder have no telling names. */
  boolean isOrdered() {
    return ordered;
  }

  /** The last file is the final image; of two files the first is the last temporary stage. */
  private void inOrder(List<Artifact> unnamed) {
    int first = unnamed.size() == 2 ? 2 : 1;
    for (int i = 0; i < unnamed.size(); i++) {
      boolean last = i == unnamed.size() - 1;
      int ordinal = last ? StageRole.FINAL : first + i;
      String name = last ? "final" : "stage " + ordinal;
      add(new StageRole(name, ordinal, false), unnamed.get(i));
    }
  }

  /** In vm1, vm2, vm3 the highest number is the final image; a .tmp_System.map finds its stage. */
  private void finishNumbers() {
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
      List<Placed> there = byOrdinal.computeIfAbsent(stage, key -> new ArrayList<>());
      map.forEach(one -> there.add(one.as(new StageRole(one.role().name(), stage, true))));
    }
  }

  private void add(StageRole role, Artifact artifact) {
    String label = label(artifact);
    LinkStage stage =
        switch ((ArtifactContent.Stage) artifact.content()) {
          case ArtifactContent.Image(var elf) ->
              LinkStage.ofImage(role.name(), label, artifact.format(), elf);
          case ArtifactContent.Listing(var symbols) ->
              LinkStage.ofListing(role.name(), label, artifact.format(), symbols);
        };
    if (stage.symbols().size() == 0) {
      String reason = "it has no symbols, it was stripped: give its nm -n listing";
      empty.add(new Rejected(label, reason, false));
      return;
    }
    byOrdinal
        .computeIfAbsent(role.ordinal(), key -> new ArrayList<>())
        .add(new Placed(role, stage));
  }

  static String label(Artifact artifact) {
    return artifact.container().isEmpty()
        ? artifact.name()
        : artifact.container() + "/" + artifact.name();
  }
}
