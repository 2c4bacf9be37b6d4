package symshift.engine.artifact.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symshift.Fixtures;
import symshift.engine.MalformedArtifactException;
import symshift.engine.artifact.ArtifactContent;
import symshift.engine.artifact.Match;

class KallsymsAssemblyFormatTest {
  private final KallsymsAssemblyFormat format = new KallsymsAssemblyFormat();

  @ParameterizedTest
  @ValueSource(
      strings = {"2.6.9", "2.6.32", "3.10-prefix", "6.1-offsets", "6.12-empty", "7.3-relative"})
  void theFirstLabelMakesItCertainWhateverTheName(String sample) {
    byte[] head = Arrays.copyOf(sample(sample), 512);
    assertThat(format.match("any", MemorySegment.ofArray(head))).isEqualTo(Match.CERTAIN);
  }

  @ParameterizedTest
  @CsvSource({
    ".tmp_kallsyms1.S, 'ld: no such file', WEAK",
    "tmp_vmlinux.kallsyms2.S, '', WEAK",
    ".tmp_vmlinux0.kallsyms.S, '', WEAK",
    "head.S, '.globl stext', NONE",
    "kallsyms.c, '/* .globl kallsyms_names */', NONE",
    "any, 'c0008000 T kallsyms_names', NONE"
  })
  void withoutLabelsTheNameHelpsALittle(String name, String text, Match expected) {
    byte[] head = text.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(format.match(name, MemorySegment.ofArray(head))).isEqualTo(expected);
  }

  @Test
  void theSummarySaysHowMuchIsInIt() throws Exception {
    assertThat(summary("6.12")).isEqualTo("kallsyms assembler file of 20 symbols, names 40 bytes");
    assertThat(summary("6.12-empty")).isEqualTo("kallsyms assembler file of an empty table");
  }

  private String summary(String sample) throws MalformedArtifactException {
    ArtifactContent content = format.read(MemorySegment.ofArray(sample(sample)));
    return ((ArtifactContent.TableSource) content).summary();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.6.9", "6.12", "outside-names"})
  void aMutatedFileIsReadOrRefused(String sample) {
    Random random = new Random(12);
    int readable = 0;
    for (int i = 0; i < 200; i++) {
      byte[] mutant = sample(sample);
      mutant[random.nextInt(mutant.length)] = (byte) random.nextInt();
      readable += isRefused(mutant) ? 0 : 1;
    }
    assertThat(readable).isBetween(1, 199);
  }

  private boolean isRefused(byte[] bytes) {
    try {
      format.read(MemorySegment.ofArray(bytes));
      return false;
    } catch (MalformedArtifactException expected) {
      return true;
    }
  }

  private static byte[] sample(String name) {
    return Fixtures.bytes(Fixtures.sample("formats/kallsyms-assembly/" + name + ".S"));
  }
}
