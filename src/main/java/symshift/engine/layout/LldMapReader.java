package symshift.engine.layout;

import java.util.OptionalLong;
import symshift.engine.MalformedArtifactException;
import symshift.engine.TextLines;

/**
 * Reads a map of lld: a table with VMA, LMA, Size and Align; how far the text behind it is indented
 * tells output sections, input sections and symbols apart. Source: LLVM, lld/ELF/MapFile.cpp.
 */
final class LldMapReader {
  private static final int INPUT_INDENT = 8;
  private static final int SYMBOL_INDENT = 16;

  private final TextLines lines;
  private final MapBuilder map = new MapBuilder();

  /** Continues behind the heading. */
  LldMapReader(TextLines lines) {
    this.lines = lines;
  }

  static boolean isHeading(String line) {
    String words = line.strip();
    return words.startsWith("VMA ")
        && words.endsWith(" Align Out     In      Symbol")
        && words.contains(" LMA ");
  }

  LinkMap read() throws MalformedArtifactException {
    while (lines.next()) {
      if (!lines.line().isBlank()) {
        map.at(lines.number());
        line();
      }
    }
    return map.map(LinkMap.Linker.LLD);
  }

  private void line() throws MalformedArtifactException {
    MapLine line = new MapLine(lines);
    long address = hex(line);
    long loadAddress = hex(line);
    long size = hex(line);
    line.blanks();
    line.decimal();
    int indent = line.blanks() - 1;
    String text = line.rest();
    if (indent >= SYMBOL_INDENT) {
      map.symbol(text, OptionalLong.of(address), "");
    } else if (MapAssignment.isOne(text)) {
      assignment(text, address, size);
    } else if (indent >= INPUT_INDENT) {
      input(text, address, size);
    } else if (!text.isEmpty()) {
      map.section(new MapSection(text, address, size, loadAddress));
    }
  }

  private static long hex(MapLine line) throws MalformedArtifactException {
    line.blanks();
    return line.hex();
  }

  private void input(String text, long address, long size) throws MalformedArtifactException {
    int colon = text.lastIndexOf(":(");
    if (colon > 0 && text.endsWith(")")) {
      String name = text.substring(colon + 2, text.length() - 1);
      map.input(name, address, size, text.substring(0, colon));
    } else {
      map.input(text, address, size, "");
    }
  }

  /** The table has the location counter in front of an assignment, and how far it moves. */
  private void assignment(String text, long address, long size) throws MalformedArtifactException {
    MapAssignment assignment = MapAssignment.of(text);
    boolean ofHere = assignment.value().equals(".") || assignment.value().equals("ABSOLUTE ( . )");
    boolean known = ofHere || assignment.symbol().equals(".");
    OptionalLong value = known ? OptionalLong.of(address + size) : OptionalLong.empty();
    map.symbol(assignment.symbol(), value, assignment.value());
  }
}
