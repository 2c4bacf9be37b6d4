package symshift.engine.artifact;

import java.io.IOException;

/** What Jazzer calls. Anything thrown from here is a finding. */
public final class FuzzTarget {
  private static String parser = HostileInput.ARCHIVE;

  private FuzzTarget() {}

  /** Called once, with the words of {@code --target_args}. */
  public static void fuzzerInitialize(String[] words) {
    parser = words[0];
  }

  /** Called with each input. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    var _ = HostileInput.read(parser, input);
  }
}
