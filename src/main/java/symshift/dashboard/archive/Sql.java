package symshift.dashboard.archive;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import symshift.engine.buildlog.LogLine;
import tools.jackson.databind.json.JsonMapper;

/** Values in the form the database takes them. */
final class Sql {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private record Line(int line, String text) {}

  private Sql() {}

  /** Null stays null. */
  static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  /** A JSON array of texts. */
  static String texts(List<String> texts) {
    return JSON.writeValueAsString(texts.stream().map(Sql::storable).toList());
  }

  /** A JSON array of {@code {"line": 17, "text": "..."}}. */
  static String lines(List<LogLine> lines) {
    return JSON.writeValueAsString(
        lines.stream().map(l -> new Line(l.number(), storable(l.text()))).toList());
  }

  /** PostgreSQL keeps every character of a text but this one. */
  static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }
}
