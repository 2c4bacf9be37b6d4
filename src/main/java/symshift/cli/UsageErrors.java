package symshift.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A wrong command line: one line that says what, what may have been meant, and where help is. */
final class UsageErrors implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + complaint(wrong) + "; see '" + name + " --help'");
    return ExitCodes.UNUSABLE;
  }

  private static String complaint(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().getFirst();
      return "unknown " + kind(unmatched, word) + " '" + word + "'" + suggestion(unmatched);
    }
    String message = wrong.getMessage();
    return message == null ? "wrong usage" : lowerFirst(Lines.joined(message));
  }

  private static String kind(UnmatchedArgumentException unmatched, String word) {
    if (word.startsWith("-")) {
      return "option";
    }
    return unmatched.getCommandLine().getParent() == null ? "command" : "argument";
  }

  private static String suggestion(UnmatchedArgumentException unmatched) {
    List<String> near = unmatched.getSuggestions();
    if (near.isEmpty()) {
      return "";
    }
    // picocli suggests commands with the name of their parent in front
    String first = near.getFirst();
    return " (did you mean '" + first.substring(first.lastIndexOf(' ') + 1) + "'?)";
  }

  private static String lowerFirst(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
