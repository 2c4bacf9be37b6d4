package symshift.engine.artifact.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.Fixtures;
import symshift.engine.MalformedArtifactException;
import symshift.engine.artifact.ArtifactContent;
import symshift.engine.artifact.Match;

class LinkMapFormatTest {
  private final LinkMapFormat format = new LinkMapFormat();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "any         | Archive member included because of file (symbol)      | CERTAIN",
        "any         | Memory Configuration                                  | CERTAIN",
        "any         | VMA  LMA     Size Align Out     In      Symbol        | CERTAIN",
        "vmlinux.map | hello                                                 | WEAK",
        "System.map  | hello                                                 | NONE",
        "any         | hello                                                 | NONE",
        "any         | the Memory Configuration                              | NONE"
      })
  void theFirstLineDecidesAndTheNameHelps(String name, String text, Match expected) {
    assertThat(format.match(name, bytes("\n" + text + "\n\n"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "arm-gnu-2.40, 'GNU ld: 13 output sections, 22 input sections, 16 symbols, 4 fills'",
    "arm-lld-14, 'lld: 10 output sections, 18 input sections, 21 symbols, 0 fills'"
  })
  void theSummarySaysHowMuchThereIs(String name, String summary) throws MalformedArtifactException {
    var content =
        format.read(Fixtures.segment(Fixtures.sample("formats/link-map/" + name + ".map")));

    assertThat(((ArtifactContent.Companion) content).summary()).isEqualTo("link map of " + summary);
  }

  @Test
  void everySampleIsRecognised() {
    for (String name : new String[] {"x86_64-gnu-2.40", "x86_64-lld-14", "arm-gnu-2.22"}) {
      byte[] whole = Fixtures.bytes(Fixtures.sample("formats/link-map/" + name + ".map"));
      assertThat(format.match("file", MemorySegment.ofArray(whole).asSlice(0, 200)))
          .as(name)
          .isEqualTo(Match.CERTAIN);
    }
  }

  private static MemorySegment bytes(String text) {
    return MemorySegment.ofArray(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
