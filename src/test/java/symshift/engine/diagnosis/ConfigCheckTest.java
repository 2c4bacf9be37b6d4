package symshift.engine.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import symshift.engine.artifact.Artifact;
import symshift.engine.artifact.ArtifactContent;
import symshift.engine.artifact.ReadResult;
import symshift.engine.kbuild.KernelConfig;

class ConfigCheckTest {
  @Test
  void theConfigurationOfTheBuildIsRead() throws Exception {
    Evidence evidence = withConfig("CONFIG_KALLSYMS=y\nCONFIG_KALLSYMS_ALL=y\n");
    assertThat(evidence.fileNotes()).extracting(FileNote::file).contains(".config");
    assertThat(evidence.setAside()).isEmpty();
  }

  @Test
  void aConfigurationWithoutTablesIsOfAnotherBuild() throws Exception {
    Evidence evidence = withConfig("CONFIG_SMP=y\n# CONFIG_KALLSYMS is not set\n");
    assertThat(evidence.setAside())
        .containsExactly(
            new SetAside(
                ".config",
                "not of the same build: no CONFIG_KALLSYMS, but the stages hold kallsyms tables"));
    assertThat(evidence.fileNotes()).isEmpty();
  }

  @Test
  void aFragmentThatDoesNotMentionTheTablesMayBeOfTheBuild() throws Exception {
    assertThat(withConfig("CONFIG_MODULES=y\n").setAside()).isEmpty();
  }

  @Test
  void aConfigurationOfAnotherWidthIsOfAnotherBuild() throws Exception {
    Evidence evidence = withConfig("CONFIG_64BIT=y\nCONFIG_KALLSYMS=y\n");
    assertThat(evidence.setAside())
        .extracting(SetAside::reason)
        .containsExactly("not of the same build: CONFIG_64BIT against 32-bit addresses");
  }

  private static Evidence withConfig(String text) throws Exception {
    List<Artifact> files =
        new ArrayList<>(
            Samples.listings("stages/01-percpu-DTT", "tmp_vmlinux1", "tmp_vmlinux2", "vmlinux"));
    KernelConfig config =
        KernelConfig.parse(MemorySegment.ofArray(text.getBytes(StandardCharsets.ISO_8859_1)));
    files.add(
        new Artifact(
            ".config", "", "kernel-config", text.length(), new ArtifactContent.Config(config)));
    return Evidence.of(new ReadResult(files, List.of()));
  }
}
