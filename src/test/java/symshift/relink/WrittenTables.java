package symshift.relink;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the bytes in the assembler text of tables, before alignment. */
final class WrittenTables {
  private static final Pattern LABEL = Pattern.compile("(kallsyms_\\w+):");
  private static final Pattern STRING = Pattern.compile("\\s*\\.asciz\\s+\"(.*)\".*");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([0-7]{3}|.)");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/");

  private WrittenTables() {}

  /** By label, in the order of the text. */
  static Map<String, Long> sizes(String assembly) {
    Map<String, Long> sizes = new LinkedHashMap<>();
    String label = "";
    for (String line : assembly.lines().toList()) {
      Matcher start = LABEL.matcher(line);
      if (start.lookingAt()) {
        label = start.group(1);
        sizes.put(label, 0L);
      } else if (!label.isEmpty()) {
        sizes.merge(label, bytes(line), Long::sum);
      }
    }
    return sizes;
  }

  private static long bytes(String line) {
    Matcher string = STRING.matcher(line);
    if (string.matches()) {
      return ESCAPED.matcher(string.group(1)).replaceAll("x").length() + 1L;
    }
    String[] words = COMMENT.matcher(line).replaceAll("").trim().split("\\s+", 2);
    int width =
        switch (words[0]) {
          case ".byte" -> 1;
          case ".short" -> 2;
          case ".long" -> 4;
          default -> 0;
        };
    return width == 0 ? 0 : width * words[1].chars().filter(c -> c == ',').count() + width;
  }
}
