package symshift.dashboard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleSetsTest {
  @Test
  void everyFolderOfStagesIsASampleWithANote() {
    assertThat(SampleSets.onClassPath())
        .extracting(SampleSets.Sample::id)
        .isSorted()
        .doesNotHaveDuplicates()
        .contains("sample-01-percpu-dtt", "sample-07-control-absorbed")
        .contains("sample-r2-fail-dtt-align16");
    assertThat(SampleSets.onClassPath())
        .allSatisfy(sample -> {
          assertThat(sample.id()).matches("sample-[a-z0-9-]+");
          assertThat(sample.note()).contains(" ").doesNotContain("|", "`");
          assertThat(sample.archive().isReadable()).isTrue();
        });
  }

  @Test
  void aFolderThatIsNotListedGoesByItsName() {
    assertThat(SampleSets.noteOf("09-new", "| 01-old | something |")).isEqualTo("09-new");
  }
}
