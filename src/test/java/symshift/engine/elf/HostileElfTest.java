package symshift.engine.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symshift.Allocation;
import symshift.engine.MalformedArtifactException;

class HostileElfTest {
  /** For each byte 256, and 2 MiB for what the first call sets up. */
  private static final Allocation ALLOCATION = new Allocation(256, 0, 2 << 20);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyPrefixIsReadOrRefused(boolean wide) throws Exception {
    byte[] whole = small(wide);
    int refused = 0;
    for (int length = 0; length < whole.length; length++) {
      refused += isRefused(Arrays.copyOf(whole, length)) ? 1 : 0;
    }
    assertThat(refused).isEqualTo(whole.length);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyMutationIsReadOrRefused(boolean wide) throws Exception {
    byte[] whole = small(wide);
    Random random = new Random(20120314);
    int refused = 0;
    for (int i = 0; i < 200; i++) {
      byte[] mutant = whole.clone();
      for (int change = random.nextInt(1, 9); change > 0; change--) {
        mutant[random.nextInt(mutant.length)] = (byte) random.nextInt();
      }
      refused += isRefused(mutant) ? 1 : 0;
    }
    assertThat(refused).isBetween(10, 190);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x7fff_fff0, 1})
  void everyFieldMayHoldAnExtremeValue(int value) throws Exception {
    byte[] whole = small(true);
    for (int at = 0; at + 8 <= whole.length; at += 2) {
      byte[] mutant = whole.clone();
      for (int i = 0; i < 8; i++) {
        mutant[at + i] = (byte) (value >> ((i & 3) * 8));
      }
      isRefused(mutant);
    }
    assertThat(isRefused(whole)).isFalse();
  }

  @Test
  void aTruncatedFileIsNamedAsSuch() {
    byte[] whole = small(true);
    assertThatThrownBy(() -> ElfImage.of(MemorySegment.ofArray(Arrays.copyOf(whole, 700))))
        .isInstanceOf(MalformedArtifactException.class)
        .hasMessageContaining("the end of the file at byte 700 (truncated?)");
  }

  /** Reads the file; fails where that takes more memory than its size allows. */
  private static boolean isRefused(byte[] file) throws Exception {
    return ALLOCATION.bounded(file, () -> refuses(file));
  }

  private static boolean refuses(byte[] file) {
    try {
      ElfImage image = ElfImage.of(MemorySegment.ofArray(file));
      for (LetterRule rule : LetterRule.values()) {
        image.symbols(rule);
      }
      image.banner();
      image.buildId();
      image.sectionOf("text");
      image.bytesAt(0x1000, 4);
      return false;
    } catch (MalformedArtifactException expected) {
      return true;
    }
  }

  private static byte[] small(boolean wide) {
    return SmallElf.of(wide, ByteOrder.LITTLE_ENDIAN, wide ? 183 : 40)
        .symbol("text", 0x1000, 18, SmallElf.TEXT)
        .symbol("data", 0x2000, 17, SmallElf.DATA)
        .symbol("linux_banner", 0x3000, 17, SmallElf.RODATA)
        .symbol("$d", 0x3000, 0, SmallElf.RODATA)
        .build();
  }
}
