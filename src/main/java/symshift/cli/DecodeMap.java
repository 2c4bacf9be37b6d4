package symshift.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import symshift.engine.kallsyms.DecodedTables;
import symshift.engine.kallsyms.TableEntry;

/** The decoded table as a listing, in table order. */
final class DecodeMap {
  private static final char[] DIGITS = "0123456789abcdef".toCharArray();
  private static final int BATCH_BYTES = 1 << 16;

  private DecodeMap() {}

  static void write(DecodedTables tables, OutputStream out) throws IOException {
    ByteArrayOutputStream batch = new ByteArrayOutputStream(BATCH_BYTES + 1024);
    for (TableEntry each : tables.entries()) {
      for (int shift = tables.bits() - 4; shift >= 0; shift -= 4) {
        batch.write(DIGITS[(int) (each.address() >>> shift) & 15]);
      }
      batch.write(' ');
      String text = each.text().isEmpty() ? "?" : each.text();
      batch.write(text.charAt(0));
      batch.write(' ');
      batch.writeBytes(text.substring(1).getBytes(StandardCharsets.ISO_8859_1));
      batch.write('\n');
      if (batch.size() >= BATCH_BYTES) {
        batch.writeTo(out);
        batch.reset();
      }
    }
    batch.writeTo(out);
    out.flush();
  }
}
