package symshift.dashboard.web;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Adds the time of each query to the request that asked it. Every JdbcClient query passes here. */
final class TimedJdbcTemplate extends JdbcTemplate {
  TimedJdbcTemplate(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  public <T extends @Nullable Object> T query(
      PreparedStatementCreator creator,
      @Nullable PreparedStatementSetter setter,
      ResultSetExtractor<T> extractor) {
    RequestTimes times = RequestTimes.current();
    long start = System.nanoTime();
    try {
      return super.query(creator, setter, extractor);
    } finally {
      if (times != null) {
        times.addDb(System.nanoTime() - start);
      }
    }
  }
}
