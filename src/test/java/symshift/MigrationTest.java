package symshift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import symshift.dashboard.TestDatabase;

class MigrationTest {
  private static final Path FOLDER = Path.of("db/migrations");

  @Test
  void theMigrationsBuildAnEmptyDatabaseAndChangeNothingTheSecondTime() {
    TestDatabase beside = TestDatabase.fresh();
    beside.jdbc().sql("create database from_empty template template0").update();
    var empty = new PGSimpleDataSource();
    empty.setUrl(beside.jdbcUrl());
    empty.setDatabaseName("from_empty");

    Flyway flyway = Flyway.configure().dataSource(empty).load();
    assertThat(flyway.migrate().migrationsExecuted).isPositive().isEqualTo(migrations().size());
    assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
    assertThat(flyway.migrate().migrationsExecuted).isZero();
  }

  @Test
  void aMigrationIsNamedByItsMinuteAndWhatItDoes() {
    assertThat(migrations())
        .isNotEmpty()
        .allSatisfy(
            file -> assertThat(file.name()).matches("V\\d{12}__[a-z0-9]+(_[a-z0-9]+)+\\.sql"));
  }

  @Test
  void aReleasedMigrationIsNeverEdited() throws IOException, InterruptedException {
    String release = git("describe", "--tags", "--abbrev=0", "--match", "v[0-9]*").strip();
    if (release.isEmpty()) {
      // Before the first release there is nothing to keep; the folder must be under git all the
      // same.
      assertThat(Files.isDirectory(FOLDER)).isTrue();
      return;
    }
    List<String> released =
        git("ls-tree", "-r", "--name-only", release, "db/migrations").lines().toList();
    assertThat(released).isNotEmpty();
    for (String file : released) {
      assertThat(Path.of(file)).hasContent(git("show", release + ":" + file));
    }
  }

  private static List<MainSources.Source> migrations() {
    return MainSources.below(FOLDER, ".sql");
  }

  /** What git prints, empty when it fails or is not there. */
  private static String git(String... words) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    Process git =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String printed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return git.waitFor() == 0 ? printed : "";
  }
}
