package symshift.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import symshift.dashboard.history.LogPage.Window;
import symshift.engine.buildlog.LogLines;

class LogWindowsTest {
  private static List<Window> cut(int lines, Integer... errors) throws IOException {
    String text =
        IntStream.rangeClosed(1, lines)
            .mapToObj(i -> "line " + i + "\n")
            .collect(Collectors.joining());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return LogWindows.cut(
        new LogLines(new ByteArrayInputStream(bytes)), new TreeSet<>(List.of(errors)), lines);
  }

  @Test
  void aShortLogIsShownWhole() throws IOException {
    List<Window> windows = cut(LogWindows.WHOLE, 5);
    assertThat(windows).hasSize(1);
    assertThat(windows.getFirst().lines()).hasSize(LogWindows.WHOLE);
    assertThat(windows.getFirst().lines())
        .filteredOn(LogText::error)
        .extracting(LogText::line)
        .containsExactly(5);
  }

  @Test
  void aLongLogIsCutAroundItsErrors() throws IOException {
    List<Window> windows = cut(1000, 100, 110, 900);
    assertThat(windows)
        .extracting(Window::skipped)
        .containsExactly("87 lines not shown", "765 lines not shown", "88 lines not shown");
    assertThat(windows.get(0).lines().getFirst().line()).isEqualTo(88);
    assertThat(windows.get(0).lines().getLast().line()).isEqualTo(122);
    assertThat(windows.get(1).lines()).hasSize(2 * LogWindows.AROUND + 1);
    assertThat(windows.get(2).lines()).isEmpty();
  }

  @Test
  void aLogWithThousandsOfErrorsIsCapped() throws IOException {
    Integer[] errors = IntStream.rangeClosed(1, 5000).boxed().toArray(Integer[]::new);
    List<Window> windows = cut(5000, errors);
    assertThat(windows.stream().mapToInt(window -> window.lines().size()).sum()).isEqualTo(3000);
    assertThat(windows.getLast().skipped()).isEqualTo("2000 lines not shown");
  }
}
