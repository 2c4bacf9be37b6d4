package symshift.dashboard;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A migrated, empty database of its own. The server is one for all tests of a run, started when the
 * first database is asked for and stopped when the run ends.
 */
public record TestDatabase(String jdbcUrl) {
  private static final String TEMPLATE = "symshift_template";
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final AtomicBoolean USED_BY_CONTEXTS = new AtomicBoolean();

  /** A new database: all migrations applied, no rows. */
  public static TestDatabase fresh() {
    String name = "test_" + NUMBERS.incrementAndGet();
    Server.execute("create database " + name + " template " + TEMPLATE);
    return new TestDatabase(Server.url(name));
  }

  /** The same for a Spring context, which closes before the server stops. */
  static TestDatabase freshForContext() {
    USED_BY_CONTEXTS.set(true);
    return fresh();
  }

  public DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl);
    return source;
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(dataSource());
  }

  /** Started on first use by class loading, which also keeps two threads from starting two. */
  private static final class Server {
    private static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .start();
        stopAtTheEnd(server);
        execute(server, "create database " + TEMPLATE);
        Flyway.configure().dataSource(server.getDatabase("postgres", TEMPLATE)).load().migrate();
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException("the server for the tests did not start", e);
      }
    }

    /**
     * Contexts wait for a database that is gone, so Spring's hook stops the server after the last
     * one has closed; but Spring installs that hook for a context only.
     */
    private static void stopAtTheEnd(EmbeddedPostgres server) {
      SpringApplication.getShutdownHandlers().add(() -> close(server));
      Thread withoutContexts =
          new Thread(() -> {
            if (!USED_BY_CONTEXTS.get()) {
              close(server);
            }
          });
      Runtime.getRuntime().addShutdownHook(withoutContexts);
    }

    private static void close(EmbeddedPostgres server) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException("the server for the tests did not stop", e);
      }
    }

    static void execute(String sql) {
      execute(POSTGRES, sql);
    }

    private static void execute(EmbeddedPostgres server, String sql) {
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }

    static String url(String name) {
      return POSTGRES.getJdbcUrl("postgres", name);
    }
  }
}
