package symshift.engine.elf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an image loads: by its section headers or, where these are gone, by its program headers.
 *
 * <p>Source: System V ABI, "Program Header"; types of relocations of the supplements of each
 * processor.
 */
final class ImageParts {
  private static final int PT_LOAD = 1;
  private static final int PF_X = 1;

  /** The relocation that adds the load address and nothing else, by e_machine. */
  private static final Map<Integer, Integer> RELATIVE =
      Map.of(20, 22, 21, 22, 22, 12, 43, 22, 62, 8, 183, 1027, 243, 3, 258, 3);

  private final ElfBytes bytes;
  private final int machine;
  private final List<ElfSection> sections;

  ImageParts(ElfBytes bytes, int machine, List<ElfSection> sections) {
    this.bytes = bytes;
    this.machine = machine;
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

  /** Place to value, of what is filled in when the image is loaded where it was linked to. */
  Map<Long, Long> filledIn(long from, long to) {
    Map<Long, Long> values = new HashMap<>();
    Integer relative = RELATIVE.get(machine);
    if (relative == null) {
      return values;
    }
    int word = bytes.wide() ? 8 : 4;
    for (ElfSection each : sections) {
      boolean own = each.type() == ElfSection.RELA && each.has(ElfSection.ALLOC);
      long end = each.offset() + each.size() - 3L * word;
      boolean there = own && bytes.covers(each.offset(), each.size());
      for (long at = each.offset(); there && at <= end; at += 3L * word) {
        long place = bytes.word(at);
        boolean inside =
            Long.compareUnsigned(place, from) >= 0 && Long.compareUnsigned(place, to) < 0;
        if (inside && type(at + word) == relative) {
          values.put(place, bytes.word(at + 2L * word));
        }
      }
    }
    return values;
  }

  private long type(long at) {
    return bytes.wide() ? bytes.u64(at) & 0xffff_ffffL : bytes.word(at) & 0xff;
  }
}
