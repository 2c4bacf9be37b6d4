package symshift.dashboard.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class DatabaseRefusalTest {
  private final DatabaseRefusal refusal = new DatabaseRefusal();

  @Test
  void aRefusedConnectionNamesTheSettings() {
    var refused = new SQLException("Connection to 127.0.0.1:1 refused.", "08001");
    assertThat(refusal.analyze(new IllegalStateException(refused)))
        .isNotNull()
        .satisfies(said -> {
          assertThat(said.getDescription()).contains("127.0.0.1:1 refused");
          assertThat(said.getAction()).contains("SPRING_DATASOURCE_URL");
        });
  }

  @Test
  void aFaultInAStatementIsNotItsBusiness() {
    var syntax = new SQLException("syntax error", "42601");
    assertThat(refusal.analyze(new IllegalStateException(syntax))).isNull();
  }

  @Test
  void springFindsIt() {
    assertThat(
            SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, failed) -> {}))
        .hasAtLeastOneElementOfType(DatabaseRefusal.class);
  }
}
