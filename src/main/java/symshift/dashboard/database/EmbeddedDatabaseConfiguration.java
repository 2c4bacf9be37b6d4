package symshift.dashboard.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Brings up the database in the data folder when {@code spring.datasource.url} is not set. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.NoDatabaseConfigured.class)
class EmbeddedDatabaseConfiguration {

  @Bean(destroyMethod = "close")
  EmbeddedDatabase embeddedDatabase(@Value("${symshift.data}") Path data) {
    return EmbeddedDatabase.open(data.resolve("postgres").toAbsolutePath().normalize());
  }

  @Bean
  JdbcConnectionDetails embeddedConnectionDetails(EmbeddedDatabase database) {
    return new EmbeddedConnectionDetails(database.jdbcUrl());
  }

  record EmbeddedConnectionDetails(String url) implements JdbcConnectionDetails {
    @Override
    public String getJdbcUrl() {
      return url;
    }

    @Override
    public String getUsername() {
      return EmbeddedDatabase.USER;
    }

    /** The server listens on this machine only and asks for none. */
    @Override
    public String getPassword() {
      return "";
    }
  }

  static final class NoDatabaseConfigured implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
    }
  }
}
