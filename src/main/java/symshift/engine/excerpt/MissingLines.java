package symshift.engine.excerpt;

import java.util.List;

/**
 * Lines that were not pasted and would settle something.
 *
 * @param what they are and what they would tell
 * @param commands that print them, to be run one after the other where the build was made
 */
public record MissingLines(String what, List<String> commands) {
  public MissingLines {
    commands = List.copyOf(commands);
  }
}
