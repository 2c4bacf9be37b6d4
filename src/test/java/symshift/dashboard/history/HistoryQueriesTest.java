package symshift.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import symshift.dashboard.TestDatabase;

class HistoryQueriesTest {
  @Test
  void theIndexOfHeadsGivesTheirOrder() {
    SingleConnectionDataSource connection =
        new SingleConnectionDataSource(TestDatabase.fresh().jdbcUrl(), true);
    try {
      JdbcClient jdbc = JdbcClient.create(connection);
      jdbc.sql("set enable_sort = off").update();
      jdbc.sql("set enable_seqscan = off").update();
      String plan =
          String.join(
              "\n",
              jdbc.sql("explain " + HistoryQueries.HEADS)
                  .param("tree", "linux-next")
                  .param("notAfter", null, Types.DATE)
                  .param("limit", 60)
                  .query(String.class)
                  .list());
      assertThat(plan).contains("head_by_tag").doesNotContain("Sort");
    } finally {
      connection.destroy();
    }
  }
}
