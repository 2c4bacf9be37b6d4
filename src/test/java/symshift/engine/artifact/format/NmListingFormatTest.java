package symshift.engine.artifact.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.engine.MalformedArtifactException;
import symshift.engine.artifact.Match;

class NmListingFormatTest {
  private static final String SAMPLE =
      "         w kallsyms_names\nc0008000 T _text\nc0008000 T stext\nc0009000 ? __nosave_begin\n";
  private final NmListingFormat format = new NmListingFormat();

  @ParameterizedTest
  @CsvSource({
    "any, 'c0008000 T _text', LIKELY",
    "any, '                 U x', LIKELY",
    "any, 'ffffffff81000000 T _text', LIKELY",
    "System.map, 'hello', WEAK",
    "a.syms, 'hello', WEAK",
    "any, 'hello world again', NONE",
    "any, 'c0008000  T _text', NONE",
    "deadbeef.txt, 'deadbeef is a number', NONE"
  })
  void theFirstLineDecidesAndTheNameHelps(String name, String line, Match expected) {
    assertThat(format.match(name, bytes(line + "\n"))).isEqualTo(expected);
  }

  @Test
  void everyPrefixAndMutationIsReadOrRefused() {
    byte[] whole = SAMPLE.getBytes(StandardCharsets.ISO_8859_1);
    int readable = 0;
    for (int length = 0; length <= whole.length; length++) {
      readable += isRefused(Arrays.copyOf(whole, length)) ? 0 : 1;
    }
    Random random = new Random(3);
    for (int i = 0; i < 200; i++) {
      byte[] mutant = whole.clone();
      mutant[random.nextInt(mutant.length)] = (byte) random.nextInt();
      readable += isRefused(mutant) ? 0 : 1;
    }
    assertThat(readable).isBetween(50, 250);
  }

  @Test
  void blankTextIsNoListing() {
    assertThatThrownBy(() -> format.read(bytes("\n\n")))
        .isInstanceOf(MalformedArtifactException.class)
        .hasMessageContaining("blank lines only");
  }

  private boolean isRefused(byte[] bytes) {
    try {
      format.read(MemorySegment.ofArray(bytes));
      return false;
    } catch (MalformedArtifactException expected) {
      return true;
    }
  }

  private static MemorySegment bytes(String text) {
    return MemorySegment.ofArray(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
