package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.Fixtures;
import symshift.OutsideProgram;
import symshift.engine.MalformedArtifactException;

/** Whole files printed by the kernel's own program, of 6.1, read and compared. */
class KernelProgramSourceIT {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "base, --all-symbols, true",
    "base, --base-relative, false",
    "c_random_order, --all-symbols, true",
    "d2_data_loc_D_stage2, --base-relative, false"
  })
  void theFileOfTheProgramIsTheComputedTable(String listing, String option, boolean all)
      throws Exception {
    var program = OutsideProgram.orLeaveOut("/usr/lib/linux-kbuild-6.1/scripts/kallsyms");
    Path stage = Fixtures.sample("causality/" + listing + ".nm.xz");
    KallsymsAssembly source = TinyMap.source(program.run(option, map(stage).toString()));

    KallsymsTable computed = TablesOfStagesTest.table(stage, "6.1", all);
    assertThat(computed.symbolCount()).isGreaterThan(2_000);
    assertThat(source.differenceFrom(computed)).isEmpty();
    assertThat(source.tables().getFirst().label())
        .isEqualTo(all ? "kallsyms_addresses" : "kallsyms_offsets");
  }

  @ParameterizedTest
  @CsvSource({"--all-symbols, 6.1-addresses.S", "--base-relative, 6.1-offsets.S"})
  void theSamplesAreWhatTheProgramPrints(String option, String sample)
      throws IOException, MalformedArtifactException {
    var program = OutsideProgram.orLeaveOut("/usr/lib/linux-kbuild-6.1/scripts/kallsyms");
    Path map = folder.resolve("map");
    Files.writeString(map, TinyMap.TEXT);
    String printed = program.run("--all-symbols", option, map.toString());
    assertThat(printed).isEqualTo(TinyMap.sourceText(sample));
    assertThat(TinyMap.source(printed).differenceFrom(TinyMap.table(TinyMap.TEXT, "6.1")))
        .isEmpty();
  }

  /** The listing as mksysmap would leave it. */
  private Path map(Path stage) throws IOException {
    String text = new String(Fixtures.bytes(stage), StandardCharsets.US_ASCII);
    Path map = folder.resolve("map");
    return Files.write(map, text.lines().filter(line -> !line.matches(".* [aNUw] .*")).toList());
  }
}
