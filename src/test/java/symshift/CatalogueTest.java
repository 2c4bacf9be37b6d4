package symshift;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symshift.engine.artifact.ArtifactFormat;
import symshift.engine.diagnosis.Rule;

/** A rule, a format or a source is one class, one test and one doc; nothing else names it. */
class CatalogueTest {
  static Stream<Catalogue> catalogues() {
    return Stream.of(Catalogue.RULES, Catalogue.FORMATS, Catalogue.SOURCES);
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void everyClassLivesInTheFolderOfItsKindWithATestAndADoc(Catalogue kind) {
    assertThat(kind.classes())
        .as("the %ss", kind.name())
        .isNotEmpty()
        .allSatisfy(type -> {
          assertThat(type.getPackageName()).isEqualTo(kind.folder());
          assertThat(testOf(type)).exists();
          assertThat(Path.of(kind.docs(), kind.id(type.getSimpleName()) + ".md")).exists();
        });
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void everyDocHasAClass(Catalogue kind) {
    List<String> docs =
        MainSources.below(Path.of(kind.docs()), ".md").stream()
            .map(doc -> doc.name().replaceFirst("\\.md$", ""))
            .filter(name -> !name.equals("README"))
            .toList();
    assertThat(docs).isNotEmpty();
    assertThat(kind.classes()).extracting(type -> kind.id(type.getSimpleName())).containsAll(docs);
  }

  @Test
  void everyRuleIsRegisteredOnceUnderTheIdOfItsClass() {
    List<Rule> found = loaded(Rule.class);
    assertThat(found)
        .allSatisfy(rule ->
            assertThat(rule.card().id())
                .isEqualTo(Catalogue.RULES.id(rule.getClass().getSimpleName())));
    assertThat(found).extracting(rule -> rule.card().id()).doesNotHaveDuplicates();
    assertThat(found).hasSameSizeAs(Catalogue.RULES.classes());
  }

  @Test
  void everyFormatIsRegisteredOnceUnderTheIdOfItsClass() {
    List<ArtifactFormat> found = loaded(ArtifactFormat.class);
    assertThat(found)
        .allSatisfy(format ->
            assertThat(format.id())
                .isEqualTo(Catalogue.FORMATS.id(format.getClass().getSimpleName())));
    assertThat(found).extracting(ArtifactFormat::id).doesNotHaveDuplicates();
    assertThat(found).hasSameSizeAs(Catalogue.FORMATS.classes());
  }

  @Test
  void everyFormatHasSamplesAndSaysWhereTheyComeFrom() {
    assertThat(loaded(ArtifactFormat.class))
        .allSatisfy(format -> {
          Path folder = Path.of("samples/formats", format.id());
          assertThat(folder.resolve("ORIGIN.md")).isNotEmptyFile();
          assertThat(files(folder)).as(folder.toString()).hasSizeGreaterThan(1);
        });
  }

  @Test
  void everyFolderOfSamplesIsOfAFormat() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("samples/formats"))) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .isSubsetOf(loaded(ArtifactFormat.class).stream().map(ArtifactFormat::id).toList());
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).toList();
    }
  }

  private static <T> List<T> loaded(Class<T> contract) {
    return ServiceLoader.load(contract).stream().map(ServiceLoader.Provider::get).toList();
  }

  private static Path testOf(JavaClass type) {
    return Path.of("src/test/java", type.getName().replace('.', '/') + "Test.java");
  }
}
