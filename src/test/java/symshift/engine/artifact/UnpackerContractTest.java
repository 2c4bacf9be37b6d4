package symshift.engine.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symshift.Allocation;

/**
 * Whatever the bytes of an archive: its files come out or a sentence says why not, nothing is
 * thrown, and a small input makes no large object but the windows its decoder is allowed.
 */
class UnpackerContractTest {
  private static final int MUTATIONS = 200;

  /** XZ may ask for a dictionary of {@code Packing.MOST_XZ_MEMORY_KIB}; bzip2 for 9 blocks. */
  private static final Allocation ALLOCATION = new Allocation(4096, 0, 110 << 20);

  @ParameterizedTest
  @EnumSource(
      value = Packing.class,
      names = {"GZIP", "XZ", "ZSTD", "BZIP2", "TAR", "ZIP"})
  void everyPrefixIsUnpackedOrReported(Packing packing) throws Exception {
    byte[] whole = small(packing);
    assertThat(whole.length).isLessThanOrEqualTo(4096);
    for (int length = 0; length <= whole.length; length++) {
      outcome(Arrays.copyOf(whole, length));
    }
    assertThat(outcome(whole).sentences).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Packing.class,
      names = {"GZIP", "XZ", "ZSTD", "BZIP2", "TAR", "ZIP"})
  void everyMutationIsUnpackedOrReported(Packing packing) throws Exception {
    byte[] whole = small(packing);
    Damage damage = new Damage(20120314);
    int reported = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      reported += outcome(damage.of(whole)).sentences.size();
    }
    assertThat(reported).isPositive();
  }

  @ParameterizedTest
  @EnumSource(
      value = Packing.class,
      names = {"GZIP", "XZ", "ZSTD", "BZIP2"})
  void partsThatWerePackedOneByOneAreOneFile(Packing packing) throws Exception {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(Packed.by(packing, "abc".getBytes(StandardCharsets.UTF_8)));
    both.writeBytes(Packed.by(packing, "def".getBytes(StandardCharsets.UTF_8)));
    assertThat(Unpacked.of("x", both.toByteArray()).files).containsExactly("x=abcdef");
  }

  @Test
  void whatIsOverTheLimitsStopsTheWholeInputWithOneSentence() throws Exception {
    byte[] zip = Packed.zip("a", new byte[900], "b", new byte[900], "c", new byte[900]);
    ReadLimits limits = new ReadLimits(1 << 20, 1000, 1500, 10, 1_000_000);
    assertThat(Unpacked.of("x.zip", zip, limits).sentences)
        .containsExactly("x.zip expands to more than 1500 bytes and was not read.");
  }

  @Test
  void aFileOverItsOwnLimitIsRefusedAlone() throws Exception {
    byte[] zip = Packed.zip("a", new byte[1001], "b", new byte[2]);
    ReadLimits limits = new ReadLimits(1 << 20, 1000, 5000, 10, 1_000_000);
    Unpacked found = Unpacked.of("x.zip", zip, limits);
    assertThat(found.sentences)
        .containsExactly("a has more than 1000 bytes; send its listing (nm -n) instead.");
    assertThat(found.files).hasSize(1);
  }

  @Test
  void aNameCannotSteerATerminal() throws Exception {
    byte[] tar = Packed.tar("\u001b[2Jvmlinux", new byte[3]);
    assertThat(Unpacked.of("x.tar", tar).files)
        .singleElement()
        .asString()
        .startsWith("?[2Jvmlinux=");
  }

  private static byte[] small(Packing packing) throws IOException {
    byte[] text = "c0008000 T _text\nc0008000 T stext\n".repeat(9).getBytes(StandardCharsets.UTF_8);
    if (packing == Packing.TAR) {
      return Arrays.copyOf(Packed.tar("a/vmlinux.nm", text), 2048);
    }
    return Packed.by(packing, text);
  }

  private static Unpacked outcome(byte[] bytes) throws Exception {
    return ALLOCATION.bounded(bytes, () -> Unpacked.of("x", bytes));
  }
}
