package symshift.dashboard.source;

import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What an operator set under {@code symshift.source.<id>}. */
@Component
class SourceSettings {
  private static final Pattern WITH_USER = Pattern.compile("^[^/]*//[^/]*@");

  private final Environment environment;

  SourceSettings(Environment environment) {
    this.environment = environment;
  }

  /** From where a source is read. */
  String base(SourceCard card) {
    String set = environment.getProperty(key(card, "base-url"), "").strip();
    return set.isEmpty() ? card.defaultBase() : set;
  }

  /**
   * Base addresses are shown on pages and in logs, so none may hold a name or a password.
   *
   * @throws RefusedSettingException when this one does; the message does not repeat it
   */
  void requireNoSecret(SourceCard card) {
    if (WITH_USER.matcher(base(card)).find()) {
      throw new RefusedSettingException(
          "%s names a user or a password before the host, and the address is shown on pages and in"
                  .formatted(key(card, "base-url"))
              + " logs");
    }
  }

  /** How long after the end of a reading the next one starts. */
  Duration interval(SourceCard card) {
    return DurationStyle.detectAndParse(environment.getProperty(key(card, "interval"), "30m"));
  }

  /** Whether what is read was made up for trying the program out. */
  boolean isSample(SourceCard card) {
    return card.sampleByDefault() && base(card).equals(card.defaultBase());
  }

  private static String key(SourceCard card, String name) {
    return "symshift.source." + card.id() + "." + name;
  }
}
