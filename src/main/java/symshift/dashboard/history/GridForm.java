package symshift.dashboard.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import symshift.dashboard.history.GridPage.Density;
import symshift.dashboard.history.GridPage.Form;
import symshift.dashboard.history.GridPage.Option;

/** The controls above the grid: what can be chosen, and what is. */
final class GridForm {
  private static final List<Option> STATES =
      List.of(
          new Option("", "any", false),
          new Option("broken", "broken now", false),
          new Option("fixed", "fixed now", false),
          new Option("built", "built now", false),
          new Option("disabled", "disabled", false));

  private final History history;
  private final GridFilter filter;

  GridForm(History history, GridFilter filter) {
    this.history = history;
    this.filter = filter;
  }

  Form form(Trees trees) {
    return new Form(
        trees.names().stream().map(name -> option(name, name, history.tree())).toList(),
        choices("all", Series::arch, filter.arch()),
        choices("all", Series::toolchain, filter.toolchain()),
        states(),
        Stream.of(14, 35, 60, 90, filter.heads())
            .distinct()
            .sorted(Comparator.naturalOrder())
            .map(n -> new Option(n.toString(), n.toString(), n == filter.heads()))
            .toList(),
        filter.config(),
        filter.signature(),
        filter.to(),
        filter.density());
  }

  private List<Option> choices(String none, Function<Series, String> part, String chosen) {
    List<Option> options = new ArrayList<>();
    options.add(option("", none, chosen));
    Stream.concat(history.series().stream(), history.disabled().stream())
        .map(part)
        .distinct()
        .sorted()
        .forEach(value -> options.add(option(value, value, chosen)));
    if (options.stream().noneMatch(Option::selected)) {
      options.add(option(chosen, chosen, chosen));
    }
    return options;
  }

  private List<Option> states() {
    List<Option> options = new ArrayList<>();
    STATES.forEach(one -> options.add(option(one.value(), one.text(), filter.state())));
    for (State state : State.values()) {
      options.add(option(state.param(), state.legend(), filter.state()));
    }
    return options;
  }

  private static Option option(String value, String text, String chosen) {
    return new Option(value, text, value.equals(chosen));
  }

  List<Density> densities() {
    return List.of(
        density("Comfort", ""), density("Compact", "compact"), density("Dense", "dense"));
  }

  private Density density(String text, String value) {
    List<String> options = new ArrayList<>(List.of("heads", Integer.toString(filter.heads())));
    add(options, "arch", filter.arch());
    add(options, "cc", filter.toolchain());
    add(options, "config", filter.config());
    add(options, "state", filter.state());
    add(options, "sig", filter.signature());
    add(options, "density", value);
    String address = Link.grid(history.tree(), history.newest(), options.toArray(String[]::new));
    return new Density(new Link(text, address), value.equals(filter.density()) ? "true" : null);
  }

  private static void add(List<String> options, String name, String value) {
    if (!value.isEmpty()) {
      options.addAll(List.of(name, value));
    }
  }
}
