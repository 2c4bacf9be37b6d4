package symshift.cli;

/** What the exit status of {@code symshift} says; the same for every command. */
public final class ExitCodes {
  /** Done; for a diagnosis: the stages are consistent. */
  public static final int OK = 0;

  /** Done, and the stages are inconsistent. */
  public static final int INCONSISTENT = 1;

  /** Done, and what was compared differs. */
  public static final int DIFFERENT = 1;

  /** The input cannot be used, or the command line is wrong. */
  public static final int UNUSABLE = 2;

  /** A defect of symshift itself. */
  public static final int FAULT = 3;

  private ExitCodes() {}
}
