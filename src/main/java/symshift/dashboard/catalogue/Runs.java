package symshift.dashboard.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import symshift.dashboard.catalogue.Block.Run;

/** Turns commonmark's tree into plain blocks and runs. */
final class Runs {
  private Runs() {}

  static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  /** The text of a node without its markup. */
  static String plain(Node node) {
    StringBuilder text = new StringBuilder();
    runs(node).forEach(run -> text.append(run.text()));
    return text.toString();
  }

  static List<Block> blocks(Node node) {
    return switch (node) {
      case Heading heading -> List.of(Block.heading(plain(heading)));
      case Paragraph paragraph -> List.of(Block.paragraph(runs(paragraph)));
      case FencedCodeBlock code -> List.of(Block.code(code.getLiteral().stripTrailing()));
      case IndentedCodeBlock code -> List.of(Block.code(code.getLiteral().stripTrailing()));
      case HtmlBlock html ->
          List.of(Block.paragraph(List.of(new Run("text", html.getLiteral(), ""))));
      case ListBlock list ->
          List.of(
              Block.list(
                  list instanceof OrderedList, children(list).stream().map(Runs::runs).toList()));
      default -> children(node).stream().flatMap(child -> blocks(child).stream()).toList();
    };
  }

  private static List<Run> runs(Node parent) {
    List<Run> runs = new ArrayList<>();
    for (Node node : children(parent)) {
      switch (node) {
        case Text text -> runs.add(new Run("text", text.getLiteral(), ""));
        case Code code -> runs.add(new Run("code", code.getLiteral(), ""));
        case SoftLineBreak _, HardLineBreak _ -> runs.add(new Run("text", " ", ""));
        case HtmlInline html -> runs.add(new Run("text", html.getLiteral(), ""));
        case StrongEmphasis strong -> runs.add(new Run("strong", plain(strong), ""));
        case Emphasis emphasis -> runs.add(new Run("emphasis", plain(emphasis), ""));
        case Link link -> runs.add(link(link));
        default -> nested(runs, node);
      }
    }
    return runs;
  }

  /** Paragraphs of a list item follow each other with a space between. */
  private static void nested(List<Run> runs, Node node) {
    if (!runs.isEmpty()) {
      runs.add(new Run("text", " ", ""));
    }
    runs.addAll(runs(node));
  }

  private static Run link(Link link) {
    String target = target(link.getDestination());
    return new Run(target.isEmpty() ? "text" : "link", plain(link), target);
  }

  /** Other documents of rules are pages here; of all else only http(s) is followed. */
  private static String target(String destination) {
    if (destination.startsWith("https://") || destination.startsWith("http://")) {
      return destination;
    }
    return destination.matches("[a-z0-9]+(-[a-z0-9]+)*\\.md")
        ? "/causes/" + destination.substring(0, destination.length() - ".md".length())
        : "";
  }
}
