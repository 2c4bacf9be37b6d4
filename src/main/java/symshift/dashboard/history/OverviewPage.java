package symshift.dashboard.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import symshift.dashboard.web.Frame;

/**
 * The first screen: one head in a sentence, then the broken configs by what is to be done.
 *
 * @param head for example "next-20120314"
 * @param compared the head before; null when there is none
 * @param columns the heads of the strips, newest first
 * @param broken how many configs failed on each of these heads
 */
record OverviewPage(
    Frame frame,
    String head,
    Sentence sentence,
    @Nullable Link compared,
    List<Link> absent,
    List<Link> otherTrees,
    String tree,
    List<Column> columns,
    List<Day> broken,
    Section fresh,
    Section known,
    Section floating,
    Section floatsButPasses,
    List<ReferenceOnly> referenceOnly,
    Section fixed) {

  /** The numbers of the sentence; each leads to exactly its rows. */
  record Sentence(Link seen, Link broken, Link fresh, Link known, Link floating, Link fixed) {}

  /** How many configs failed on one head. */
  record Day(String css, String name, String number, String href) {}

  /**
   * A part of the list of problems.
   *
   * @param note what the reader sees beside the heading
   * @param groups one a signature
   */
  record Section(String note, List<Group> groups) {
    int size() {
      return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }
  }

  /** The configs of one signature. */
  record Group(Chip chip, String error, String window, List<Row> rows) {}

  /**
   * One config.
   *
   * @param log where its log is; null when there is none
   * @param reproduce where its make lines are; null when there are none
   */
  record Row(
      Link config,
      String arch,
      String spoken,
      String compiler,
      @Nullable String log,
      @Nullable String reproduce,
      String note,
      List<Cell> cells) {}

  /** A result that is known only because something refers to it. */
  record ReferenceOnly(Link result, String head) {}
}
