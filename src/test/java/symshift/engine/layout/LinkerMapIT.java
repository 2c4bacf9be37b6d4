package symshift.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.OutsideProgram;
import symshift.engine.MalformedArtifactException;
import symshift.engine.elf.ElfImage;
import symshift.engine.elf.ElfSection;

/** The map of a link says what the headers and the symbols of the image say. */
class LinkerMapIT {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "/usr/bin/arm-linux-gnueabi-, /usr/bin/arm-linux-gnueabi-ld, true",
    "/usr/bin/arm-linux-gnueabi-, /usr/bin/arm-linux-gnueabi-ld, false",
    "/usr/bin/arm-linux-gnueabi-, /usr/bin/ld.lld, true",
    "/usr/bin/, /usr/bin/ld, true",
    "/usr/bin/, /usr/bin/ld, false",
    "/usr/bin/, /usr/bin/ld.lld, true",
    "/usr/bin/, /usr/bin/ld.lld, false"
  })
  void theMapAgreesWithTheImage(String tools, String linker, boolean scripted)
      throws IOException, MalformedArtifactException {
    var assembler = OutsideProgram.orLeaveOut(tools + "as");
    var ld = OutsideProgram.orLeaveOut(linker);
    Path source = Path.of("src/test/resources/symshift/engine/layout/tiny").toAbsolutePath();
    List<String> words = new ArrayList<>(List.of("-o", file("image"), "-Map=" + file("map")));
    if (scripted) {
      words.addAll(List.of("-T", source.resolve("tiny.lds").toString()));
    }
    for (String name : List.of("first", "second")) {
      assembler.run("-o", file(name + ".o"), source.resolve(name + ".s").toString());
      words.add(file(name + ".o"));
    }
    ld.run(words.toArray(String[]::new));

    LinkMap map = LinkMap.parse(MemorySegment.ofArray(Files.readAllBytes(Path.of(file("map")))));
    ElfImage image = ElfImage.of(MemorySegment.ofArray(Files.readAllBytes(Path.of(file("image")))));

    assertSameSections(map, image);
    assertSameSymbols(map, image);
    assertNothingOverlaps(map);
  }

  private static void assertSameSections(LinkMap map, ElfImage image) {
    List<ElfSection> allocated =
        image.sections().stream().filter(section -> (section.flags() & 2) != 0).toList();
    assertThat(allocated).hasSizeGreaterThan(2);
    assertThat(map.sections())
        .extracting(MapSection::name, MapSection::address, MapSection::sizeBytes)
        .containsAll(allocated.stream().map(s -> tuple(s.name(), s.address(), s.size())).toList());
  }

  private static void assertSameSymbols(LinkMap map, ElfImage image) {
    Map<String, Long> values = new LinkedHashMap<>();
    for (MapSymbol symbol : map.symbols()) {
      if (!symbol.name().matches("\\.|\\$.*") && symbol.value().isPresent()) {
        values.put(symbol.name(), symbol.value().getAsLong());
      }
    }
    assertThat(values).containsKeys("_start", "other", "jiffies_64");
    values.forEach((name, value) ->
        image.addressOf(name).ifPresent(address -> assertThat(value).as(name).isEqualTo(address)));
  }

  private static void assertNothingOverlaps(LinkMap map) {
    long end = 0;
    int section = -1;
    assertThat(map.inputs()).hasSizeGreaterThan(5);
    for (MapInput input : map.inputs()) {
      if (input.name().matches("\\.rodata\\.str1\\.1|\\.ARM\\.attributes")) {
        continue; // GNU ld gives each of the merged ones the size of them all
      }
      if (input.section() == section) {
        assertThat(input.address()).as(input.toString()).isGreaterThanOrEqualTo(end);
      }
      section = input.section();
      end = input.address() + input.sizeBytes();
      MapSection around = map.sections().get(section);
      assertThat(end)
          .as(input.toString())
          .isLessThanOrEqualTo(around.address() + around.sizeBytes());
    }
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }
}
