package symshift.engine.elf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symshift.Fixtures;
import symshift.OutsideProgram;
import symshift.engine.MalformedArtifactException;
import symshift.engine.symbol.SymbolListing;

class GnuNmIT {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"tmp_vmlinux1", "tmp_vmlinux2", "vmlinux"})
  void anImageListsAsGnuNmListsIt(String stage) throws IOException, MalformedArtifactException {
    var nm = OutsideProgram.orLeaveOut("/usr/bin/arm-linux-gnueabi-nm");
    Path stages = Fixtures.sample("stages/01-percpu-DTT/stages.tar.xz");
    byte[] image = Fixtures.entry(stages, stage);
    Path file = Files.write(folder.resolve(stage), image);

    String ours =
        SymbolListing.format(ElfImage.of(MemorySegment.ofArray(image)).symbols(LetterRule.FLAGS));

    assertThat(ours.lines()).hasSizeGreaterThan(4000);
    assertThat(ours).isEqualTo(nm.run("-n", file.toString()));
  }
}
