package symshift;

import symshift.cli.Cli;
import symshift.cli.ExitCodes;

/** The entry point of the jar: no arguments start the dashboard, a word runs that command. */
public final class Symshift {
  private Symshift() {}

  /** An error of the machine, such as too little memory, must not look like a verdict. */
  private static int run(Cli cli, String[] args) {
    try {
      return cli.run(args.length == 0 ? new String[] {"serve"} : args);
    } catch (OutOfMemoryError e) {
      System.err.println("symshift: not enough memory; give more with JAVA_TOOL_OPTIONS=-Xmx4g");
      return ExitCodes.FAULT;
    } catch (StackOverflowError e) {
      System.err.println(
          "symshift: a defect, the stack ran over; please report the input that did it");
      return ExitCodes.FAULT;
    }
  }

  public static void main(String[] args) {
    int status = run(new Cli(System.out, System.err), args);
    System.err.flush();
    if (System.out.checkError()) {
      System.err.println("symshift: the output could not be written; is the disk full?");
      System.exit(ExitCodes.FAULT);
    }
    // Status 0 returns, so that a server started by the command keeps the process alive.
    if (status != 0) {
      System.exit(status);
    }
  }
}
