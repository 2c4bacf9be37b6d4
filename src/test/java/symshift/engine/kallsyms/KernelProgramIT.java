package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symshift.Fixtures;
import symshift.OutsideProgram;
import symshift.engine.MalformedArtifactException;
import symshift.engine.symbol.SymbolListing;

/** The tables against those of the kernel's own program, of 6.1, byte by byte. */
class KernelProgramIT {
  private static final Pattern NUMBER = Pattern.compile("0x([0-9a-f]{2})\\b");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "base",
        "a_only_data_loc_moved",
        "b_only_type_letters",
        "c_random_order",
        "d1_data_loc_D_stage1",
        "d2_data_loc_D_stage2"
      })
  void theNamesAreThoseOfTheKernelsProgram(String listing)
      throws IOException, MalformedArtifactException {
    var program = OutsideProgram.orLeaveOut("/usr/lib/linux-kbuild-6.1/scripts/kallsyms");
    byte[] text = Fixtures.bytes(Fixtures.sample("causality/" + listing + ".nm.xz"));
    Path map = folder.resolve("map");
    Files.write(
        map,
        new String(text, StandardCharsets.US_ASCII)
            .lines()
            .filter(line -> !line.matches(".* [aNUw] .*"))
            .toList());
    String assembler = program.run("--all-symbols", map.toString());

    KernelEra era = KernelEra.of("6.1").orElseThrow();
    KallsymsTable table =
        KallsymsTable.of(
            SymbolListing.parse(MemorySegment.ofArray(text)), new TableRules(era, true, false));

    byte[] theirs = namesIn(assembler);
    assertThat(theirs).hasSizeGreaterThan(50_000);
    assertThat(table.names()).isEqualTo(theirs);
  }

  /** The bytes between the label kallsyms_names and the next label. */
  private static byte[] namesIn(String assembler) {
    var bytes = new ByteArrayOutputStream();
    assembler
        .lines()
        .dropWhile(line -> !line.equals("kallsyms_names:"))
        .skip(1)
        .takeWhile(line -> !line.endsWith(":"))
        .filter(line -> line.strip().startsWith(".byte"))
        .forEach(line -> {
          Matcher numbers = NUMBER.matcher(line);
          while (numbers.find()) {
            bytes.write(Integer.parseInt(numbers.group(1), 16));
          }
        });
    return bytes.toByteArray();
  }
}
