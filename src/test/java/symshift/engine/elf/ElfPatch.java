package symshift.engine.elf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Changes single fields of an ELF file that was sound. */
final class ElfPatch {
  /** A field of a section header and where it is in files of 32 and 64 bits. */
  enum Field {
    NAME(0, 0),
    TYPE(4, 4),
    FLAGS(8, 8),
    ADDRESS(12, 16),
    OFFSET(16, 24),
    SIZE(20, 32),
    LINK(24, 40),
    INFO(28, 44),
    ENTRY_BYTES(36, 56);

    private final int narrow;
    private final int wide;

    Field(int narrow, int wide) {
      this.narrow = narrow;
      this.wide = wide;
    }

    private boolean isWord() {
      return this != NAME && this != TYPE && this != LINK && this != INFO;
    }
  }

  private final ByteBuffer file;
  private final boolean wide;

  ElfPatch(byte[] image) {
    wide = image[4] == 2;
    ByteOrder order = image[5] == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    file = ByteBuffer.wrap(image.clone()).order(order);
  }

  byte[] image() {
    return file.array();
  }

  ElfPatch set(int section, Field field, long value) {
    int at = at(section, field);
    if (wide && field.isWord()) {
      file.putLong(at, value);
    } else {
      file.putInt(at, (int) value);
    }
    return this;
  }

  long get(int section, Field field) {
    int at = at(section, field);
    return wide && field.isWord() ? file.getLong(at) : file.getInt(at) & 0xffff_ffffL;
  }

  private int at(int section, Field field) {
    long table = wide ? file.getLong(40) : file.getInt(32);
    return (int) table + section * (wide ? 64 : 40) + (wide ? field.wide : field.narrow);
  }

  /** Where the section headers are (e_shoff). */
  ElfPatch headers(long offset) {
    if (wide) {
      file.putLong(40, offset);
    } else {
      file.putInt(32, (int) offset);
    }
    return this;
  }

  /** How many sections there are (e_shnum). */
  ElfPatch sections(int count) {
    file.putShort(wide ? 60 : 48, (short) count);
    return this;
  }

  /** Which section has the names of the sections (e_shstrndx). */
  ElfPatch names(int section) {
    file.putShort(wide ? 62 : 50, (short) section);
    return this;
  }
}
