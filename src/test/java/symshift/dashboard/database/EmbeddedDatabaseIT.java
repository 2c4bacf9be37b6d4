package symshift.dashboard.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The whole program as processes that are killed and started again on one data folder. */
class EmbeddedDatabaseIT {
  @TempDir Path temp;

  private Path data() {
    return temp.resolve("data");
  }

  private DashboardProcess start() throws IOException {
    return DashboardProcess.start(data());
  }

  private JdbcClient database() throws IOException {
    String port = Files.readString(data().resolve("postgres/port")).strip();
    return JdbcClient.create(
        new DriverManagerDataSource(
            "jdbc:postgresql://127.0.0.1:" + port + "/symshift", "postgres", ""));
  }

  private List<@Nullable String> trees() throws IOException {
    return database().sql("select name from tree order by name").query(String.class).list();
  }

  private String setting(String name) throws IOException {
    return database().sql("show " + name).query(String.class).single();
  }

  @Test
  void whatWasWrittenOutlivesAKillAndASecondProcessSharesIt() throws Exception {
    try (DashboardProcess first = start()) {
      first.awaitReady();
      assertThat(setting("fsync")).isEqualTo("on");
      assertThat(setting("synchronous_commit")).isEqualTo("on");
      assertThat(setting("full_page_writes")).isEqualTo("on");
      assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
      database().sql("insert into tree (name) values ('written before')").update();

      try (DashboardProcess second = start()) {
        second.awaitReady();
        assertThat(second.output()).contains("using the database that another process runs");
      }
      assertThat(trees()).as("the second process left the server alone").isNotEmpty();
      first.kill();
    }
    try (DashboardProcess again = start()) {
      again.awaitReady();
      assertThat(again.output()).contains("stopping the database server of a killed process");
      assertThat(trees()).containsExactly("written before");
    }
    assertThatThrownBy(this::trees).as("a proper end stops the server").isNotNull();
  }

  @Test
  void theSecondProcessTakesTheServerOverWhenTheFirstIsKilled() throws Exception {
    try (DashboardProcess first = start()) {
      first.awaitReady();
      String port = Files.readString(data().resolve("postgres/port"));
      database().sql("insert into tree (name) values ('written before')").update();

      try (DashboardProcess second = start()) {
        second.awaitReady();
        first.kill();
        second.awaitOutput("database started");

        assertThat(second.statusOf("/")).isEqualTo(200);
        assertThat(trees()).containsExactly("written before");
        assertThat(data().resolve("postgres/port")).hasContent(port);
      }
    }
    assertThatThrownBy(this::trees).as("a proper end stops the server").isNotNull();
  }

  @Test
  void dataOfAnotherMajorVersionIsLeftAloneAndSaysSo() throws Exception {
    Path cluster = data().resolve("postgres/cluster");
    Files.createDirectories(cluster);
    Files.writeString(cluster.resolve("PG_VERSION"), "14\n");
    Files.writeString(data().resolve("postgres/ready"), "PostgreSQL 14\n");

    try (DashboardProcess process = start()) {
      assertThat(process.awaitEnd(60, TimeUnit.SECONDS)).isNotZero();
      assertThat(process.output()).contains("was written by PostgreSQL 14", "SYMSHIFT_DATA");
    }
    assertThat(cluster.resolve("PG_VERSION")).hasContent("14");
  }
}
