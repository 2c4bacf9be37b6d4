package symshift.engine.layout;

/**
 * A place where a linker script rounds an address up to a plain number.
 *
 * @param bytes what to
 * @param of what is rounded
 * @param section name of the output section that it is in or of; empty outside of all
 * @param line where it stands, from 1
 */
public record Alignment(long bytes, Of of, String section, int line) {
  /** What is rounded up. */
  public enum Of {
    /** The location counter, by a statement of its own. */
    LOCATION,
    /** The address of an output section. */
    SECTION,
    /** The addresses of all input sections in an output section. */
    INPUT
  }
}
