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

class LinkerScriptFormatTest {
  private final LinkerScriptFormat format = new LinkerScriptFormat();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "any         | OUTPUT_ARCH(arm)                          | CERTAIN",
        "any         | /* a */ SECTIONS {                        | CERTAIN",
        "any         | jiffies = jiffies_64; SECTIONS { . = 0x1  | CERTAIN",
        "any         | # 1 \"a.S\"                               | NONE",
        "vmlinux.lds | # 1 \"a.S\"                               | WEAK",
        "vmlinux.lds | /* a long comment                         | WEAK",
        "a.lds.S     | int main(void) {                          | WEAK",
        "any         | int main(void) {                          | NONE",
        "any         | c0008000 T _text                          | NONE",
        "any         | CONFIG_ARM=y                              | NONE",
        "any         | cmd_vmlinux := ld -T vmlinux.lds          | NONE",
        "any         | SECTIONS of the report                    | NONE",
        "any         | ENTRY: main                               | NONE"
      })
  void theFirstStatementDecidesAndTheNameHelps(String name, String text, Match expected) {
    assertThat(format.match(name, bytes(text))).isEqualTo(expected);
  }

  @Test
  void aHeadThatEndsWithinTheFirstStatementsIsKnown() {
    byte[] whole = Fixtures.bytes(Fixtures.sample("formats/linker-script/x86_64.lds"));
    MemorySegment head = MemorySegment.ofArray(whole).asSlice(0, 40);
    assertThat(format.match("script", head)).isEqualTo(Match.CERTAIN);
  }

  @Test
  void theSummarySaysHowMuchThereIs() throws MalformedArtifactException {
    var content = format.read(Fixtures.segment(Fixtures.sample("stages/01-percpu-DTT/link.lds")));

    assertThat(((ArtifactContent.Companion) content).summary())
        .isEqualTo("linker script for arm: 9 output sections, 26 symbols, 7 alignments");
  }

  private static MemorySegment bytes(String text) {
    return MemorySegment.ofArray(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
