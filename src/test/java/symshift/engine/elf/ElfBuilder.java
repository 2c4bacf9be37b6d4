package symshift.engine.elf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds ELF files of any class, byte order and machine, sound or not. Sections 1 to 4 are the
 * symbol table, its names, the names of the sections and the table of extended section indexes.
 */
final class ElfBuilder {
  static final int SYMTAB = 1;
  static final int STRTAB = 2;
  static final int SHSTRTAB = 3;
  static final int FIRST = 5;
  static final int REL = 1;
  static final int EXEC = 2;
  static final int DYN = 3;

  /** A section to be; one of type NOBITS takes no room in the file. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Section(
      String name, int type, long flags, long address, byte[] contents, int link, int info) {
    static Section of(String name, int type, long flags, long address, int sizeBytes) {
      return new Section(name, type, flags, address, new byte[sizeBytes], 0, 0);
    }

    Section with(byte[] bytes) {
      return new Section(name, type, flags, address, bytes, link, info);
    }

    Section linked(int to, int about) {
      return new Section(name, type, flags, address, contents, to, about);
    }
  }

  /** A symbol to be; a negative index is a reserved one (-15 absolute, -14 common). */
  record Symbol(String name, long value, long size, int info, int index) {}

  private final boolean wide;
  private final ByteOrder order;
  private final int machine;
  private final List<Section> sections = new ArrayList<>();
  private final List<Symbol> symbols = new ArrayList<>();
  private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
  private int type = EXEC;
  private int flags;
  private boolean extended;

  ElfBuilder(boolean wide, ByteOrder order, int machine) {
    this.wide = wide;
    this.order = order;
    this.machine = machine;
    strings.write(0);
  }

  ElfBuilder type(int type) {
    this.type = type;
    return this;
  }

  /** The processor specific flags of the file (e_flags). */
  ElfBuilder flags(int flags) {
    this.flags = flags;
    return this;
  }

  /** Gives every symbol its section through the table of extended indexes. */
  ElfBuilder extended() {
    extended = true;
    return this;
  }

  /** Adds a section and tells its index. */
  int section(Section section) {
    sections.add(section);
    return FIRST + sections.size() - 1;
  }

  /** Adds a symbol of 8 bytes; info is binding times 16 plus type. */
  ElfBuilder symbol(String name, long value, int info, int index) {
    return symbol(new Symbol(name, value, 8, info, index));
  }

  ElfBuilder symbol(Symbol symbol) {
    symbols.add(symbol);
    return this;
  }

  /** Contents first, then the tables of symbols and names, the section headers last. */
  byte[] build() {
    ByteArrayOutputStream names = new ByteArrayOutputStream();
    names.write(0);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(new byte[wide ? 64 : 52]);
    List<byte[]> headers = new ArrayList<>();
    for (Section each : sections) {
      headers.add(header(each, names, file));
    }
    headers.add(0, header(table(".symtab", 2, symbolTable()).linked(STRTAB, 1), names, file));
    headers.add(1, header(table(".strtab", 3, strings.toByteArray()), names, file));
    Section wideIndexes = table(".symtab_shndx", 18, extended ? indexTable() : new byte[0]);
    byte[] last = header(wideIndexes.linked(SYMTAB, 0), names, file);
    byte[] own = header(table(".shstrtab", 3, new byte[0]), names, new ByteArrayOutputStream());
    int at = file.size();
    file.writeBytes(names.toByteArray());
    ByteBuffer named = ByteBuffer.wrap(own).order(order);
    named.position(8 + (wide ? 16 : 8));
    word(word(named, at), names.size());
    headers.add(2, own);
    headers.add(3, last);
    int table = file.size();
    file.writeBytes(new byte[wide ? 64 : 40]);
    headers.forEach(file::writeBytes);
    byte[] whole = file.toByteArray();
    fileHeader(ByteBuffer.wrap(whole).order(order), table, headers.size() + 1);
    return whole;
  }

  private static Section table(String name, int type, byte[] contents) {
    return new Section(name, type, 0, 0, contents, 0, 0);
  }

  private byte[] header(Section s, ByteArrayOutputStream names, ByteArrayOutputStream file) {
    ByteBuffer header = ByteBuffer.allocate(wide ? 64 : 40).order(order);
    header.putInt(s.name().isEmpty() ? 0 : names.size()).putInt(s.type());
    if (!s.name().isEmpty()) {
      names.writeBytes((s.name() + '\0').getBytes(StandardCharsets.ISO_8859_1));
    }
    word(word(word(word(header, s.flags()), s.address()), file.size()), s.contents().length);
    header.putInt(s.link()).putInt(s.info());
    word(word(header, 1), entryBytes(s.type()));
    if (s.type() != 8) {
      file.writeBytes(s.contents());
    }
    return header.array();
  }

  /** What nm demands of the sections whose entries it counts. */
  private long entryBytes(int sectionType) {
    return switch (sectionType) {
      case 4 -> wide ? 24 : 12;
      case 9 -> wide ? 16 : 8;
      case 17, 18 -> 4;
      case 2, 11 -> wide ? 24 : 16;
      case 19 -> wide ? 8 : 4;
      case 0x6fff_ffff -> 2;
      default -> 0;
    };
  }

  private byte[] symbolTable() {
    int entry = wide ? 24 : 16;
    ByteBuffer table = ByteBuffer.allocate(entry * (symbols.size() + 1)).order(order);
    table.position(entry);
    for (Symbol each : symbols) {
      table.putInt(each.name().isEmpty() ? 0 : strings.size());
      if (!each.name().isEmpty()) {
        strings.writeBytes((each.name() + '\0').getBytes(StandardCharsets.ISO_8859_1));
      }
      short index = (short) (extended ? 0xffff : each.index());
      if (wide) {
        table.put((byte) each.info()).put((byte) 0).putShort(index);
        table.putLong(each.value()).putLong(each.size());
      } else {
        table.putInt((int) each.value()).putInt((int) each.size());
        table.put((byte) each.info()).put((byte) 0).putShort(index);
      }
    }
    return table.array();
  }

  private byte[] indexTable() {
    ByteBuffer table = ByteBuffer.allocate(4 * (symbols.size() + 1)).order(order).putInt(0);
    symbols.forEach(each -> table.putInt(each.index()));
    return table.array();
  }

  private void fileHeader(ByteBuffer file, int sectionTable, int count) {
    file.put(new byte[] {0x7f, 'E', 'L', 'F', (byte) (wide ? 2 : 1)});
    file.put((byte) (order == ByteOrder.BIG_ENDIAN ? 2 : 1)).put((byte) 1).position(16);
    file.putShort((short) type).putShort((short) machine).putInt(1);
    word(word(word(file, 0), 0), sectionTable);
    file.putInt(flags).putShort((short) (wide ? 64 : 52)).putShort((short) 0).putShort((short) 0);
    file.putShort((short) (wide ? 64 : 40)).putShort((short) count).putShort((short) SHSTRTAB);
  }

  private ByteBuffer word(ByteBuffer file, long value) {
    return wide ? file.putLong(value) : file.putInt((int) value);
  }
}
