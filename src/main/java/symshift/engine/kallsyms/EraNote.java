package symshift.engine.kallsyms;

/**
 * One difference between an era and the one before.
 *
 * @param area which part of the build it concerns
 * @param text what changed, in a few words
 * @param commit the commit of the Linux kernel, or {@link #NOT_ESTABLISHED}
 */
public record EraNote(Area area, String text, String commit) {
  /** In the place of a commit that could not be found out. */
  public static final String NOT_ESTABLISHED = "not established";

  /** Parts of the build that change apart from each other. */
  public enum Area {
    /** {@code scripts/kallsyms}: which symbols enter the table, and in which order. */
    TABLE,
    /** {@code scripts/mksysmap}: what is left out of the system map. */
    MAP,
    /** Order, width, alignment and coding of the tables. */
    LAYOUT
  }

  /** The text and its commit. */
  @Override
  public String toString() {
    String known = commit.equals(NOT_ESTABLISHED) ? "commit " + commit : commit;
    return text + " (" + known + ")";
  }
}
