package symshift.engine.elf;

import java.util.ArrayList;
import java.util.List;

/**
 * What an image loads: by its section headers or, where these are gone, by its program headers.
 *
 * <p>Source: System V ABI, "Program Header".
 */
final class ImageParts {
  private static final int PT_LOAD = 1;
  private static final int PF_X = 1;

  private final ElfBytes bytes;
  private final List<ElfSection> sections;

  ImageParts(ElfBytes bytes, List<ElfSection> sections) {
    this.bytes = bytes;
    this.sections = sections;
  }

  List<ImagePart> list() {
    List<ImagePart> parts = new ArrayList<>();
    for (ElfSection each : sections) {
      boolean loaded = each.type() == ElfSection.PROGBITS && each.has(ElfSection.ALLOC);
      if (loaded && each.size() > 0 && bytes.covers(each.offset(), each.size())) {
        boolean code = each.has(ElfSection.EXECINSTR);
        parts.add(part(each.name(), each.address(), each.offset(), each.size(), code));
      }
    }
    return parts.isEmpty() ? segments() : parts;
  }

  private ImagePart part(String name, long address, long offset, long size, boolean code) {
    return new ImagePart(name, address, offset, code, bytes.slice(offset, size));
  }

  private List<ImagePart> segments() {
    boolean wide = bytes.wide();
    long table = bytes.word(wide ? 32 : 28);
    int entryBytes = bytes.u16(wide ? 54 : 42);
    int count = bytes.u16(wide ? 56 : 44);
    List<ImagePart> parts = new ArrayList<>();
    if (entryBytes != (wide ? 56 : 32)) {
      return parts;
    }
    for (int i = 0; i < count; i++) {
      long at = table + (long) i * entryBytes;
      if (!bytes.covers(at, entryBytes)) {
        break;
      }
      long offset = bytes.word(at + (wide ? 8 : 4));
      long size = bytes.word(at + (wide ? 32 : 16));
      if (bytes.s32(at) == PT_LOAD && size > 0 && bytes.covers(offset, size)) {
        boolean code = (bytes.s32(at + (wide ? 4 : 24)) & PF_X) != 0;
        parts.add(part("", bytes.word(at + (wide ? 16 : 8)), offset, size, code));
      }
    }
    return parts;
  }
}
