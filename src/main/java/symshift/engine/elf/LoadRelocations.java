package symshift.engine.elf;

import java.util.HashMap;
import java.util.Map;
import symshift.engine.elf.ElfHeader.RawSection;

/**
 * What is put into an image when it is loaded where it was linked to.
 *
 * <p>Source: System V ABI, "Relocation"; numbers of the supplements of each processor.
 */
final class LoadRelocations {
  /** The relocation that adds the load address and nothing else, by e_machine. */
  private static final Map<Integer, Integer> RELATIVE =
      Map.of(20, 22, 21, 22, 22, 12, 43, 22, 62, 8, 183, 1027, 243, 3, 258, 3);

  /** The relocation to the address of a symbol, as wide as an address, by e_machine. */
  private static final Map<Integer, Integer> ABSOLUTE =
      Map.of(20, 1, 21, 38, 22, 22, 43, 32, 62, 1, 183, 257, 243, 2, 258, 2);

  private final ElfBytes bytes;
  private final int relative;
  private final int absolute;
  private final SectionTable sections;

  LoadRelocations(ElfBytes bytes, int machine, SectionTable sections) {
    this.bytes = bytes;
    this.relative = RELATIVE.getOrDefault(machine, -1);
    this.absolute = ABSOLUTE.getOrDefault(machine, -1);
    this.sections = sections;
  }

  /** Place to value, of places from one address up to another; O(size of the relocations). */
  Map<Long, Long> filledIn(long from, long to) {
    Map<Long, Long> values = new HashMap<>();
    int word = bytes.wide() ? 8 : 4;
    for (RawSection table : sections.list()) {
      ElfSection each = table.section();
      boolean own = each.type() == ElfSection.RELA && each.has(ElfSection.ALLOC);
      boolean there = own && relative >= 0 && bytes.covers(each.offset(), each.size());
      long end = each.offset() + each.size() - 3L * word;
      for (long at = each.offset(); there && at <= end; at += 3L * word) {
        long place = bytes.word(at);
        if (Long.compareUnsigned(place, from) >= 0 && Long.compareUnsigned(place, to) < 0) {
          put(values, table, at);
        }
      }
    }
    return values;
  }

  private void put(Map<Long, Long> values, RawSection table, long at) {
    int word = bytes.wide() ? 8 : 4;
    long info = bytes.word(at + word);
    long type = bytes.wide() ? info & 0xffff_ffffL : info & 0xff;
    long symbol = bytes.wide() ? info >>> 32 : info >>> 8;
    long value = bytes.word(at + 2L * word);
    if (type == absolute && symbol != 0) {
      long entry = symbolAt(table.link(), symbol);
      if (entry >= 0) {
        values.put(bytes.word(at), value + bytes.word(entry + (bytes.wide() ? 8 : 4)));
      }
    } else if (type == relative || type == absolute) {
      values.put(bytes.word(at), value);
    }
  }

  /** Where the entry of a symbol stands in the file; -1 where it does not. */
  private long symbolAt(int link, long symbol) {
    if (link <= 0 || link >= sections.size()) {
      return -1;
    }
    ElfSection symbols = sections.get(link).section();
    int entryBytes = bytes.wide() ? 24 : 16;
    boolean inside =
        symbols.size() >= 0
            && symbol < symbols.size() / entryBytes
            && bytes.covers(symbols.offset(), symbols.size());
    return inside ? symbols.offset() + symbol * entryBytes : -1;
  }
}
