package symshift.cli;

import java.io.IOException;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import symshift.engine.kallsyms.KallsymsTable;
import symshift.engine.kallsyms.KernelEra;

/** Prints computed tables for programs. */
final class TablesReport {
  private TablesReport() {}

  /** A line for each table: label and bytes. */
  static void sizes(KallsymsTable table, Appendable out) throws IOException {
    for (Map.Entry<String, Integer> size : table.tableBytes().entrySet()) {
      out.append("%-24s %9d\n".formatted(size.getKey(), size.getValue()));
    }
  }

  /** Labels and versions are the only texts: there is nothing to escape. */
  static void json(KallsymsTable table, KernelEra era, ByteOrder order, Appendable out)
      throws IOException {
    Map<String, byte[]> bytes = table.tables(order);
    out.append("{\n  \"num_syms\": ").append(String.valueOf(table.symbolCount()));
    out.append(",\n  \"era\": \"").append(era.first()).append("..").append(era.last());
    out.append("\",\n  \"tables\": {");
    String before = "\n";
    for (Map.Entry<String, Integer> size : table.tableBytes().entrySet()) {
      byte[] contents = bytes.get(size.getKey());
      out.append(before).append("    \"").append(size.getKey()).append("\": {\"bytes\": ");
      out.append(String.valueOf(size.getValue())).append(", \"sha256\": ");
      out.append(contents == null ? "null" : "\"" + sha256(contents) + "\"").append('}');
      before = ",\n";
    }
    out.append("\n  }\n}\n");
  }

  private static String sha256(byte[] contents) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contents));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
