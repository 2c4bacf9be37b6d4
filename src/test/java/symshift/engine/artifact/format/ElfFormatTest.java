package symshift.engine.artifact.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import symshift.Fixtures;
import symshift.engine.MalformedArtifactException;
import symshift.engine.artifact.ArtifactContent;
import symshift.engine.artifact.Match;
import symshift.engine.elf.ElfImage;
import symshift.engine.elf.ElfSection;
import symshift.engine.elf.LetterRule;
import symshift.engine.kallsyms.LinkedTables;

class ElfFormatTest {
  private final ElfFormat format = new ElfFormat();
  private final byte[] whole =
      Fixtures.entry(Fixtures.sample("stages/01-percpu-DTT/stages.tar.xz"), "vmlinux");

  @Test
  void theMarkMakesItCertain() {
    assertThat(format.match("any", MemorySegment.ofArray(whole))).isEqualTo(Match.CERTAIN);
    assertThat(format.match("vmlinux", MemorySegment.ofArray(new byte[3]))).isEqualTo(Match.NONE);
  }

  @Test
  void aFileCutAtAnyHeaderOrTableIsReadOrRefused() throws Exception {
    int refused = 0;
    ElfImage image = ElfImage.of(MemorySegment.ofArray(whole));
    for (ElfSection each : image.sections()) {
      for (long cut : new long[] {each.offset(), each.offset() + each.size()}) {
        for (long length = cut - 1; length <= cut + 1; length++) {
          byte[] part = Arrays.copyOf(whole, Math.clamp(length, 0, whole.length));
          refused += isRefused(part) ? 1 : 0;
        }
      }
    }
    assertThat(refused).isPositive();
    assertThat(isRefused(whole)).isFalse();
  }

  @Test
  void aMutatedImageIsReadOrRefused() {
    Random random = new Random(6);
    int readable = 0;
    for (int i = 0; i < 200; i++) {
      byte[] mutant = whole.clone();
      mutant[random.nextInt(52)] = (byte) random.nextInt();
      for (int change = 0; change < 400; change++) {
        mutant[random.nextInt(52, mutant.length)] = (byte) random.nextInt();
      }
      readable += isRefused(mutant) ? 0 : 1;
    }
    assertThat(readable).isBetween(1, 199);
  }

  private boolean isRefused(byte[] bytes) {
    try {
      ArtifactContent content = format.read(MemorySegment.ofArray(bytes));
      ElfImage image = ((ArtifactContent.Image) content).elf();
      image.symbols(LetterRule.FLAGS);
      LinkedTables.in(image);
      return false;
    } catch (MalformedArtifactException expected) {
      return true;
    }
  }
}
