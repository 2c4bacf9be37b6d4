package symshift.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  static Stream<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      return files.filter(Files::isRegularFile).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void scrapedTextIsAlwaysEscapedAndNothingIsInline(Path template) throws IOException {
    assertThat(Files.readString(template))
        .doesNotContain("utext")
        .doesNotContain("[(")
        .doesNotContainPattern("<style|\\sstyle=|th:style|\\son[a-z]+=|<script>");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aTemplateIsShort(Path template) throws IOException {
    assertThat(Files.readAllLines(template)).hasSizeLessThanOrEqualTo(120);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aTemplateReadsNothingButItsPage(Path template) throws IOException {
    assertThat(Files.readString(template)).doesNotContainPattern("\\$\\{[#@]|T\\(|new |\\[\\[");
  }
}
