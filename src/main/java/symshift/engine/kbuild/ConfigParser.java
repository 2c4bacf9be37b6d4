package symshift.engine.kbuild;

import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import symshift.engine.MalformedArtifactException;
import symshift.engine.TextLines;

/** Reads a configuration line by line. */
final class ConfigParser {
  private static final String FORMAT = "kernel-config";
  private static final int LONGEST_LINE = 64 << 10;
  private static final int MOST_OPTIONS = 200_000;

  private final TextLines lines;
  private final Map<String, String> options = new LinkedHashMap<>();
  private ConfigHeader header = new ConfigHeader("", "");

  ConfigParser(MemorySegment text) {
    this.lines = new TextLines(FORMAT, text, LONGEST_LINE);
  }

  KernelConfig parse() throws MalformedArtifactException {
    while (lines.next()) {
      line(lines.line());
    }
    if (options.isEmpty()) {
      throw MalformedArtifactException.atLine(
          FORMAT, Math.max(1, lines.number()), "an option", "the end of the file");
    }
    return new KernelConfig(header.version(), header.arch(), options);
  }

  private void line(String line) throws MalformedArtifactException {
    if (line.startsWith("#")) {
      Optional<ConfigHeader> found = ConfigHeader.of(line);
      header = header.version().isEmpty() ? found.orElse(header) : header;
      Optional<ConfigLine> notSet = ConfigLine.notSet(line);
      if (notSet.isPresent()) {
        add(notSet.get());
      }
    } else if (!line.isBlank()) {
      Optional<ConfigLine> set = ConfigLine.set(line);
      if (set.isEmpty()) {
        throw lines.malformed("CONFIG_NAME=value or a remark that starts with #");
      }
      add(set.get());
    }
  }

  /** Of an option given twice the later value counts, as for kconfig. */
  private void add(ConfigLine option) throws MalformedArtifactException {
    options.put(option.name(), option.value());
    if (options.size() > MOST_OPTIONS) {
      throw lines.malformed("at most " + MOST_OPTIONS + " options");
    }
  }
}
