package symshift.engine.layout;

import java.util.List;
import java.util.OptionalLong;
import symshift.engine.MalformedArtifactException;
import symshift.engine.TextLines;

/**
 * Reads a map of GNU ld from {@value #HEADING} on. A name that is too long for its column stands on
 * a line of its own, the numbers on the next. Source: binutils, ld/ldlang.c (print_statement and
 * what it calls).
 */
final class GnuMapReader {
  static final String HEADING = "Linker script and memory map";

  /** What a map may begin with, in any release. */
  private static final List<String> BEGINNINGS =
      List.of(
          "Archive member included",
          "As-needed library included",
          "Allocating common symbols",
          "Discarded input sections",
          "There are no discarded input sections",
          "Memory Configuration",
          "Merging program properties",
          HEADING);

  private static final List<String> NO_SECTIONS =
      List.of("LOAD ", "START GROUP", "END GROUP", "OUTPUT(", "TARGET(", "/DISCARD/", "Address of");

  private static final List<String> DATA = List.of("BYTE ", "SHORT ", "LONG ", "QUAD ", "SQUAD ");

  private final TextLines lines;
  private final MapBuilder map = new MapBuilder();
  private String waiting = "";
  private boolean waitingIsOutput;
  private boolean ended;

  /** Continues behind the heading. */
  GnuMapReader(TextLines lines) {
    this.lines = lines;
  }

  static boolean isHeading(String line) {
    return line.equals(HEADING);
  }

  static boolean isBeginning(String line) {
    return BEGINNINGS.stream().anyMatch(line::startsWith);
  }

  LinkMap read() throws MalformedArtifactException {
    while (lines.next() && !lines.line().startsWith("Cross Reference Table")) {
      map.at(lines.number());
      MapLine line = new MapLine(lines);
      int indent = line.blanks();
      if (indent > 1) {
        numbered(line);
      } else if (line.isEmpty()) {
        waiting = "";
      } else {
        named(line, indent == 0);
      }
    }
    if (!ended) {
      throw MalformedArtifactException.atLine(
          LinkMap.FORMAT, lines.number(), "a line OUTPUT(..)", "the end of a map that is cut off");
    }
    return map.map(LinkMap.Linker.GNU_LD);
  }

  /** A line that begins with a name; output sections are not indented. */
  private void named(MapLine line, boolean output) throws MalformedArtifactException {
    waiting = "";
    if (output && NO_SECTIONS.stream().anyMatch(line::startsWith)) {
      ended |= line.startsWith("OUTPUT(");
      return;
    }
    String name = line.word();
    line.blanks();
    if (line.isEmpty()) {
      waiting = name.indexOf('(') < 0 ? name : "";
      waitingIsOutput = output;
    } else if (line.accept("0x")) {
      long address = line.hex();
      placed(name, output, address, line);
    }
  }

  /** Behind the address of a section; without a size it is none, but part of a pattern. */
  private void placed(String name, boolean output, long address, MapLine line)
      throws MalformedArtifactException {
    line.blanks();
    if (!line.accept("0x")) {
      throw lines.malformed("a size behind the address");
    }
    long size = line.hex();
    String rest = line.rest();
    if (name.equals("*fill*")) {
      map.fill(address, size);
    } else if (output) {
      line.blanks();
      boolean loaded = line.accept("load address 0x");
      map.section(new MapSection(name, address, size, loaded ? line.hex() : address));
    } else {
      map.input(name, address, size, rest);
    }
  }

  /** A line that begins with an address, or with what stands in its place. */
  private void numbered(MapLine line) throws MalformedArtifactException {
    String name = waiting;
    waiting = "";
    if (line.accept("[!provide]") || line.accept("*undef*") || line.accept("[unresolved]")) {
      assignment(line.rest(), OptionalLong.empty());
    } else if (line.accept("[0x")) {
      long value = line.hex();
      line.accept("]");
      assignment(line.rest(), OptionalLong.of(value));
    } else if (line.accept("0x")) {
      addressed(name, line.hex(), line);
    }
  }

  private void addressed(String name, long address, MapLine line)
      throws MalformedArtifactException {
    line.blanks();
    String rest = line.rest();
    if (rest.startsWith("0x")) {
      String behind = rest.substring(rest.indexOf(' ') + 1).strip();
      if (DATA.stream().anyMatch(behind::startsWith)) {
        line.accept("0x");
        map.input(behind, address, line.hex(), "");
      } else if (!name.isEmpty()) {
        placed(name, waitingIsOutput, address, line);
      }
    } else if (MapAssignment.isOne(rest)) {
      assignment(rest, OptionalLong.of(address));
    } else if (!rest.isEmpty() && !rest.startsWith("(size before") && !rest.startsWith("ASSERT ")) {
      map.symbol(rest, OptionalLong.of(address), "");
    }
  }

  private void assignment(String text, OptionalLong value) throws MalformedArtifactException {
    if (MapAssignment.isOne(text)) {
      MapAssignment assignment = MapAssignment.of(text);
      map.symbol(assignment.symbol(), value, assignment.value());
    }
  }
}
