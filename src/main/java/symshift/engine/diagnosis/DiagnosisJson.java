package symshift.engine.diagnosis;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** A diagnosis as JSON and back, with snake_case names. */
public final class DiagnosisJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private static final JsonMapper PRINTABLE =
      MAPPER
          .rebuild()
          .addModule(new SimpleModule().addDeserializer(String.class, new PrintableText()))
          .build();

  private DiagnosisJson() {}

  private static final class PrintableText extends StdScalarDeserializer<String> {
    PrintableText() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
      return Words.printable(parser.getString());
    }
  }

  public static String write(Diagnosis diagnosis) {
    return MAPPER.writeValueAsString(diagnosis);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when the text is not a diagnosis written by {@link #write}
   */
  public static Diagnosis read(String json) {
    return read(json, MAPPER);
  }

  /** The same diagnosis for people: every text of it as {@link Words#printable} writes it. */
  public static Diagnosis printable(Diagnosis diagnosis) {
    return read(write(diagnosis), PRINTABLE);
  }

  private static Diagnosis read(String json, JsonMapper mapper) {
    try {
      return mapper.readValue(json, Diagnosis.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a diagnosis: " + e.getOriginalMessage(), e);
    }
  }
}
