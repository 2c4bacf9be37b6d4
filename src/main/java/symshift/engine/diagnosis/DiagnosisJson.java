package symshift.engine.diagnosis;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A diagnosis as JSON and back, with snake_case names. */
public final class DiagnosisJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private DiagnosisJson() {}

  public static String write(Diagnosis diagnosis) {
    return MAPPER.writeValueAsString(diagnosis);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when the text is not a diagnosis written by {@link #write}
   */
  public static Diagnosis read(String json) {
    try {
      return MAPPER.readValue(json, Diagnosis.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a diagnosis: " + e.getOriginalMessage(), e);
    }
  }
}
