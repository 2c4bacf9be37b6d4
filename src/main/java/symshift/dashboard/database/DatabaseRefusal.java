package symshift.dashboard.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words that the configured database cannot be used, instead of a stack trace. */
final class DatabaseRefusal extends AbstractFailureAnalyzer<SQLException> {
  private static final String NO_CONNECTION = "08";
  private static final String NO_RIGHT = "28";
  private static final String NO_DATABASE = "3D";

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable whole, SQLException cause) {
    String state = cause.getSQLState();
    if (state == null
        || !(state.startsWith(NO_CONNECTION)
            || state.startsWith(NO_RIGHT)
            || state.startsWith(NO_DATABASE))) {
      return null;
    }
    return new FailureAnalysis(
        "The database cannot be used: " + cause.getMessage(),
        "Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD,"
            + " and that the server runs; or leave them out to use the database that comes along.",
        cause);
  }
}
