package symshift.engine.elf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import symshift.engine.MalformedArtifactException;
import symshift.engine.elf.ElfHeader.RawSection;
import symshift.engine.symbol.SymbolTable;

/**
 * The symbol table of an image (.symtab), checked once, read as often as needed.
 *
 * <p>Source: System V ABI, "Symbol Table"; constants as in {@code elf.h}.
 */
final class ElfSymbols {
  private static final int MOST_SYMBOLS = 4_000_000;
  private static final String UNREADABLE = "<corrupt>";
  private static final int STT_OBJECT = 1;
  private static final int STT_FUNC = 2;
  private static final int STT_SECTION = 3;
  private static final int STT_FILE = 4;
  private static final int STT_COMMON = 5;
  private static final int STT_IFUNC = 10;
  private static final int STB_LOCAL = 0;
  private static final int STB_GLOBAL = 1;
  private static final int STB_WEAK = 2;
  private static final int STB_UNIQUE = 10;
  private static final int SHN_MIPS_ACOMMON = 0xff00;
  private static final int SHN_X86_LCOMMON = 0xff02;
  private static final int SHN_MIPS_SCOMMON = 0xff03;
  private static final int SHN_COMMON = 0xfff2;
  private static final int SHN_XINDEX = 0xffff;

  private final ElfBytes bytes;
  private final Machine machine;
  private final List<RawSection> sections;
  private final long table;
  private final int entryBytes;
  private final int count;
  private final long strings;
  private final long stringsEnd;
  private final long wideIndexes;

  /** An empty table when the image is stripped. */
  ElfSymbols(ElfBytes bytes, Machine machine, List<RawSection> sections)
      throws MalformedArtifactException {
    this.bytes = bytes;
    this.machine = machine;
    this.sections = sections;
    entryBytes = bytes.wide() ? 24 : 16;
    RawSection symtab = firstOf(sections, ElfSection.SYMTAB);
    if (symtab == null) {
      table = 0;
      count = 0;
      strings = 0;
      stringsEnd = 0;
      wideIndexes = -1;
      return;
    }
    ElfSection section = symtab.section();
    table = section.offset();
    bytes.require(table, section.size(), "the symbol table");
    if (section.size() / entryBytes > MOST_SYMBOLS) {
      throw new MalformedArtifactException(
          "elf", table, "at most " + MOST_SYMBOLS + " symbols", section.size() + " bytes of them");
    }
    if (symtab.entryBytes() != entryBytes) {
      throw new MalformedArtifactException(
          "elf", table, "symbols of " + entryBytes + " bytes", symtab.entryBytes() + " bytes each");
    }
    count = (int) (section.size() / entryBytes);
    if (symtab.link() <= 0 || symtab.link() >= sections.size()) {
      throw new MalformedArtifactException(
          "elf", table, "a string table for the symbols", "section index " + symtab.link());
    }
    ElfSection names = sections.get(symtab.link()).section();
    bytes.require(names.offset(), names.size(), "the symbol names");
    strings = names.offset();
    stringsEnd = names.offset() + names.size();
    RawSection wide = firstOf(sections, ElfSection.SYMTAB_SHNDX);
    long at = wide == null ? -1 : wide.section().offset();
    wideIndexes = bytes.covers(at, 4L * count) ? at : -1;
  }

  private static @Nullable RawSection firstOf(List<RawSection> sections, int type) {
    for (RawSection each : sections) {
      if (each.section().type() == type) {
        return each;
      }
    }
    return null;
  }

  int count() {
    return count;
  }

  SymbolTable table(LetterRule rule) {
    char[] letterOfSection = new char[sections.size()];
    for (int i = 0; i < letterOfSection.length; i++) {
      letterOfSection[i] =
          SymbolLetter.ofSection(sections.get(i).section(), rule, machine.isMips());
    }
    SymbolTable.Builder builder = SymbolTable.builder(bytes.wide() ? 64 : 32);
    // names may overlap: a hostile file could unfold a small string table into a huge one
    long room = 4 * (stringsEnd - strings) + (1 << 20);
    for (int i = 1; i < count; i++) {
      if (isBookkeeping(i)) {
        continue;
      }
      String name = room < 0 ? UNREADABLE : name(i);
      room -= name.length();
      if (!machine.hides(name)) {
        add(builder, i, name, letterOfSection);
      }
    }
    return builder.build();
  }

  private void add(SymbolTable.Builder builder, int i, String name, char[] letterOfSection) {
    int index = sectionIndex(i);
    char letter = letter(i, index, letterOfSection);
    if (index == 0) {
      builder.addUndefined(letter, name);
    } else {
      builder.add(isCommon(index) ? size(i) : address(i), letter, name);
    }
  }

  private char letter(int i, int index, char[] letterOfSection) {
    int type = info(i) & 15;
    int binding = info(i) >> 4;
    boolean object = type == STT_OBJECT || type == STT_COMMON;
    if (isCommon(index)) {
      return index == SHN_MIPS_SCOMMON && machine.isMips() ? 'c' : 'C';
    }
    if (index == 0) {
      return binding != STB_WEAK ? 'U' : object ? 'v' : 'w';
    }
    if (type == STT_IFUNC) {
      return 'i';
    }
    if (binding == STB_WEAK) {
      return object ? 'V' : 'W';
    }
    if (binding == STB_UNIQUE) {
      return 'u';
    }
    if (binding != STB_LOCAL && binding != STB_GLOBAL) {
      return '?';
    }
    char letter = index > 0 && index < sections.size() ? letterOfSection[index] : 'a';
    return binding == STB_GLOBAL ? Character.toUpperCase(letter) : letter;
  }

  private boolean isCommon(int index) {
    return index == SHN_COMMON
        || (machine.isMips() && (index == SHN_MIPS_ACOMMON || index == SHN_MIPS_SCOMMON))
        || (machine.number() == 62 && index == SHN_X86_LCOMMON);
  }

  /** Section and file symbols: nm prints them only with -a. */
  private boolean isBookkeeping(int i) {
    int type = info(i) & 15;
    return type == STT_SECTION || type == STT_FILE;
  }

  /** Index of the first symbol with that name at the lowest address, defined ones first; or -1. */
  int lowestNamed(String name) {
    int best = -1;
    for (int i = 1; i < count; i++) {
      if (!isBookkeeping(i) && isNamed(i, name) && (best < 0 || precedes(i, best))) {
        best = i;
      }
    }
    return best;
  }

  private boolean precedes(int i, int other) {
    boolean defined = sectionIndex(i) != 0;
    boolean otherDefined = sectionIndex(other) != 0;
    return defined != otherDefined ? defined : Long.compareUnsigned(address(i), address(other)) < 0;
  }

  private boolean isNamed(int i, String name) {
    long at = strings + bytes.u32(entry(i));
    if (at < strings || at + name.length() >= stringsEnd || bytes.u8(at + name.length()) != 0) {
      return false;
    }
    for (int c = 0; c < name.length(); c++) {
      if (bytes.u8(at + c) != name.charAt(c)) {
        return false;
      }
    }
    return true;
  }

  private long entry(int i) {
    return table + (long) i * entryBytes;
  }

  private String name(int i) {
    long at = strings + bytes.u32(entry(i));
    return at < stringsEnd ? bytes.text(at, stringsEnd) : UNREADABLE;
  }

  private int info(int i) {
    return bytes.u8(entry(i) + (bytes.wide() ? 4 : 12));
  }

  private long size(int i) {
    return bytes.word(entry(i) + (bytes.wide() ? 16 : 8));
  }

  long address(int i) {
    long value = bytes.word(entry(i) + (bytes.wide() ? 8 : 4));
    int type = info(i) & 15;
    boolean function = type == STT_FUNC || type == STT_IFUNC;
    return function && machine.marksCodeInBitZero() ? value & ~1L : value;
  }

  /** st_shndx, resolved through the extended index table where the file has one. */
  int sectionIndex(int i) {
    int index = bytes.u16(entry(i) + (bytes.wide() ? 6 : 14));
    return index == SHN_XINDEX && wideIndexes >= 0 ? bytes.s32(wideIndexes + 4L * i) : index;
  }
}
