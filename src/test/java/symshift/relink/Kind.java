package symshift.relink;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of links: what is built into them, and what the engine must say when the build fails.
 * This is the only place that says so.
 */
enum Kind {
  /** Three or more symbols of an empty section change their home, and so their letter. */
  EMPTY_SECTION("empty-section-rehomed", " __per_cpu_"),
  /** The same where nothing behind the tables is rounded up to pages: all of it moves along. */
  CASCADE("empty-section-rehomed", " __per_cpu_"),
  /** The same where tables are aligned to 16 bytes, which takes up most changes. */
  ABSORBED("empty-section-rehomed", " __per_cpu_"),
  /** The same, but the letters come from an nm that looks at the flags of a section. */
  MODERN_NM("", ""),
  /** The section holds something: its symbols stay. */
  CONTROL("", ""),
  /** The letters decide the size, the size the page, the page the letters; either may be named. */
  OSCILLATION("oscillating-layout empty-section-rehomed", " __per_cpu_"),
  /** The tables push a function out of the reach of a branch: GNU ld adds a veneer. */
  VENEER("linker-veneer", "_veneer$"),
  /** Each veneer makes the tables larger, and that pushes out the next function. */
  VENEER_CHAIN("linker-veneer", "_veneer$"),
  /** The program leaves veneers out. */
  VENEER_FILTERED("", ""),
  /** The same with lld, whose stubs have other names. */
  THUNK("linker-thunk", "Thunk_"),
  /** A symbol stands at the end of the text in one stage and before it in another. */
  RANGE_EDGE("range-edge-crossing", ""),
  /**
   * The table's own object pads the text: two symbols share an address and so trade places, which
   * only the sample of 2.6.13 and before minds.
   */
  FUNCTION_PADDING("function-alignment-padding sampled-token-statistics same-address-reorder", ""),
  /** A symbol of the linker script is absolute in one stage only. */
  ABSOLUTE("absolute-letter-flip", " __guard_page$"),
  /** A table whose label the program does not leave out. */
  NEW_LABEL("kallsyms-own-label", " kallsyms_seqs_of_names$"),
  /** Local functions have other numbers in each link. */
  RENAMED("lto-renumbered-locals", "\\.lto_priv\\."),
  /** The last link takes an object in which a function got longer. */
  OBJECT_CHANGED("objects-changed-between-links", "");

  private final String causes;
  private final Pattern mechanism;

  Kind(String causes, String mechanism) {
    this.causes = causes;
    this.mechanism = Pattern.compile(mechanism);
  }

  /** The ids of which one must come first; empty where no link may fail. */
  Set<String> causes() {
    return causes.isEmpty() ? Set.of() : Set.of(causes.split(" ", -1));
  }

  /** Whether the links are a function of the tables alone, so that more passes can be foretold. */
  boolean foretellsPasses() {
    return this != RENAMED && this != OBJECT_CHANGED;
  }

  /** What is built in did happen between the two stages that decide. */
  boolean happened(Outcome outcome) {
    if (this == RANGE_EDGE || this == FUNCTION_PADDING) {
      return !outcome.before().sizes().equals(outcome.lastTemporary().sizes());
    }
    if (this == OBJECT_CHANGED) {
      return outcome.before().sizes().equals(outcome.lastTemporary().sizes());
    }
    Set<String> before = names(outcome.before());
    Set<String> after = names(outcome.lastTemporary());
    return Stream.concat(
            before.stream().filter(name -> !after.contains(name)),
            after.stream().filter(name -> !before.contains(name)))
        .anyMatch(name -> mechanism.matcher(name).find());
  }

  /** Lines without the address. */
  private static Set<String> names(Stage stage) {
    return stage
        .listing()
        .lines()
        .map(line -> line.substring(line.indexOf(' ', 7)))
        .collect(Collectors.toSet());
  }

  static Kind of(int seed) {
    List<Kind> all = List.of(values());
    return all.get(Math.floorMod(seed, all.size()));
  }
}
