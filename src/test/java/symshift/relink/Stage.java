package symshift.relink;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One link.
 *
 * @param listing what {@code nm -n} prints
 * @param map what the build compares
 * @param tables assembler text of the tables that the next link holds
 * @param sizes bytes of these tables by label
 */
record Stage(Path image, String listing, String map, String tables, Map<String, Long> sizes) {
  /** Address of a symbol; fails when it is not there. */
  long address(String name) {
    Matcher line =
        Pattern.compile("(?m)^([0-9a-f]{8}) . " + Pattern.quote(name) + "$").matcher(listing);
    if (!line.find()) {
      throw new IllegalArgumentException("no " + name + " in " + image);
    }
    return Long.parseLong(line.group(1), 16);
  }

  long size(String label) {
    return sizes.getOrDefault(label, 0L);
  }

  /** {@code alignment} is a power of two. */
  long padded(String label, int alignment) {
    return (size(label) + alignment - 1) & -alignment;
  }
}
