package symshift.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DashboardTest
class DashboardStartTest {
  @Autowired JdbcClient jdbc;

  @Test
  void startsOnAMigratedDatabase() {
    List<@Nullable String> tables =
        jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
            .query(String.class)
            .list();
    assertThat(tables)
        .contains("build_result", "diagnosis", "scheduled_tasks", "event_publication");
  }
}
