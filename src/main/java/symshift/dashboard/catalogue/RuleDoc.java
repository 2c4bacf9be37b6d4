package symshift.dashboard.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * The document of a rule. Only what is known is taken over, and as text: markup in it stays text.
 *
 * @param title the heading of the first level; empty when there is none
 * @param sections by headings of the second level, in order
 */
record RuleDoc(String title, List<Section> sections) {
  private static final Parser PARSER = Parser.builder().build();

  /** One heading of the second level and what is under it. */
  record Section(String heading, List<Block> blocks) {}

  RuleDoc {
    sections = List.copyOf(sections);
  }

  static RuleDoc parse(String markdown) {
    String title = "";
    List<Section> sections = new ArrayList<>();
    for (Node node : Runs.children(PARSER.parse(markdown))) {
      if (node instanceof Heading heading && heading.getLevel() == 1) {
        title = Runs.plain(heading);
      } else if (node instanceof Heading heading && heading.getLevel() == 2) {
        sections.add(new Section(Runs.plain(heading), new ArrayList<>()));
      } else {
        if (sections.isEmpty()) {
          sections.add(new Section("", new ArrayList<>()));
        }
        sections.getLast().blocks().addAll(Runs.blocks(node));
      }
    }
    return new RuleDoc(title, sections);
  }
}
