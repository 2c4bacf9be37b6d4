package symshift.engine.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symshift.Fixtures;

class FormatsTest {
  private static final List<ArtifactFormat> ALL =
      ServiceLoader.load(ArtifactFormat.class).stream().map(ServiceLoader.Provider::get).toList();

  @Test
  void idsAreTheClassNamesInKebabCaseAndUnique() {
    assertThat(ALL).extracting(ArtifactFormat::id).contains("elf", "nm-listing");
    assertThat(ALL).extracting(ArtifactFormat::id).doesNotHaveDuplicates();
    assertThat(ALL)
        .allSatisfy(format ->
            assertThat(format.getClass().getSimpleName().replace("Format", ""))
                .isEqualToIgnoringCase(format.id().replace("-", "")));
  }

  static List<FormatSamples.Sample> samples() {
    return FormatSamples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleIsReadByItsOwnFormatAndNoOtherIsAsSure(FormatSamples.Sample sample) {
    Match own = sample.format().match(sample.name(), sample.head());
    assertThat(own).isNotEqualTo(Match.NONE);
    assertThat(FormatSamples.FORMATS)
        .filteredOn(format -> !format.equals(sample.format()))
        .allSatisfy(format ->
            assertThat(format.match(sample.name(), sample.head())).as(format.id()).isLessThan(own));
    assertThat(new Formats().of(sample.name(), sample.segment()).orElseThrow().id())
        .isEqualTo(sample.format().id());
  }

  @Test
  void noTwoFormatsAreEquallySureOfAnyFile() {
    Map<String, byte[]> files =
        Fixtures.archive(Fixtures.sample("stages/01-percpu-DTT/stages.tar.xz"));
    files.put("README", "text\n".getBytes(StandardCharsets.UTF_8));
    files.put("strange.nm", "text\n".getBytes(StandardCharsets.UTF_8));
    files.forEach((name, bytes) -> {
      MemorySegment head = MemorySegment.ofArray(bytes).asSlice(0, Math.min(4096, bytes.length));
      List<Match> matches = ALL.stream().map(f -> f.match(name, head)).sorted().toList();
      Match strongest = matches.getLast();
      assertThat(matches.stream().filter(m -> m == strongest && m != Match.NONE).count())
          .as(name)
          .isLessThanOrEqualTo(1);
    });
  }
}
