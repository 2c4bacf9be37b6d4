package symshift.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextLinesTest {
  @Test
  void linesEndAtNewlinesWithOrWithoutReturnsAndAtTheEndOfTheFile() throws Exception {
    assertThat(lines("a\n\nb\r\nc", 10)).containsExactly("a", "", "b", "c");
    assertThat(lines("a\n", 10)).containsExactly("a");
    assertThat(lines("", 10)).isEmpty();
  }

  @Test
  void aFileLargerThanTheWindowIsReadWhole() throws Exception {
    StringBuilder text = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 30_000; i++) {
      String line = "line " + "x".repeat(i % 97) + i;
      expected.add(line);
      text.append(line).append('\n');
    }
    assertThat(lines(text.toString(), 200)).isEqualTo(expected);
  }

  @Test
  void aLineMayBeAsLongAsAllowedAndNoLonger() throws Exception {
    String longest = "y".repeat(100_000);
    assertThat(lines("a\n" + longest + "\nb", 100_000)).containsExactly("a", longest, "b");
    assertThatThrownBy(() -> lines("a\n" + longest + "y\nb", 100_000))
        .isInstanceOf(MalformedArtifactException.class)
        .hasMessageContaining("a line of at most 100000 bytes at line 2");
  }

  @Test
  void aFaultShowsTheLineCutAndPrintable() throws Exception {
    TextLines lines = of("\u0007" + "z".repeat(80), 100);
    lines.next();
    assertThat(lines.malformed("a number"))
        .hasMessageContaining("expected a number at line 1, found \"?zzz")
        .hasMessageEndingWith("z...\"");
  }

  private static List<String> lines(String text, int longest) throws MalformedArtifactException {
    List<String> found = new ArrayList<>();
    for (TextLines lines = of(text, longest); lines.next(); ) {
      found.add(lines.line());
      assertThat(lines.number()).isEqualTo(found.size());
    }
    return found;
  }

  private static TextLines of(String text, int longest) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return new TextLines("sample", MemorySegment.ofArray(bytes), longest);
  }
}
