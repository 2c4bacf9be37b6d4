package symshift.engine.elf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A linked image of a few sections, with symbols, without them, or without section headers. */
public final class KernelImage {
  private static final int TEXT = ElfBuilder.FIRST;

  private final boolean wide;
  private final ByteOrder order;
  private final int machine;
  private final long address;
  private final byte[] contents;
  private final List<ElfBuilder.Symbol> symbols = new ArrayList<>();

  /**
   * Starts an image.
   *
   * @param machine e_machine
   * @param address of the read-only data
   * @param contents of the read-only data
   */
  public KernelImage(boolean wide, ByteOrder order, int machine, long address, byte[] contents) {
    this.wide = wide;
    this.order = order;
    this.machine = machine;
    this.address = address;
    this.contents = contents;
  }

  /** Adds a symbol whose letter nm will print: one of T, t, D, d, R and r. */
  public KernelImage symbol(long at, char letter, String name) {
    int binding = Character.isUpperCase(letter) ? 16 : 0;
    int type = Character.toLowerCase(letter) == 't' ? 2 : 1;
    int section = TEXT + "tdr".indexOf(Character.toLowerCase(letter));
    symbols.add(new ElfBuilder.Symbol(name, at, 8, binding + type, section));
    return this;
  }

  public byte[] build() {
    return build(symbols);
  }

  /** Without symbols. */
  public byte[] stripped() {
    return build(List.of());
  }

  /** With program headers instead of section headers. */
  public byte[] withoutSections() {
    byte[] image = stripped();
    int entry = wide ? 56 : 32;
    int from = new String(image, StandardCharsets.ISO_8859_1).indexOf(marker());
    ByteBuffer file = ByteBuffer.allocate(image.length + entry).order(order).put(image);
    file.putInt(1);
    if (wide) {
      file.putInt(4).putLong(from).putLong(address).putLong(address);
      file.putLong(contents.length).putLong(contents.length).putLong(8);
      file.putLong(32, image.length).putLong(40, 0);
      file.putShort(54, (short) entry).putShort(56, (short) 1);
    } else {
      file.putInt(from).putInt((int) address).putInt((int) address);
      file.putInt(contents.length).putInt(contents.length).putInt(4).putInt(4);
      file.putInt(28, image.length).putInt(32, 0);
      file.putShort(42, (short) entry).putShort(44, (short) 1);
    }
    return file.array();
  }

  private String marker() {
    return new String(contents, StandardCharsets.ISO_8859_1);
  }

  private byte[] build(List<ElfBuilder.Symbol> all) {
    ElfBuilder elf = new ElfBuilder(wide, order, machine);
    elf.section(ElfBuilder.Section.of(".text", 1, 6, 0x1000, 64));
    elf.section(ElfBuilder.Section.of(".data", 1, 3, 0x2000, 64));
    elf.section(ElfBuilder.Section.of(".rodata", 1, 2, address, 0).with(contents));
    all.forEach(elf::symbol);
    return elf.build();
  }
}
