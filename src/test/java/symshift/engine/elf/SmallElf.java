package symshift.engine.elf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Builds an ELF file of a few hundred bytes: .text, .data, .rodata, a build id and symbols. */
final class SmallElf {
  private static final String SECTION_NAMES =
      "\0.text\0.data\0.rodata\0.note.gnu.build-id\0.bss\0.symtab\0.strtab\0.shstrtab\0";
  private static final String BANNER = "Linux version 6.1.0 (test)\n\0";

  private final ByteOrder order;
  private final boolean wide;
  private final int machine;
  private final List<long[]> symbols = new ArrayList<>();
  private final StringBuilder names = new StringBuilder("\0");

  SmallElf(boolean wide, ByteOrder order, int machine) {
    this.wide = wide;
    this.order = order;
    this.machine = machine;
    symbol("", 0, 0, 0);
  }

  /** Adds a symbol; info is binding times 16 plus type, section its st_shndx. */
  SmallElf symbol(String name, long value, int info, int section) {
    symbols.add(new long[] {name.isEmpty() ? 0 : names.length(), value, info, section});
    names.append(name.isEmpty() ? "" : name + '\0');
    return this;
  }

  byte[] build() {
    ByteBuffer file = ByteBuffer.allocate(8192).order(order);
    file.position(wide ? 64 : 52);
    long[][] sections = new long[9][];
    sections[0] = new long[] {0, 0, 0, 0, 0, 0, 0, 0};
    sections[1] = contents(file, 1, 6, 0x1000, new byte[16]);
    sections[2] = contents(file, 1, 3, 0x2000, new byte[16]);
    sections[3] = contents(file, 1, 2, 0x3000, BANNER.getBytes(StandardCharsets.ISO_8859_1));
    sections[4] = contents(file, 7, 2, 0x3800, note());
    sections[5] = new long[] {8, 3, 0x4000, file.position(), 64, 0, 0, 0};
    int table = file.position();
    symbols.forEach(each -> symbol(file, each));
    sections[6] = new long[] {2, 0, 0, table, file.position() - table, 7, 0, wide ? 24 : 16};
    sections[7] = contents(file, 3, 0, 0, names.toString().getBytes(StandardCharsets.ISO_8859_1));
    sections[8] = contents(file, 3, 0, 0, SECTION_NAMES.getBytes(StandardCharsets.ISO_8859_1));
    int headers = file.position();
    for (int i = 0; i < sections.length; i++) {
      section(file, i, sections[i]);
    }
    byte[] whole = new byte[file.position()];
    header(file.position(0), headers, sections.length);
    file.get(0, whole);
    return whole;
  }

  private byte[] note() {
    return ByteBuffer.allocate(20)
        .order(order)
        .putInt(4)
        .putInt(4)
        .putInt(3)
        .put(new byte[] {'G', 'N', 'U', 0, 1, 2, (byte) 0xab, (byte) 0xff})
        .array();
  }

  private static long[] contents(ByteBuffer file, int type, int flags, long at, byte[] bytes) {
    int offset = file.position();
    file.put(bytes);
    return new long[] {type, flags, at, offset, bytes.length, 0, 0, 0};
  }

  private void symbol(ByteBuffer file, long[] each) {
    file.putInt((int) each[0]);
    if (wide) {
      file.put((byte) each[2]).put((byte) 0).putShort((short) each[3]).putLong(each[1]).putLong(8);
    } else {
      file.putInt((int) each[1]).putInt(8);
      file.put((byte) each[2]).put((byte) 0).putShort((short) each[3]);
    }
  }

  private void section(ByteBuffer file, int index, long[] s) {
    String[] all = SECTION_NAMES.split("\0", -1);
    file.putInt(index == 0 ? 0 : SECTION_NAMES.indexOf("\0" + all[index] + "\0") + 1);
    file.putInt((int) s[0]);
    for (int i = 1; i <= 4; i++) {
      word(file, s[i]);
    }
    file.putInt((int) s[5]).putInt(0);
    word(file, 1);
    word(file, s[7]);
  }

  private void header(ByteBuffer file, int sectionHeaders, int count) {
    file.put(new byte[] {0x7f, 'E', 'L', 'F', (byte) (wide ? 2 : 1)});
    file.put((byte) (order == ByteOrder.BIG_ENDIAN ? 2 : 1)).put((byte) 1).position(16);
    file.putShort((short) 2).putShort((short) machine).putInt(1);
    word(file, 0x1000);
    word(file, 0);
    word(file, sectionHeaders);
    file.putInt(0).putShort((short) (wide ? 64 : 52)).putShort((short) 0).putShort((short) 0);
    file.putShort((short) (wide ? 64 : 40)).putShort((short) count).putShort((short) 8);
  }

  private void word(ByteBuffer file, long value) {
    if (wide) {
      file.putLong(value);
    } else {
      file.putInt((int) value);
    }
  }
}
