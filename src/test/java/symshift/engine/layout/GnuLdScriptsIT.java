package symshift.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import symshift.Fixtures;
import symshift.OutsideProgram;
import symshift.engine.MalformedArtifactException;

/** The scripts that GNU ld brings along for every architecture that is installed. */
class GnuLdScriptsIT {
  private static final String FENCE = "==================================================\n";

  @Test
  void theScriptThatLdUsesByItselfIsRead() throws MalformedArtifactException {
    var ld = OutsideProgram.orLeaveOut("/usr/bin/arm-linux-gnueabi-ld");
    String text = ld.run("--verbose").split(FENCE, -1)[1];

    LinkerScript script =
        LinkerScript.parse(MemorySegment.ofArray(text.getBytes(StandardCharsets.UTF_8)));

    assertThat(script.entry()).contains("_start");
    assertThat(script.architecture()).contains("arm");
    assertThat(script.outputSections())
        .extracting(Statement.OutputSection::name)
        .contains(".interp", ".text", ".ARM.exidx", ".data", ".bss", ".stab", "/DISCARD/")
        .hasSizeGreaterThan(60);
    assertThat(script.symbols())
        .filteredOn(symbol -> symbol.assignment().symbol().equals("_edata"))
        .extracting(PlacedSymbol::section, PlacedSymbol::after)
        .containsExactly(tuple("", ".data1"));
  }

  @Test
  void allScriptsInTheFoldersOfLdAreRead() throws IOException {
    Map<String, String> refused = new TreeMap<>();
    List<Path> scripts = scripts();
    assumeTrue(!scripts.isEmpty(), "no folder of linker scripts is installed");
    for (Path script : scripts) {
      try {
        LinkerScript read = LinkerScript.parse(Fixtures.segment(script));
        if (read.outputSections().isEmpty()) {
          refused.put(script.toString(), "no output section");
        }
      } catch (MalformedArtifactException e) {
        refused.put(script.toString(), String.valueOf(e.getMessage()));
      }
    }
    assertThat(refused).isEmpty();
  }

  private static List<Path> scripts() throws IOException {
    try (Stream<Path> found =
        Files.find(
            Path.of("/usr/lib"),
            4,
            (path, attributes) ->
                attributes.isRegularFile() && path.toString().contains("/ldscripts/"))) {
      return found.sorted().toList();
    }
  }
}
