package symshift.dashboard.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import symshift.cli.ExitCodes;
import symshift.dashboard.archive.RecordCounts;

class CollectCommandTest {
  private static final CollectReport READ =
      new CollectReport("kisskb", "https://a.example", 21, new RecordCounts(3, 0, 18), 0, "");
  private static final CollectReport SILENT =
      new CollectReport("other", "https://b.example", 0, RecordCounts.NONE, 0, "timed out");

  private final StringWriter out = new StringWriter();

  @Test
  void everySourceIsALineAndAllReadIsOk() {
    assertThat(print(READ)).isEqualTo(ExitCodes.OK);
    assertThat(out).hasToString("kisskb: 21 listed, 3 added, from https://a.example\n");
  }

  @Test
  void aSourceThatWasNotReadSaysWhyAndShowsInTheStatus() {
    assertThat(print(READ, SILENT)).isEqualTo(ExitCodes.UNUSABLE);
    assertThat(out.toString())
        .hasLineCount(2)
        .endsWith("other: 0 listed, 0 added, from https://b.example; timed out\n");
  }

  private int print(CollectReport... reports) {
    return CollectCommand.print(List.of(reports), new PrintWriter(out, true));
  }
}
