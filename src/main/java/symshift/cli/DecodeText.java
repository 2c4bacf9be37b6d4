package symshift.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import symshift.engine.TextLines;
import symshift.engine.elf.ElfImage;
import symshift.engine.kallsyms.DecodedTables;
import symshift.engine.kallsyms.FoundTable;
import symshift.engine.kallsyms.SymbolComparison;
import symshift.engine.kallsyms.TableCheck;
import symshift.engine.kallsyms.TableEntry;
import symshift.engine.kallsyms.TableFault;
import symshift.engine.kallsyms.TableRules;

/** Decoded tables as text of at most 78 columns. */
final class DecodeText {
  private static final int COLUMNS = 78;
  private static final int SHOWN = 5;

  private final DecodeReport.Subject subject;
  private final DecodedTables tables;
  private final TableCheck check;
  private final StringBuilder text = new StringBuilder();

  DecodeText(DecodeReport.Subject subject) {
    this.subject = subject;
    this.tables = subject.tables();
    this.check = subject.check();
  }

  void write(OutputStream out) throws IOException {
    head();
    places();
    encoding();
    comparison();
    faults();
    paragraph("Verdict: " + verdict(), "");
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private void head() {
    ElfImage image = subject.image();
    String order = tables.bigEndian() ? "big-endian" : "little-endian";
    if (image == null) {
      line("%s: no ELF file, read as a flat binary".formatted(subject.name()));
      paragraph(
          "Assumed from the tables: %d bits, %s; the first byte counts as address 0."
              .formatted(tables.bits(), order),
          "");
    } else {
      line(
          "%s: ELF, %s, %d bits, %s".formatted(subject.name(), image.arch(), tables.bits(), order));
      image.banner().ifPresent(banner -> line(cut(printable(banner))));
    }
  }

  private void places() {
    line("");
    line(
        "%,d symbols in %d tables, found by their %s:"
            .formatted(
                tables.symbolCount(),
                tables.tables().size(),
                tables.labelled() ? "labels" : "shape"));
    line("");
    line(
        "  %-22s  %11s  %16s  %11s %5s"
            .formatted("table", "file offset", "address", "bytes", "gap"));
    for (FoundTable each : tables.tables()) {
      line(
          "  %-22s  %#11x  %16s  %,11d %5s"
              .formatted(
                  each.label(),
                  each.fileOffset(),
                  address(each.address()),
                  each.bytes(),
                  each.gap() < 0 ? "" : Long.toString(each.gap())));
    }
    line("");
  }

  private void encoding() {
    String words =
        tables
            .form()
            .map(form ->
                switch (form) {
                  case ADDRESSES -> "Addresses are stored as they are.";
                  case BASE_RELATIVE ->
                      "Offsets count from kallsyms_relative_base"
                          + (tables.absolutePercpu()
                              ? ", downwards; per-cpu symbols are absolute."
                              : ".");
                  case PC_RELATIVE -> "Each offset counts from its own place.";
                })
            .orElse("Addresses are not known: " + unknownAddresses());
    paragraph(
        words + (tables.isRelocated() ? " Relocations of the image were applied to them." : ""),
        "");
  }

  private String unknownAddresses() {
    ElfImage image = subject.image();
    return image != null && image.relocatable()
        ? "in an object file they are relocations."
        : "no table of them was found.";
  }

  private void comparison() {
    SymbolComparison found = check.comparison();
    TableRules rules = check.rules();
    if (found == null || rules == null) {
      ElfImage image = subject.image();
      boolean object = image != null && image.relocatable();
      paragraph(
          object
              ? "The symbols are not in this file."
              : "The image has no symbols to compare them with.",
          "");
      return;
    }
    paragraph(
        "The symbols of the image give %,d, by the rules of kernels %s to %s (the newest that fit), %s KALLSYMS_ALL."
            .formatted(
                found.imageSymbols(),
                rules.era().first(),
                rules.era().last(),
                rules.allSymbols() ? "with" : "without"),
        "");
    if (!found.isEqual()) {
      entries("only in the table", found.onlyInTable());
      entries("only in the image", found.onlyInImage());
      pairs(found.letters());
      moves(found.moves());
      first(found);
    }
    line("");
  }

  private void entries(String title, List<TableEntry> entries) {
    if (!entries.isEmpty()) {
      line("  %,d %s:".formatted(entries.size(), title));
      entries.stream().limit(SHOWN).forEach(each -> line("    " + entry(each)));
      more(entries.size());
    }
  }

  private void pairs(List<SymbolComparison.Pair> pairs) {
    if (!pairs.isEmpty()) {
      line("  %,d with another letter (table, image):".formatted(pairs.size()));
      for (SymbolComparison.Pair each : pairs.subList(0, Math.min(SHOWN, pairs.size()))) {
        line("    %s, %s in the image".formatted(entry(each.table()), letter(each.image())));
      }
      more(pairs.size());
    }
  }

  private void moves(List<SymbolComparison.Move> moves) {
    int symbols = moves.stream().mapToInt(SymbolComparison.Move::symbols).sum();
    if (symbols > 0) {
      line("  %,d at another address, by distance (image minus table):".formatted(symbols));
      for (SymbolComparison.Move each : moves.subList(0, Math.min(SHOWN, moves.size()))) {
        String sign = each.distance() < 0 ? "-" : "+";
        line(
            "    %s0x%x: %,d, the first %s"
                .formatted(
                    sign, Math.abs(each.distance()), each.symbols(), entry(each.first().table())));
      }
      more(moves.size());
    }
  }

  private void more(int all) {
    if (all > SHOWN) {
      line("    .. and %,d more".formatted(all - SHOWN));
    }
  }

  private void first(SymbolComparison found) {
    int at = found.firstDifference();
    String there = at < tables.symbolCount() ? entry(tables.entries().get(at)) : "the end";
    line("  first difference at symbol %d of the table: %s".formatted(at, there));
    if (found.isReordered()) {
      line("  the symbols are the same in another order");
    }
  }

  private void faults() {
    for (TableFault each : check.faults()) {
      line("%s, byte %d (0x%x):".formatted(each.table(), each.offset(), each.offset()));
      line(
          "    file offset 0x%x, address %s".formatted(each.fileOffset(), address(each.address())));
      if (!each.found().isEmpty()) {
        String expected = each.expected().isEmpty() ? "" : ", should be " + each.expected();
        line("    " + (each.exact() ? "stands " : "one is wrong of ") + each.found() + expected);
      }
      paragraph(each.words(), "    ");
    }
    if (!check.faults().isEmpty()) {
      line("");
    }
  }

  private String verdict() {
    return switch (check.verdict()) {
      case CONSISTENT -> "consistent. The tables are what the symbols of the image give.";
      case SOUND ->
          "sound. The tables agree with each other; a letter, an address or a name that one table"
              + " alone tells cannot be checked without symbols.";
      case INCONSISTENT ->
          "inconsistent. The tables are whole, but were made of other symbols than the image has."
              + " In a link stage before the last this is normal; a kernel would show wrong names"
              + " or addresses.";
      case DAMAGED ->
          "damaged. Bytes of the tables were changed after they were made: they contradict each"
              + " other.";
    };
  }

  private String entry(TableEntry entry) {
    String name = entry.text().isEmpty() ? "?" : entry.text().substring(1);
    return cut(address(entry.address()) + " " + letter(entry) + " " + printable(name));
  }

  private static char letter(TableEntry entry) {
    return entry.text().isEmpty() ? '?' : printable(entry.text()).charAt(0);
  }

  private String address(long address) {
    return tables.bits() == 64
        ? "%016x".formatted(address)
        : "%08x".formatted(address & 0xffff_ffffL);
  }

  private static String printable(String text) {
    String quoted = TextLines.quoted(text);
    return quoted.substring(1, quoted.length() - 1);
  }

  private static String cut(String text) {
    return text.length() > COLUMNS - 8 ? text.substring(0, COLUMNS - 11) + "..." : text;
  }

  private void line(String words) {
    text.append(words.stripTrailing()).append('\n');
  }

  /** Words broken into lines. */
  private void paragraph(String words, String indent) {
    StringBuilder line = new StringBuilder(indent);
    for (String word : words.split(" ", -1)) {
      if (line.length() > indent.length() && line.length() + 1 + word.length() > COLUMNS) {
        text.append(line).append('\n');
        line.setLength(0);
        line.append(indent);
      }
      line.append(line.length() > indent.length() ? " " : "").append(word);
    }
    text.append(line).append('\n');
  }
}
