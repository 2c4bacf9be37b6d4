package symshift.dashboard.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import symshift.dashboard.web.Frame;

/**
 * Series by heads, newest head left.
 *
 * @param problems what of the query string meant nothing, in sentences
 * @param months the head row above the days
 * @param spanning how many columns a group's row spans
 * @param names the accessible names that cells refer to
 */
record GridPage(
    Frame frame,
    String say,
    String sub,
    List<String> problems,
    Form form,
    List<Density> densities,
    String css,
    List<LegendEntry> legend,
    List<Month> months,
    List<HeadCell> heads,
    int spanning,
    List<Group> groups,
    List<Link> bySignature,
    String absent,
    List<Link> disabled,
    List<OverviewPage.ReferenceOnly> referenceOnly,
    List<Name> names) {

  /** The filter as the form shows it. */
  record Form(
      List<Option> trees,
      List<Option> arches,
      List<Option> toolchains,
      List<Option> states,
      List<Option> heads,
      String config,
      String signature,
      String to,
      String density) {}

  /** One choice of a select. */
  record Option(String value, String text, boolean selected) {}

  /** A link to the same grid in another density; current is "true" on the one shown, or null. */
  record Density(Link link, @Nullable String current) {}

  /** A state, how it looks, and how many cells have it. */
  record LegendEntry(Chip chip, String word, long count) {}

  /** The columns of one month. */
  record Month(String name, int columns) {}

  /** A head with the number of its broken configs. */
  record HeadCell(String id, Column column, String href, String broken, String css) {}

  /** The series of one architecture. */
  record Group(String arch, String note, List<Row> rows) {}

  /** One series. */
  record Row(
      String id, Link config, String toolchain, List<GridCell> cells, String failedOfBuilt) {}

  /** One cell; named is the list of ids that make its accessible name. */
  record GridCell(String css, @Nullable String href, String named, String text) {}

  /** A text that cells refer to by its id. */
  record Name(String id, String text) {}
}
