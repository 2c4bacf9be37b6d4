package symshift;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The compose file is not run here, so that at least its shape is checked. */
class ComposeTest {
  private static final Map<String, Object> FILE =
      new Yaml().load(MainSources.read(Path.of("docker-compose.yml")).text());

  @Test
  void threeServicesMakeTheInstallation() {
    assertThat(part(FILE, "services")).containsOnlyKeys("first", "second", "database");
    assertThat(node("first")).containsKey("build");
    assertThat(node("first").get("ports")).isNotEqualTo(node("second").get("ports"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"first", "second"})
  void aNodeWaitsForTheDatabaseAndSharesItsFiles(String name) {
    assertThat(node(name)).containsKeys("image", "ports", "volumes", "healthcheck");
    assertThat(part(node(name), "environment"))
        .containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://database:5432/symshift");
    assertThat(part(node(name), "depends_on")).containsKey("database");
  }

  @Test
  void everyVolumeIsDeclaredAndNoPasswordIsWrittenDown() {
    String text = MainSources.read(Path.of("docker-compose.yml")).text();
    assertThat(part(FILE, "volumes")).containsOnlyKeys("files", "database");
    assertThat(text.lines().filter(line -> line.contains("PASSWORD:")))
        .isNotEmpty()
        .allMatch(line -> line.contains("${POSTGRES_PASSWORD:?"));
  }

  private static Map<String, Object> node(String name) {
    return part(part(FILE, "services"), name);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> part(Map<String, Object> whole, String key) {
    return (Map<String, Object>) Objects.requireNonNull(whole.get(key), key);
  }
}
