package symshift.engine.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symshift.Allocation;
import symshift.engine.MalformedArtifactException;
import symshift.engine.artifact.FormatSamples.Sample;
import symshift.engine.elf.ElfImage;
import symshift.engine.elf.LetterRule;
import symshift.engine.kallsyms.LinkedTables;

/**
 * What every format promises: whatever the bytes, it reads them or says where and why not, in work
 * and memory that grow no faster than the file.
 */
class FormatContractTest {
  private static final int SMALL_BYTES = 4096;
  private static final int MUTATIONS = 200;

  /** For each byte 128, for each line 4 KiB (patterns of logs), and 1 MiB for windows. */
  private static final Allocation ALLOCATION = new Allocation(128, 4 << 10, 1 << 20);

  private enum Outcome {
    READ,
    REFUSED
  }

  static List<Sample> samples() {
    return FormatSamples.all();
  }

  @Test
  void everyFormatHasASmallSample() {
    assertThat(FormatSamples.FORMATS)
        .isNotEmpty()
        .allSatisfy(format ->
            assertThat(samples())
                .anyMatch(s -> s.format().equals(format) && s.bytes().length <= SMALL_BYTES));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleIsRead(Sample sample) throws Exception {
    assertThat(outcome(sample, sample.bytes())).isEqualTo(Outcome.READ);
    if (sample.format().read(sample.segment()) instanceof ArtifactContent.Companion companion) {
      assertThat(companion.summary()).doesNotEndWith(".");
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyPrefixOfASmallSampleAndEveryBoundaryOfALargeOneIsReadOrRefused(Sample sample)
      throws Exception {
    byte[] whole = sample.bytes();
    Set<Integer> lengths =
        whole.length <= SMALL_BYTES
            ? new TreeSet<>(IntStream.rangeClosed(0, whole.length).boxed().toList())
            : Boundaries.of(whole);
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (int length : lengths) {
      counts.merge(outcome(sample, Arrays.copyOf(whole, length)), 1, Integer::sum);
    }
    assertThat(counts.get(Outcome.READ)).as("lengths that are whole").isPositive();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyMutationIsReadOrRefused(Sample sample) throws Exception {
    Damage damage = new Damage(20120314);
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (int i = 0; i < MUTATIONS; i++) {
      counts.merge(outcome(sample, damage.of(sample.bytes())), 1, Integer::sum);
    }
    assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(MUTATIONS);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleManyTimesInOneFileCostsNoMoreForEachByte(Sample sample) throws Exception {
    byte[] once = sample.bytes();
    byte[] many = new byte[once.length * (once.length <= SMALL_BYTES ? 500 : 4)];
    for (int at = 0; at < many.length; at += once.length) {
      System.arraycopy(once, 0, many, at, once.length);
    }
    assertThat(outcome(sample, many)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void anEmptyFileIsRefused(Sample sample) throws Exception {
    assertThat(outcome(sample, new byte[0])).isEqualTo(Outcome.REFUSED);
  }

  private static Outcome outcome(Sample sample, byte[] bytes) throws Exception {
    return ALLOCATION.bounded(
        bytes,
        () -> {
          MemorySegment segment = MemorySegment.ofArray(bytes).asReadOnly();
          sample.format().match(sample.name(), segment.asSlice(0, Math.min(bytes.length, 4096)));
          try {
            use(sample.format().read(segment));
            return Outcome.READ;
          } catch (MalformedArtifactException fault) {
            assertThat(fault.format()).isEqualTo(sample.format().id());
            assertThat(fault.expected()).isNotBlank();
            assertThat(fault.found()).isNotBlank();
            return Outcome.REFUSED;
          }
        });
  }

  /** An image is read as it is asked; a companion is shown by its summary. */
  private static void use(ArtifactContent content) throws MalformedArtifactException {
    switch (content) {
      case ArtifactContent.Image(ElfImage elf) -> {
        elf.symbols(LetterRule.FLAGS);
        elf.symbols(LetterRule.SECTION_NAME);
        elf.buildId();
        elf.banner();
        LinkedTables.in(elf);
      }
      case ArtifactContent.Listing(var symbols) -> assertThat(symbols.size()).isPositive();
      case ArtifactContent.Companion companion ->
          assertThat(companion.summary()).isNotBlank().doesNotContain("\n");
    }
  }
}
