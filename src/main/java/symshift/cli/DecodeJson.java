package symshift.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import symshift.engine.elf.ElfImage;
import symshift.engine.kallsyms.DecodedTables;
import symshift.engine.kallsyms.FoundTable;
import symshift.engine.kallsyms.SymbolComparison;
import symshift.engine.kallsyms.TableCheck;
import symshift.engine.kallsyms.TableEntry;
import symshift.engine.kallsyms.TableFault;
import symshift.engine.kallsyms.TableRules;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Decoded tables as one JSON object; docs/kallsyms-decode.md says what the fields mean. */
final class DecodeJson {
  private static final int MOST = 100;

  private final DecodeReport.Subject subject;
  private final DecodedTables tables;
  private final TableCheck check;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final JsonGenerator json =
      new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes);

  DecodeJson(DecodeReport.Subject subject) {
    this.subject = subject;
    this.tables = subject.tables();
    this.check = subject.check();
  }

  void write(OutputStream out) throws IOException {
    ElfImage image = subject.image();
    json.writeStartObject();
    json.writeStringProperty("image", subject.name());
    json.writeStringProperty("format", image == null ? "flat" : "elf");
    json.writeStringProperty("arch", image == null ? "" : image.arch());
    json.writeNumberProperty("bits", tables.bits());
    json.writeStringProperty("endian", tables.bigEndian() ? "big" : "little");
    json.writeStringProperty("found_by", tables.labelled() ? "labels" : "shape");
    json.writeStringProperty("addresses", tables.form().map(DecodeJson::word).orElse("unknown"));
    json.writeBooleanProperty("absolute_percpu", tables.absolutePercpu());
    json.writeBooleanProperty("relocated", tables.isRelocated());
    json.writeNumberProperty("num_syms", tables.symbolCount());
    json.writeObjectPropertyStart("tables");
    tables.tables().forEach(this::table);
    json.writeEndObject();
    json.writeStringProperty("verdict", word(check.verdict()));
    json.writeArrayPropertyStart("faults");
    check.faults().forEach(this::fault);
    json.writeEndArray();
    comparison();
    json.writeEndObject();
    json.close();
    bytes.write('\n');
    bytes.writeTo(out);
    out.flush();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String address(long address) {
    return "0x" + Long.toHexString(address);
  }

  private void table(FoundTable table) {
    json.writeObjectPropertyStart(table.label());
    json.writeNumberProperty("bytes", table.bytes());
    json.writeStringProperty("sha256", sha256(table.contents()));
    json.writeStringProperty("address", address(table.address()));
    json.writeNumberProperty("file_offset", table.fileOffset());
    json.writeNumberProperty("gap", Math.max(0, table.gap()));
    json.writeEndObject();
  }

  private static String sha256(byte[] contents) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contents));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private void fault(TableFault fault) {
    json.writeStartObject();
    json.writeStringProperty("table", fault.table());
    json.writeNumberProperty("offset", fault.offset());
    json.writeStringProperty("address", address(fault.address()));
    json.writeNumberProperty("file_offset", fault.fileOffset());
    json.writeNumberProperty("bytes", fault.bytes());
    json.writeStringProperty("found", fault.found());
    json.writeStringProperty("expected", fault.expected());
    json.writeBooleanProperty("exact", fault.exact());
    json.writeStringProperty("words", fault.words());
    json.writeEndObject();
  }

  private void comparison() {
    SymbolComparison found = check.comparison();
    TableRules rules = check.rules();
    if (found == null || rules == null) {
      json.writeNullProperty("comparison");
      return;
    }
    json.writeObjectPropertyStart("comparison");
    json.writeBooleanProperty("equal", found.isEqual());
    json.writeStringProperty("kernel_first", rules.era().first());
    json.writeStringProperty("kernel_last", rules.era().last());
    json.writeBooleanProperty("all_symbols", rules.allSymbols());
    json.writeStringProperty("letters", check.letters() == null ? "" : word(check.letters()));
    json.writeNumberProperty("table_symbols", found.tableSymbols());
    json.writeNumberProperty("image_symbols", found.imageSymbols());
    json.writeNumberProperty("first_difference", found.firstDifference());
    entries("only_in_table", found.onlyInTable());
    entries("only_in_image", found.onlyInImage());
    json.writeNumberProperty("letters_changed", found.letters().size());
    json.writeArrayPropertyStart("letter_changes");
    found.letters().stream().limit(MOST).forEach(this::letterChange);
    json.writeEndArray();
    json.writeArrayPropertyStart("moves");
    found.moves().stream().limit(MOST).forEach(this::move);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void entries(String title, List<TableEntry> entries) {
    json.writeNumberProperty(title + "_count", entries.size());
    json.writeArrayPropertyStart(title);
    for (TableEntry each : entries.subList(0, Math.min(MOST, entries.size()))) {
      json.writeStartObject();
      entry(each);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void entry(TableEntry entry) {
    String text = entry.text().isEmpty() ? "?" : entry.text();
    json.writeStringProperty("address", address(entry.address()));
    json.writeStringProperty("letter", text.substring(0, 1));
    json.writeStringProperty("name", text.substring(1));
  }

  private void letterChange(SymbolComparison.Pair pair) {
    json.writeStartObject();
    entry(pair.table());
    String text = pair.image().text();
    json.writeStringProperty("image_letter", text.isEmpty() ? "?" : text.substring(0, 1));
    json.writeEndObject();
  }

  private void move(SymbolComparison.Move move) {
    json.writeStartObject();
    json.writeNumberProperty("distance", move.distance());
    json.writeNumberProperty("symbols", move.symbols());
    entry(move.first().table());
    json.writeEndObject();
  }
}
