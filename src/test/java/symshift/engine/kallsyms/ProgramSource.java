package symshift.engine.kallsyms;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the file that the kernel's program printed puts into an image. It shares no code with the
 * reader of the engine.
 */
final class ProgramSource {
  private final int addressBytes;
  private final ByteOrder order;
  private final long text;
  private final Map<String, ByteArrayOutputStream> tables = new LinkedHashMap<>();

  private ProgramSource(int bits, ByteOrder order, long text) {
    this.addressBytes = bits / 8;
    this.order = order;
    this.text = text;
  }

  /**
   * Label to contents, in the order of the file.
   *
   * @param bits what {@code BITS_PER_LONG} would be
   * @param text address of {@code _text}, from which addresses are counted in the file
   */
  static Map<String, byte[]> tables(byte[] source, int bits, ByteOrder order, long text) {
    ProgramSource reading = new ProgramSource(bits, order, text);
    ByteArrayOutputStream table = null;
    for (String line : new String(source, StandardCharsets.ISO_8859_1).split("\n", -1)) {
      if (line.startsWith("kallsyms_") && line.endsWith(":")) {
        table = new ByteArrayOutputStream();
        reading.tables.put(line.substring(0, line.length() - 1), table);
      } else if (line.startsWith("\t")) {
        reading.element(line, table);
      }
    }
    Map<String, byte[]> contents = new LinkedHashMap<>();
    reading.tables.forEach((label, bytes) -> contents.put(label, bytes.toByteArray()));
    return contents;
  }

  /** The first table that is not the same, and where; empty when all are, in one order. */
  static Optional<String> difference(Map<String, byte[]> program, Map<String, byte[]> computed) {
    for (var each : program.entrySet()) {
      byte[] other = computed.get(each.getKey());
      if (other == null) {
        return Optional.of("no " + each.getKey());
      }
      int at = Arrays.mismatch(each.getValue(), other);
      if (at >= 0) {
        return Optional.of(
            "%s differs at byte %d; it has %d bytes, the program's %d"
                .formatted(each.getKey(), at, other.length, each.getValue().length));
      }
    }
    String theirs = String.join(" ", program.keySet());
    String ours = String.join(" ", computed.keySet());
    return Optional.of("order " + ours + ", the program's " + theirs)
        .filter(text -> !ours.equals(theirs));
  }

  private void element(String line, @Nullable ByteArrayOutputStream into) {
    int comment = line.indexOf("\t/*", 1);
    String plain = comment < 0 ? line : line.substring(0, comment);
    if (line.startsWith("\t.asciz\t\"")) {
      String string = line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'));
      into(into).writeBytes(string.getBytes(StandardCharsets.ISO_8859_1));
      into(into).write(0);
    } else if (line.startsWith("\t.byte ")) {
      for (String value : plain.substring("\t.byte ".length()).split(", ", -1)) {
        put(1, number(value), into(into));
      }
    } else if (line.startsWith("\t.long\t")) {
      put(4, number(plain.substring("\t.long\t".length())), into(into));
    } else if (line.startsWith("\t.short\t")) {
      put(2, number(plain.substring("\t.short\t".length())), into(into));
    } else if (line.startsWith("\tPTR\t")) {
      put(addressBytes, address(plain.substring("\tPTR\t".length())), into(into));
    } else if (!line.equals("\tALGN") && !line.startsWith("\t.section ")) {
      throw new AssertionError("a line of another kind: " + line);
    }
  }

  private static ByteArrayOutputStream into(@Nullable ByteArrayOutputStream table) {
    if (table == null) {
      throw new AssertionError("an element before the first label");
    }
    return table;
  }

  private long address(String value) {
    if (value.startsWith("_text + ")) {
      return text + number(value.substring("_text + ".length()));
    }
    if (value.startsWith("_text - ")) {
      return text - number(value.substring("_text - ".length()));
    }
    return number(value);
  }

  private static long number(String value) {
    return value.startsWith("0x")
        ? Long.parseUnsignedLong(value.substring(2), 16)
        : Long.parseLong(value);
  }

  private void put(int bytes, long value, ByteArrayOutputStream into) {
    byte[] big = ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    for (int i = 0; i < bytes; i++) {
      into.write(order == ByteOrder.BIG_ENDIAN ? big[Long.BYTES - bytes + i] : big[7 - i]);
    }
  }
}
