package symshift.engine.diagnosis;

/** A file that was read but not used, and why. */
public record SetAside(String file, String reason) {
  /** The reason of a file that neither its name nor its content makes a link stage. */
  public static final String NO_STAGE = "not a link stage";
}
