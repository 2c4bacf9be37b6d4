package symshift.engine.layout;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import symshift.engine.MalformedArtifactException;
import symshift.engine.TextLines;

/**
 * What a linker said it did: the file that GNU ld or lld writes with {@code -Map}. Entries are kept
 * as columns; the rows of the lists are made when they are asked for, in O(1).
 */
public final class LinkMap {
  /** Id of the format, as messages name it. */
  public static final String FORMAT = "link-map";

  private static final long MOST_BYTES = 192L << 20;
  private static final int LONGEST_LINE = 1 << 16;

  /** Who wrote the map. */
  public enum Linker {
    GNU_LD("GNU ld"),
    LLD("lld");

    private final String title;

    Linker(String title) {
      this.title = title;
    }

    /** What it is called. */
    public String title() {
      return title;
    }
  }

  private final Linker linker;
  private final List<MapSection> sections;
  private final MapColumns inputs;
  private final MapColumns fills;
  private final MapColumns symbols;

  LinkMap(
      Linker linker,
      List<MapSection> sections,
      MapColumns inputs,
      MapColumns fills,
      MapColumns symbols) {
    this.linker = linker;
    this.sections = List.copyOf(sections);
    this.inputs = inputs;
    this.fills = fills;
    this.symbols = symbols;
  }

  /**
   * Reads a map.
   *
   * @throws MalformedArtifactException when the text is no map or is cut off, and when it has more
   *     than 192 MiB, 100,000 output sections, 3,000,000 other entries, or 200,000 different names
   *     of files and expressions
   */
  public static LinkMap parse(MemorySegment text) throws MalformedArtifactException {
    if (text.byteSize() > MOST_BYTES) {
      throw MalformedArtifactException.atLine(
          FORMAT, -1, "at most " + MOST_BYTES + " bytes", text.byteSize() + " bytes");
    }
    TextLines lines = new TextLines(FORMAT, text, LONGEST_LINE);
    while (lines.next()) {
      if (LldMapReader.isHeading(lines.line())) {
        return new LldMapReader(lines).read();
      }
      if (GnuMapReader.isHeading(lines.line())) {
        return new GnuMapReader(lines).read();
      }
    }
    throw MalformedArtifactException.atLine(
        FORMAT,
        Math.max(1, lines.number()),
        "\"" + GnuMapReader.HEADING + "\" or a heading with VMA, LMA, Size and Align",
        "the end of the file");
  }

  /**
   * True when a text begins like a map.
   *
   * @param head the first bytes of a file
   */
  public static boolean beginsIn(MemorySegment head) {
    String text = new String(head.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.ISO_8859_1);
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return LldMapReader.isHeading(first) || GnuMapReader.isBeginning(first);
  }

  public Linker linker() {
    return linker;
  }

  /** Output sections with an address, in order. */
  public List<MapSection> sections() {
    return sections;
  }

  /** Input sections and bytes that the script placed, in order. */
  public List<MapInput> inputs() {
    return new MapRows<>(inputs.size(), this::input);
  }

  /** Gaps that GNU ld filled, in order; empty for lld. */
  public List<MapFill> fills() {
    return new MapRows<>(fills.size(), this::fill);
  }

  /** Symbols and assignments, in order; a name can be there twice. */
  public List<MapSymbol> symbols() {
    return new MapRows<>(symbols.size(), this::symbol);
  }

  private MapInput input(int i) {
    return new MapInput(
        inputs.name(i), inputs.address(i), inputs.bytes(i), inputs.detail(i), inputs.section(i));
  }

  private MapFill fill(int i) {
    return new MapFill(fills.address(i), fills.bytes(i), fills.section(i));
  }

  private MapSymbol symbol(int i) {
    OptionalLong value =
        symbols.bytes(i) == 0 ? OptionalLong.empty() : OptionalLong.of(symbols.address(i));
    return new MapSymbol(symbols.name(i), value, symbols.detail(i), symbols.section(i));
  }
}
