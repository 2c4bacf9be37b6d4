package symshift;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One page is one record and one template of the same name, in the feature's folder. */
class PageRecordsTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final List<MainSources.Source> FILES = MainSources.below(TEMPLATES, ".html");

  @Test
  void everyPageRecordHasATemplate() {
    Set<String> pages = pages();
    assertThat(pages).isNotEmpty();
    assertThat(templates()).containsAll(pages);
  }

  @Test
  void everyTemplateIsAPageOrAPartOfOne() {
    Set<String> templates = templates();
    assertThat(templates).isNotEmpty();
    templates.removeAll(pages());
    assertThat(templates)
        .allSatisfy(part ->
            assertThat(FILES)
                .as("templates that use " + part)
                .anyMatch(file -> file.text().contains("~{" + part + " ::")));
  }

  private static Set<String> pages() {
    return ArchitectureTest.MAIN.stream()
        .filter(type -> type.isRecord() && type.isTopLevelClass())
        .filter(type -> type.getPackageName().startsWith("symshift.dashboard."))
        .filter(type -> type.getSimpleName().matches(".+Page"))
        .map(PageRecordsTest::template)
        .collect(Collectors.toSet());
  }

  private static String template(JavaClass page) {
    String feature = page.getPackageName().substring("symshift.dashboard.".length());
    String name = page.getSimpleName();
    return feature + "/" + Catalogue.kebab(name.substring(0, name.length() - "Page".length()));
  }

  private static Set<String> templates() {
    return FILES.stream()
        .map(file -> TEMPLATES.relativize(file.path()).toString().replaceFirst("\\.html$", ""))
        .collect(Collectors.toSet());
  }
}
