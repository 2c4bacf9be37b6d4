package symshift.engine.kbuild;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The remark at the top of a configuration that names the kernel.
 *
 * @param arch ARCH word; empty up to 2.6.36, which did not write it
 * @param version such as {@code 2.6.32} or {@code 3.3.0-rc7}
 */
record ConfigHeader(String arch, String version) {
  private static final String NUMBER = "(\\d{1,4}\\.\\d{1,5}[\\w.+~-]{0,100}+)";

  /** {@code # Linux kernel version: 2.6.32}. */
  private static final Pattern OLD = Pattern.compile("# Linux kernel version: " + NUMBER + "\\s*+");

  /** {@code # Linux/arm 3.3.0-rc7 Kernel Configuration}. */
  private static final Pattern NEW =
      Pattern.compile(
          "# Linux/([a-z0-9_]{1,30}+) " + NUMBER + " (?:Linux )?Kernel Configuration\\s*+");

  /** The header that a line is; empty for any other line. */
  static Optional<ConfigHeader> of(String line) {
    if (!line.startsWith("# Linux")) {
      return Optional.empty();
    }
    Matcher old = OLD.matcher(line);
    if (old.matches()) {
      return Optional.of(new ConfigHeader("", old.group(1)));
    }
    Matcher recent = NEW.matcher(line);
    return recent.matches()
        ? Optional.of(new ConfigHeader(recent.group(1), recent.group(2)))
        : Optional.empty();
  }
}
