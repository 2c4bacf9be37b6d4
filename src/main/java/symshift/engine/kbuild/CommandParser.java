package symshift.engine.kbuild;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import symshift.engine.MalformedArtifactException;
import symshift.engine.TextLines;

/** Reads a command file: {@code cmd_X :=}, {@code source_X :=}, {@code deps_X :=} and rules. */
final class CommandParser {
  private static final String FORMAT = "kbuild-command";
  private static final int LONGEST_LINE = 4 << 20;
  private static final int MOST_DEPENDENCIES = 200_000;

  private final TextLines lines;
  private final List<String> dependencies = new ArrayList<>();
  private String target = "";
  private String command = "";
  private List<List<String>> words = List.of();
  private String source = "";

  CommandParser(MemorySegment text) {
    this.lines = new TextLines(FORMAT, text, LONGEST_LINE);
  }

  CommandFile parse() throws MalformedArtifactException {
    while (lines.next()) {
      String line = lines.line();
      if (CommandFile.isTelling(line)) {
        command(line);
      } else if (line.startsWith("deps_")) {
        dependencies(line);
      } else if (line.startsWith("source_") && line.contains(" := ")) {
        source = line.substring(line.indexOf(" := ") + 4).strip();
      } else if (!line.isBlank() && !line.startsWith("#") && !isRule(line)) {
        throw lines.malformed("cmd_TARGET :=, source_TARGET :=, deps_TARGET := or a rule");
      }
    }
    if (target.isEmpty()) {
      throw MalformedArtifactException.atLine(
          FORMAT, Math.max(1, lines.number()), "cmd_TARGET := COMMAND", "the end of the file");
    }
    LinkCommand link = LinkCommand.in(words).orElse(null);
    return new CommandFile(target, command, words, link, source, dependencies);
  }

  private void command(String line) throws MalformedArtifactException {
    int mark = line.indexOf(" :=");
    if (!target.isEmpty()) {
      throw lines.malformed("one command only");
    }
    target = line.substring(line.indexOf("cmd_") + 4, mark);
    command = MakeText.unescaped(line.substring(mark + 3)).strip();
    words =
        ShellWords.of(command)
            .orElseThrow(() -> lines.malformed("a command with all its quotes closed"));
  }

  /** One file a line, each line but the last one continued by a backslash. */
  private void dependencies(String first) throws MalformedArtifactException {
    int mark = first.indexOf(" :=");
    if (mark < 0) {
      throw lines.malformed("deps_TARGET :=");
    }
    String line = first.substring(mark + 3);
    while (line.endsWith("\\")) {
      files(line.substring(0, line.length() - 1));
      line = lines.next() ? lines.line() : "";
    }
    files(line);
  }

  private void files(String line) throws MalformedArtifactException {
    String file = line.strip();
    if (!file.isEmpty() && !file.startsWith("$(")) {
      dependencies.add(MakeText.unescaped(file));
    }
    if (dependencies.size() > MOST_DEPENDENCIES) {
      throw lines.malformed("at most " + MOST_DEPENDENCIES + " dependencies");
    }
  }

  private static boolean isRule(String line) {
    return line.indexOf(':') > 0 && line.charAt(0) > ' ';
  }
}
