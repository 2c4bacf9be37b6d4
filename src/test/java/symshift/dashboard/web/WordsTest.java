package symshift.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void timesAreUtcAndSaySo() {
    assertThat(Words.minute(Instant.parse("2012-03-14T17:49:31Z")))
        .isEqualTo("2012-03-14 17:49 UTC");
  }

  @Test
  void aNextTagIsWrittenAsTheTreeWritesIt() {
    assertThat(Words.nextTag(LocalDate.of(2012, 3, 4))).isEqualTo("next-20120304");
  }

  @Test
  void onlyOneIsSingular() {
    assertThat(Words.count(0, "config")).isEqualTo("0 configs");
    assertThat(Words.count(1, "config")).isEqualTo("1 config");
    assertThat(Words.count(2, "config")).isEqualTo("2 configs");
  }
}
