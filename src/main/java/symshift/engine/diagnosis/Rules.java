package symshift.engine.diagnosis;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The catalogue as loaded: every rule that the service loader finds. */
public final class Rules {
  private Rules() {}

  /** All rules, by id. */
  public static List<Rule> all() {
    return ServiceLoader.load(Rule.class, Rules.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(rule -> rule.card().id()))
        .toList();
  }
}
