package symshift.engine.artifact.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symshift.Fixtures;
import symshift.engine.MalformedArtifactException;
import symshift.engine.artifact.ArtifactContent;
import symshift.engine.artifact.Match;

class KallsymsObjectFormatTest {
  private final KallsymsObjectFormat format = new KallsymsObjectFormat();
  private final ElfFormat images = new ElfFormat();

  @ParameterizedTest
  @ValueSource(strings = {"2.6.32-arm", "6.1-s390", "6.12-amd64", "6.12-empty-powerpc"})
  void anObjectFileIsTakenFromTheFormatOfImages(String sample) {
    MemorySegment head = MemorySegment.ofArray(sample(sample)).asSlice(0, 64);
    assertThat(format.match("any", head)).isEqualTo(Match.CERTAIN);
    assertThat(images.match("any", head)).isEqualTo(Match.LIKELY);
  }

  @Test
  void anImageIsLeftToTheFormatOfImages() {
    MemorySegment image =
        MemorySegment.ofArray(
            Fixtures.entry(Fixtures.sample("stages/01-percpu-DTT/stages.tar.xz"), "vmlinux"));
    assertThat(format.match(".tmp_kallsyms1.o", image)).isEqualTo(Match.NONE);
    MemorySegment cut = MemorySegment.ofArray(sample("6.12-amd64")).asSlice(0, 17);
    assertThat(format.match(".tmp_kallsyms1.o", cut)).isEqualTo(Match.NONE);
    assertThat(images.match(".tmp_kallsyms1.o", cut)).isEqualTo(Match.CERTAIN);
  }

  @Test
  void theSummarySaysHowMuchIsInIt() throws Exception {
    assertThat(summary("6.12-amd64")).isEqualTo("kallsyms object of 20 symbols, 2,968 bytes");
    assertThat(summary("6.12-empty-powerpc"))
        .isEqualTo("kallsyms object of an empty table, 1,648 bytes");
  }

  private String summary(String sample) throws MalformedArtifactException {
    ArtifactContent content = format.read(MemorySegment.ofArray(sample(sample)));
    return ((ArtifactContent.TableObject) content).summary();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.6.9-i386", "2.6.32-arm", "6.1-s390", "6.12-empty-powerpc"})
  void everyPrefixAndMutationIsReadOrRefused(String sample) {
    byte[] whole = sample(sample);
    int refused = 0;
    for (int length = 0; length < whole.length; length++) {
      refused += isRefused(Arrays.copyOf(whole, length)) ? 1 : 0;
    }
    Random random = new Random(21);
    for (int i = 0; i < 200; i++) {
      byte[] mutant = whole.clone();
      for (int change = 0; change < 8; change++) {
        mutant[random.nextInt(mutant.length)] = (byte) random.nextInt();
      }
      refused += isRefused(mutant) ? 1 : 0;
    }
    assertThat(refused).isBetween(whole.length - 64, whole.length + 199);
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
    return Fixtures.bytes(Fixtures.sample("formats/kallsyms-object/" + name + ".o"));
  }
}
