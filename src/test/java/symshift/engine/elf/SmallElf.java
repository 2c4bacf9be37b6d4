package symshift.engine.elf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import symshift.engine.elf.ElfBuilder.Section;

/** An image of a few hundred bytes: .text, .data, .rodata with a banner, a build id and .bss. */
final class SmallElf {
  static final int TEXT = ElfBuilder.FIRST;
  static final int DATA = TEXT + 1;
  static final int RODATA = TEXT + 2;

  private static final String BANNER = "Linux version 6.1.0 (test)\n\0";

  private SmallElf() {}

  static ElfBuilder of(boolean wide, ByteOrder order, int machine) {
    ElfBuilder elf = new ElfBuilder(wide, order, machine);
    elf.section(Section.of(".text", 1, 6, 0x1000, 16));
    elf.section(Section.of(".data", 1, 3, 0x2000, 16));
    byte[] banner = BANNER.getBytes(StandardCharsets.ISO_8859_1);
    elf.section(Section.of(".rodata", 1, 2, 0x3000, 0).with(banner));
    elf.section(Section.of(".note.gnu.build-id", 7, 2, 0x3800, 0).with(note(order)));
    elf.section(Section.of(".bss", 8, 3, 0x4000, 64));
    return elf;
  }

  private static byte[] note(ByteOrder order) {
    return ByteBuffer.allocate(20)
        .order(order)
        .putInt(4)
        .putInt(4)
        .putInt(3)
        .put(new byte[] {'G', 'N', 'U', 0, 1, 2, (byte) 0xab, (byte) 0xff})
        .array();
  }
}
