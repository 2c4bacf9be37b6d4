package symshift.engine.artifact;

import java.lang.foreign.MemorySegment;
import java.util.Set;
import java.util.TreeSet;
import symshift.engine.MalformedArtifactException;
import symshift.engine.elf.ElfImage;
import symshift.engine.elf.ElfSection;

/** Where the tables and lines of a large file end: the lengths at which a copy is cut. */
final class Boundaries {
  private static final int MOST_LINES = 150;
  private static final int MOST_SYMBOLS = 100;

  private Boundaries() {}

  /** Each boundary, and one byte before and behind it. */
  static Set<Integer> of(byte[] bytes) throws MalformedArtifactException {
    Set<Integer> exact = new TreeSet<>();
    if (bytes[0] == 0x7f && bytes[1] == 'E') {
      elf(bytes, exact);
    } else {
      lines(bytes, exact);
    }
    Set<Integer> all = new TreeSet<>();
    for (int boundary : exact) {
      for (int length = boundary - 1; length <= boundary + 1; length++) {
        all.add(Math.clamp(length, 0, bytes.length));
      }
    }
    return all;
  }

  /** Ends of the first and the last lines. */
  private static void lines(byte[] bytes, Set<Integer> into) {
    for (int i = 0; i < bytes.length && into.size() < MOST_LINES; i++) {
      if (bytes[i] == '\n') {
        into.add(i + 1);
      }
    }
    for (int i = bytes.length - 1; i > 0 && into.size() < 2 * MOST_LINES; i--) {
      if (bytes[i] == '\n') {
        into.add(i + 1);
      }
    }
  }

  private static void elf(byte[] bytes, Set<Integer> into) throws MalformedArtifactException {
    ElfImage image = ElfImage.of(MemorySegment.ofArray(bytes));
    boolean wide = image.bits() == 64;
    into.add(16);
    into.add(wide ? 64 : 52);
    int headerSize = wide ? 64 : 40;
    int headers = bytes.length - headerSize * image.sections().size();
    for (ElfSection each : image.sections()) {
      into.add(headers += headerSize);
      into.add((int) each.offset());
      into.add((int) (each.offset() + each.size()));
      if (each.name().equals(".symtab")) {
        symbols(each, wide ? 24 : 16, into);
      }
    }
  }

  private static void symbols(ElfSection table, int entrySize, Set<Integer> into) {
    int count = (int) (table.size() / entrySize);
    for (int i = 0; i < count; i++) {
      if (i < MOST_SYMBOLS || i >= count - MOST_SYMBOLS) {
        into.add((int) table.offset() + (i + 1) * entrySize);
      }
    }
  }
}
