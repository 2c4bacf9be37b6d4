package symshift.engine.buildlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogLinesTest {
  private static List<String> texts(byte[] bytes) throws IOException {
    List<String> texts = new ArrayList<>();
    try (LogLines lines = new LogLines(new ByteArrayInputStream(bytes))) {
      Optional<LogLine> line = lines.next();
      while (line.isPresent()) {
        texts.add(line.get().text());
        line = lines.next();
      }
    }
    return texts;
  }

  private static List<String> texts(String text, Charset charset) throws IOException {
    return texts(text.getBytes(charset));
  }

  @Test
  void linesEndWithOrWithoutACarriageReturnAndTheLastMayHaveNoEnd() throws IOException {
    assertThat(texts("a\r\n\nb", StandardCharsets.US_ASCII)).containsExactly("a", "", "b");
    assertThat(texts(new byte[0])).isEmpty();
  }

  @Test
  void aLineThatIsNotUtf8IsReadAsLatin1() throws IOException {
    String fluss = "Flu\u00DF";

    assertThat(texts(fluss, StandardCharsets.UTF_8)).containsExactly(fluss);
    assertThat(texts(fluss, StandardCharsets.ISO_8859_1)).containsExactly(fluss);
  }

  @Test
  void coloursGoAndControlCharactersAreShownAsUnreadable() throws IOException {
    assertThat(texts("\u001B[1;31merror:\u001B[0m x\0y\tz", StandardCharsets.US_ASCII))
        .containsExactly("error: x\uFFFDy\tz");
  }

  @Test
  void aLongLineIsCutAndSaysByHowMuch() throws IOException {
    String line = "x".repeat(LogLines.MAX_BYTES + 5);

    assertThat(texts(line + "\nnext", StandardCharsets.US_ASCII))
        .containsExactly("x".repeat(LogLines.MAX_BYTES) + " [... 5 bytes cut]", "next");
  }
}
