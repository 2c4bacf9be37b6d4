package symshift.engine.diagnosis;

import java.util.stream.Stream;

/** A file that was read but not used, and why. */
public record SetAside(String file, String reason) {
  /** The reason of a file that neither its name nor its content makes a link stage. */
  public static final String NO_STAGE = "not a link stage";

  static final String LEFT_OUT = "left out as asked";
  static final String OTHER_LINK = "the link for type information, no stage";
  static final String UNNAMED = "its name does not say which stage it is";
  static final String UNLIKE = "not the same as ";
  static final String OTHER_BUILD = "not of the same build as ";

  /** Whether the file holds the symbols of a link, so that a person may say which stage it is. */
  public boolean mayBeStage() {
    return Stream.of(LEFT_OUT, OTHER_LINK, UNNAMED, UNLIKE, OTHER_BUILD)
        .anyMatch(reason::startsWith);
  }
}
