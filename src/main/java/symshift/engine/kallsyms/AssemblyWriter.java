package symshift.engine.kallsyms;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Writes tables as assembler text: the same labels, alignment and contents as {@code
 * scripts/kallsyms}, with numbers in place of the expressions that a relocatable kernel needs, so
 * that the assembled file holds the bytes.
 */
final class AssemblyWriter {
  private static final int PER_LINE = 16;

  private final TableParts parts;
  private final EraRules era;
  private final Appendable out;

  AssemblyWriter(TableParts parts, EraRules era, Appendable out) {
    this.parts = parts;
    this.era = era;
    this.out = out;
  }

  void write() throws IOException {
    out.append("\t.section ").append(era.has(Trait.KEEPS_TEXT) ? ".rodata, \"a\"\n" : ".data\n");
    for (String label : parts.sizes().keySet()) {
      out.append("\n\t.globl ").append(label).append("\n\t").append(alignment()).append('\n');
      out.append(label).append(":\n");
      contents(label);
    }
  }

  private String alignment() {
    int width = era.has(Trait.PC_RELATIVE) ? Integer.BYTES : parts.place().wordBytes();
    return (era.has(Trait.BYTE_ALIGNMENT) ? ".balign " : ".align ") + width;
  }

  private void contents(String label) throws IOException {
    switch (label) {
      case "kallsyms_names" -> names();
      case "kallsyms_token_table" -> tokens();
      case "kallsyms_seqs_of_names" -> sequences(label);
      case "kallsyms_token_index" -> numbers(label, Short.BYTES);
      case "kallsyms_offsets" -> offsets(label);
      case "kallsyms_addresses", "kallsyms_relative_base" ->
          numbers(label, parts.place().wordBytes());
      default -> numbers(label, parts.counterBytes());
    }
  }

  /** One entry a line: its length, then its codes. */
  private void names() throws IOException {
    if (era.coding() == Coding.STEMS) {
      bytes(parts.names());
      return;
    }
    ByteBuffer stream = ByteBuffer.wrap(parts.names());
    while (stream.hasRemaining()) {
      int length = stream.get(stream.position()) & 0xff;
      int head = 1;
      if (era.has(Trait.LONG_NAMES) && length > 127) {
        length = (length & 127) | ((stream.get(stream.position() + 1) & 0xff) << 7);
        head = 2;
      }
      byte[] entry = new byte[head + length];
      stream.get(entry);
      line(entry, 0, entry.length);
    }
  }

  private void sequences(String label) throws IOException {
    if (era.has(Trait.NARROW_SEQS)) {
      bytes(parts.bytes(label, ByteOrder.BIG_ENDIAN));
    } else {
      numbers(label, Integer.BYTES);
    }
  }

  private void bytes(byte[] all) throws IOException {
    for (int from = 0; from < all.length; from += PER_LINE) {
      line(all, from, Math.min(all.length, from + PER_LINE));
    }
  }

  private void line(byte[] bytes, int from, int to) throws IOException {
    String before = "\t.byte ";
    for (int i = from; i < to; i++) {
      out.append(before).append(String.valueOf(bytes[i] & 0xff));
      before = ", ";
    }
    out.append('\n');
  }

  /** Every byte that is no plain character as an octal escape. */
  private void tokens() throws IOException {
    for (int code = 0; code < CompressedNames.CODES; code++) {
      out.append("\t.asciz \"");
      for (byte each : parts.token(code)) {
        boolean plain = each >= ' ' && each < 0x7f && each != '"' && each != '\\';
        out.append(plain ? String.valueOf((char) each) : "\\%03o".formatted(each & 0xff));
      }
      out.append("\"\n");
    }
  }

  /** Offsets from their own place are left to the linker, which knows it. */
  private void offsets(String label) throws IOException {
    boolean absolute = parts.place().bits() == Integer.SIZE;
    if (absolute || parts.place().addresses() != AddressForm.PC_RELATIVE) {
      numbers(label, Integer.BYTES);
      return;
    }
    for (int i = 0; i < parts.entries().size(); i++) {
      out.append("\t.long 0x").append(Long.toHexString(parts.entries().address(i)));
      out.append(" - .\n");
    }
  }

  private void numbers(String label, int width) throws IOException {
    String directive =
        switch (width) {
          case Short.BYTES -> "\t.short ";
          case Integer.BYTES -> "\t.long ";
          default -> "\t.quad ";
        };
    ByteBuffer all = ByteBuffer.wrap(parts.bytes(label, ByteOrder.BIG_ENDIAN));
    while (all.hasRemaining()) {
      long number =
          switch (width) {
            case Short.BYTES -> all.getShort() & 0xffff;
            case Integer.BYTES -> all.getInt() & 0xffff_ffffL;
            default -> all.getLong();
          };
      out.append(directive).append("0x").append(Long.toHexString(number)).append('\n');
    }
  }
}
