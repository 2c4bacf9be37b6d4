package symshift.engine.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import symshift.engine.MalformedArtifactException;

/** Takes what a reader finds in a map and counts it against the limits. */
final class MapBuilder {
  private static final int MOST_SECTIONS = 100_000;
  private static final int MOST_ENTRIES = 3_000_000;
  private static final int MOST_DETAILS = 200_000;

  private final List<MapSection> sections = new ArrayList<>();
  private final MapColumns inputs = new MapColumns();
  private final MapColumns fills = new MapColumns();
  private final MapColumns symbols = new MapColumns();
  private long lines;

  /** Says which line the next entries are of, counted from 1. */
  void at(long line) {
    lines = line;
  }

  void section(MapSection section) throws MalformedArtifactException {
    check(sections.size(), MOST_SECTIONS, "output sections");
    sections.add(section);
  }

  void input(String name, long address, long bytes, String file) throws MalformedArtifactException {
    checkEntries();
    inputs.add(name, file, address, bytes, sections.size() - 1);
  }

  void fill(long address, long bytes) throws MalformedArtifactException {
    checkEntries();
    fills.add("", "", address, bytes, sections.size() - 1);
  }

  /** An empty expression stands for a symbol that the script does not assign. */
  void symbol(String name, OptionalLong value, String expression)
      throws MalformedArtifactException {
    checkEntries();
    long known = value.isPresent() ? 1 : 0;
    symbols.add(name, expression, value.orElse(0), known, sections.size() - 1);
  }

  private void checkEntries() throws MalformedArtifactException {
    check(inputs.size() + fills.size() + symbols.size(), MOST_ENTRIES, "entries");
    check(inputs.details() + symbols.details(), MOST_DETAILS, "different files and expressions");
  }

  private void check(int size, int most, String noun) throws MalformedArtifactException {
    if (size >= most) {
      throw MalformedArtifactException.atLine(
          LinkMap.FORMAT, lines, "a map of at most " + most + " " + noun, "more");
    }
  }

  /** At least one output section must have been found. */
  LinkMap map(LinkMap.Linker linker) throws MalformedArtifactException {
    if (sections.isEmpty()) {
      throw MalformedArtifactException.atLine(
          LinkMap.FORMAT, lines, "at least one output section with an address", "none");
    }
    return new LinkMap(linker, sections, inputs, fills, symbols);
  }
}
