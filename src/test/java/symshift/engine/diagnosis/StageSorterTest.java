package symshift.engine.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import symshift.Fixtures;
import symshift.engine.artifact.Artifact;
import symshift.engine.artifact.ReadResult;
import symshift.engine.artifact.Rejected;
import symshift.engine.link.LinkStage;

class StageSorterTest {
  private static final String PERCPU = "stages/01-percpu-DTT";

  private static StageSorter.Sorted sort(List<Artifact> artifacts)
      throws UnusableEvidenceException {
    return StageSorter.sort(new ReadResult(artifacts, List.of()), StageRoles.NONE, new StageWork());
  }

  private static List<Artifact> renamed(String... names) {
    List<Artifact> listings = Samples.listings(PERCPU, "tmp_vmlinux1", "tmp_vmlinux2", "vmlinux");
    List<Artifact> renamed = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      Artifact a = listings.get(i);
      renamed.add(new Artifact(names[i], "", a.format(), a.sizeBytes(), a.content()));
    }
    return renamed;
  }

  @Test
  void takesTheHighestNumberForTheFinalImage() throws Exception {
    StageSorter.Sorted sorted = sort(renamed("vm1.syms", "vm2.syms", "vm3.syms"));
    assertThat(sorted.trace().hasFinal()).isTrue();
    assertThat(sorted.trace().ordinals()).containsExactly(1, 2, 3);
  }

  @Test
  void takesTheOrderGivenWhereNoNameTells() throws Exception {
    StageSorter.Sorted sorted = sort(renamed("first.txt", "then.txt", "end.txt"));
    assertThat(sorted.trace().stages())
        .extracting(LinkStage::name)
        .containsExactly("stage 1", "stage 2", "final");
    assertThat(sorted.trace().hasFinal()).isTrue();
  }

  @Test
  void letsTheListingCheckTheImage() throws Exception {
    List<Artifact> all = Samples.images(PERCPU + "/stages.tar.xz");
    all.addAll(Samples.listings(PERCPU, "tmp_vmlinux1", "tmp_vmlinux2", "vmlinux"));
    StageSorter.Sorted sorted = sort(all);
    assertThat(sorted.trace().stages()).allMatch(LinkStage::isImage).hasSize(3);
    assertThat(sorted.checkedBy())
        .containsEntry(".tmp_vmlinux1", "tmp_vmlinux1.nm")
        .containsEntry("vmlinux", "vmlinux.nm");
    assertThat(sorted.setAside()).isEmpty();
  }

  @Test
  void setsAsideASecondFileThatDisagrees() throws Exception {
    List<Artifact> all = Samples.images(PERCPU + "/stages.tar.xz");
    String text =
        new String(
            Fixtures.bytes(Fixtures.sample(PERCPU + "/vmlinux.nm.xz")),
            StandardCharsets.ISO_8859_1);
    all.add(
        Samples.listing(
            "System.map",
            text.replace("c0008000 T _text", "c0008004 T _text")
                .getBytes(StandardCharsets.ISO_8859_1)));
    StageSorter.Sorted sorted = sort(all);
    assertThat(sorted.setAside())
        .containsExactly(
            new SetAside(
                "System.map",
                "not the same as vmlinux: 1 of its 4,036 symbols are not there, the first is"
                    + " c0008004 _text"));
  }

  @Test
  void setsAsideAStageOfAnotherBuildWhileTwoRemain() throws Exception {
    List<Artifact> all = Samples.images(PERCPU + "/stages.tar.xz").subList(0, 2);
    Artifact other = Samples.images("real/R2-fail-DTT-align16/stages-symonly.tar.xz").getLast();
    List<Artifact> mixed = new ArrayList<>(all);
    mixed.add(new Artifact("vmlinux", "", "elf", other.sizeBytes(), other.content()));
    StageSorter.Sorted sorted = sort(mixed);
    assertThat(sorted.trace().size()).isEqualTo(2);
    assertThat(sorted.setAside()).hasSize(1);
    assertThat(sorted.setAside().getFirst().file()).isEqualTo("vmlinux");
    assertThat(sorted.setAside().getFirst().reason())
        .startsWith("not of the same build as tmp_vmlinux1: ")
        .contains("in common");
  }

  @Test
  void refusesTwoStagesOfTwoBuilds() {
    Artifact one = Samples.images(PERCPU + "/stages.tar.xz").getFirst();
    Artifact two = Samples.images("real/R2-fail-DTT-align16/stages-symonly.tar.xz").get(1);
    assertThatThrownBy(() -> sort(List.of(one, two)))
        .isInstanceOf(UnusableEvidenceException.class)
        .hasMessageContaining("tmp_vmlinux.kallsyms2.symonly.elf: not of the same build as")
        .hasMessageContaining("give the stages of one build");
  }

  @Test
  void refusesASingleStage() {
    Artifact one = Samples.images(PERCPU + "/stages.tar.xz").getFirst();
    assertThatThrownBy(() -> sort(List.of(one)))
        .isInstanceOf(UnusableEvidenceException.class)
        .hasMessageContaining("only one link stage is among the files: .tmp_vmlinux1");
  }

  @Test
  void namesEveryFileThatCouldNotBeRead() {
    ReadResult files =
        new ReadResult(
            List.of(),
            List.of(
                new Rejected("vmlinux", "truncated at byte 52", false),
                new Rejected("link.lds", "not a stage", true)));
    assertThatThrownBy(() -> StageSorter.sort(files, StageRoles.NONE, new StageWork()))
        .isInstanceOf(UnusableEvidenceException.class)
        .hasMessage("vmlinux: truncated at byte 52");
  }

  @Test
  void leavesOutDamagedBystandersButNotDamagedStages() throws Exception {
    List<Artifact> stages = Samples.images(PERCPU + "/stages.tar.xz");
    StageSorter.Sorted sorted =
        StageSorter.sort(
            new ReadResult(stages, List.of(new Rejected("vmlinux.o", "too large", true))),
            StageRoles.NONE,
            new StageWork());
    assertThat(sorted.setAside()).containsExactly(new SetAside("vmlinux.o", SetAside.NO_STAGE));
    ReadResult damaged =
        new ReadResult(stages, List.of(new Rejected(".tmp_vmlinux3", "truncated", true)));
    assertThatThrownBy(() -> StageSorter.sort(damaged, StageRoles.NONE, new StageWork()))
        .isInstanceOf(UnusableEvidenceException.class)
        .hasMessage(".tmp_vmlinux3: truncated");
  }

  @Test
  void ordersTheFilesOfAFolderByTheirTables() throws Exception {
    List<Artifact> stages = inFolder(renamed("c", "a", "b"));
    List<Artifact> byName = List.of(stages.get(1), stages.get(2), stages.get(0));
    StageSorter.Sorted sorted = sort(byName);
    assertThat(sorted.trace().stages())
        .extracting(LinkStage::file)
        .containsExactly("folder/c", "folder/a", "folder/b");
    assertThat(sorted.trace().hasFinal()).isTrue();
  }

  @Test
  void doesNotTrustTheOrderOfAFolderWithoutTables() {
    List<Artifact> bare = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      bare.add(Samples.listing(name, "c0008000 T _text\n".getBytes(StandardCharsets.ISO_8859_1)));
    }
    assertThatThrownBy(() -> sort(inFolder(bare)))
        .isInstanceOf(UnusableEvidenceException.class)
        .hasMessageStartingWith("neither names nor tables tell which stage is which");
  }

  private static List<Artifact> inFolder(List<Artifact> artifacts) {
    return artifacts.stream()
        .map(a -> new Artifact(a.name(), "folder", a.format(), a.sizeBytes(), a.content()))
        .toList();
  }

  @Test
  void followsTheTablesWhereTheyContradictTheNames() throws Exception {
    StageSorter.Sorted sorted = sort(renamed("tmp_vmlinux2", "tmp_vmlinux1", "vmlinux"));
    assertThat(sorted.trace().stages())
        .extracting(LinkStage::toString)
        .containsExactly(".tmp_vmlinux1 (tmp_vmlinux2)", ".tmp_vmlinux2 (tmp_vmlinux1)", "vmlinux");
    assertThat(sorted.notes())
        .extracting(FileNote::file)
        .containsExactly("tmp_vmlinux2", "tmp_vmlinux1");
  }

  @Test
  void aPersonIsBelievedBeforeNamesAndTables() throws Exception {
    StageRoles said =
        new StageRoles(Map.of("tmp_vmlinux1", "2", "tmp_vmlinux2", "1", "vmlinux", "none"));
    StageSorter.Sorted sorted =
        StageSorter.sort(
            new ReadResult(renamed("tmp_vmlinux1", "tmp_vmlinux2", "vmlinux"), List.of()),
            said,
            new StageWork());
    assertThat(sorted.trace().stages())
        .extracting(LinkStage::toString)
        .containsExactly("stage 1 (tmp_vmlinux2)", "stage 2 (tmp_vmlinux1)");
    assertThat(sorted.setAside()).containsExactly(new SetAside("vmlinux", "left out as asked"));
  }

  @Test
  void aWordForAFileThatIsNotThereIsASlip() {
    StageRoles said = new StageRoles(Map.of("tmp_vmlinx1", "1"));
    ReadResult files =
        new ReadResult(renamed("tmp_vmlinux1", "tmp_vmlinux2", "vmlinux"), List.of());
    assertThatThrownBy(() -> StageSorter.sort(files, said, new StageWork()))
        .isInstanceOf(UnusableEvidenceException.class)
        .hasMessageStartingWith("tmp_vmlinx1: a stage is said of it");
  }

  @Test
  void ofTwoBuildsInOneArchiveTheOneWithMoreStagesIsTaken() throws Exception {
    List<Artifact> all = new ArrayList<>();
    Artifact other = Samples.images("real/R2-fail-DTT-align16/stages-symonly.tar.xz").getLast();
    all.add(new Artifact("vmlinux", "other", "elf", other.sizeBytes(), other.content()));
    all.addAll(renamed("tmp_vmlinux1", "tmp_vmlinux2", "vmlinux"));
    StageSorter.Sorted sorted = sort(all);
    assertThat(sorted.trace().stages())
        .extracting(LinkStage::file)
        .containsExactly("tmp_vmlinux1", "tmp_vmlinux2", "vmlinux");
    assertThat(sorted.setAside()).extracting(SetAside::file).containsExactly("other/vmlinux");
  }

  @Test
  void takesTwoUnnamedFilesForTheLastTwoStages() throws Exception {
    StageSorter.Sorted sorted = sort(renamed("first.txt", "last.txt"));
    assertThat(sorted.trace().ordinals()).containsExactly(2, 3);
    assertThat(sorted.trace().hasFinal()).isTrue();
  }
}
