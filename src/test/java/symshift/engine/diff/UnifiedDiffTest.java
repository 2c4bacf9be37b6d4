package symshift.engine.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
  @Test
  void aChangeIsShownWithItsSurroundings() throws IOException {
    assertThat(lines("abcdefgh", "abcdXfgh", 2))
        .containsExactly("@@ -3,5 +3,5 @@", " c", " d", "-e", "+X", " f", " g");
  }

  @Test
  void anEmptySideNamesTheLineBeforeIt() throws IOException {
    assertThat(lines("", "ab", 3)).containsExactly("@@ -0,0 +1,2 @@", "+a", "+b");
    assertThat(lines("abc", "ac", 0)).containsExactly("@@ -2 +1,0 @@", "-b");
  }

  @Test
  void changesThatAreNearShareOneHunk() throws IOException {
    assertThat(lines("abcdefg", "XbcdefY", 2)).hasSize(2 + 4 + 4);
    assertThat(lines("abcdef", "XbcdeY", 2)).hasSize(1 + 4 + 4);
  }

  @Test
  void theWholeTextIsContextWhereThatIsAskedFor() throws IOException {
    assertThat(lines("abcdef", "abXdef", Integer.MAX_VALUE))
        .containsExactly("@@ -1,6 +1,6 @@", " a", " b", "-c", "+X", " d", " e", " f");
  }

  @Test
  void aRunThatCanStandInSeveralPlacesStandsLast() throws IOException {
    assertThat(lines("abab", "ababab", 0)).containsExactly("@@ -4,0 +5,2 @@", "+a", "+b");
  }

  private static List<String> lines(String from, String to, int context) throws IOException {
    List<String> lines = new ArrayList<>();
    UnifiedDiff.of(letters(from), letters(to), context)
        .write((mark, text) -> lines.add(mark == '@' ? text : mark + text));
    return lines;
  }

  private static List<String> letters(String text) {
    return text.chars().mapToObj(Character::toString).toList();
  }
}
