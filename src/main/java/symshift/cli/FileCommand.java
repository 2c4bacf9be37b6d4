package symshift.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A command of this package that is often called with files alone and should answer as fast as a
 * native program. Then it is found by its name and run without the parser of options: searching all
 * jars for commands and loading the parser take longer than the work.
 */
interface FileCommand extends Subcommand {
  /**
   * Runs as with these files and no options.
   *
   * @return one of the {@link ExitCodes}
   */
  int run(List<Path> files, OutputStream out, PrintWriter err);

  /** The command of this kind that is called so, or null; others are left to the parser. */
  static @Nullable FileCommand named(String word) {
    if (!word.matches("[a-z]+")) {
      return null;
    }
    String simple = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + "Command";
    try {
      Class<?> type = Class.forName(FileCommand.class.getPackageName() + "." + simple);
      return FileCommand.class.isAssignableFrom(type)
          ? (FileCommand) type.getDeclaredConstructor().newInstance()
          : null;
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }
}
