package symshift.engine.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void whatIsNoPrintableAsciiShowsAsItsCode() {
    assertThat(Words.printable("a\u001b[2J\0\n\u007f\u0080\u00ff\u202e~ "))
        .isEqualTo("a\\x1b[2J\\x00\\x0a\\x7f\\x80\\xff\\u202e~ ");
  }

  @Test
  void whatIsPrintableStaysAsItIs() {
    assertThat(Words.printable("__per_cpu_end \\x1b")).isEqualTo("__per_cpu_end \\x1b");
  }

  @Test
  void aLineEndInANameDoesNotBreakALineOfTheReport() {
    assertThat(TextPage.wrap("the file a\tb\nc is  no use", 78))
        .isEqualTo(List.of("the file a\\x09b\\x0ac is no use"));
  }
}
