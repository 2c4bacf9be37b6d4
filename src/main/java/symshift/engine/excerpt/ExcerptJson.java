package symshift.engine.excerpt;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The diagnosis of an excerpt as JSON, with snake_case names. */
public final class ExcerptJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private ExcerptJson() {}

  public static String write(ExcerptDiagnosis diagnosis) {
    return MAPPER.writeValueAsString(diagnosis);
  }
}
