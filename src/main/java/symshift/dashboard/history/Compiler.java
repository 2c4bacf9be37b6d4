package symshift.dashboard.history;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a compiler names itself, cut to what tells builds apart. */
final class Compiler {
  private static final Pattern GCC = Pattern.compile("gcc\\b.*?\\b(\\d+\\.\\d+(?:\\.\\d+)?)");
  private static final Pattern CLANG = Pattern.compile("clang version (\\d+\\.\\d+(?:\\.\\d+)?)");
  private static final Pattern LD = Pattern.compile("GNU ld\\b.*?\\b(\\d+\\.\\d+(?:\\.\\d+)*)");

  private Compiler() {}

  /** For example "gcc 4.6.3"; the whole text when it has no form that is known. */
  static String shortName(String version) {
    Matcher clang = CLANG.matcher(version);
    if (clang.find()) {
      return "clang " + clang.group(1);
    }
    Matcher gcc = GCC.matcher(version);
    return gcc.find() ? "gcc " + gcc.group(1) : version;
  }

  /** For example "gcc 4.6.3, binutils 2.22". */
  static String withLinker(String version) {
    Matcher ld = LD.matcher(version);
    return ld.find() ? shortName(version) + ", binutils " + ld.group(1) : shortName(version);
  }
}
