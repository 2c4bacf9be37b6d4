package symshift.engine.kbuild;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import symshift.engine.MalformedArtifactException;

/**
 * A file such as {@code .vmlinux.cmd}, in which kbuild keeps the command that made a target.
 *
 * @param target what was made, for example {@code .tmp_vmlinux1}
 * @param command the shell command as it was run, make's escapes undone
 * @param words the words of the command, quotes and backslashes of the shell undone; those of
 *     {@code ;}, {@code &&}, {@code ||} and {@code |} separate one list from the next
 * @param link how an image was linked; null for any other command
 * @param source the file it was made from; empty text when it is not said
 * @param dependencies in file order, make's variables and functions left out
 */
public record CommandFile(
    String target,
    String command,
    List<List<String>> words,
    @Nullable LinkCommand link,
    String source,
    List<String> dependencies) {
  private static final Pattern FIRST_LINE =
      Pattern.compile("(?:saved)?cmd_[^\\s:=]{1,4096}+ :=(?: .*+)?");

  public CommandFile {
    words = words.stream().map(List::copyOf).toList();
    dependencies = List.copyOf(dependencies);
  }

  /**
   * Reads a command file in one pass.
   *
   * @throws MalformedArtifactException with the line, when one is none that kbuild writes, when a
   *     quote is not closed, or when no command is there
   */
  public static CommandFile parse(MemorySegment text) throws MalformedArtifactException {
    return new CommandParser(text).parse();
  }

  /** Whether a line is the one that such a file starts with. */
  public static boolean isTelling(String line) {
    return FIRST_LINE.matcher(line).matches();
  }

  /** How an image was linked; empty for any other command. */
  public Optional<LinkCommand> linking() {
    return Optional.ofNullable(link);
  }
}
