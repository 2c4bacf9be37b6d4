package symshift.engine.elf;

import java.util.Arrays;
import symshift.engine.MalformedArtifactException;
import symshift.engine.symbol.SymbolTable;

/** Reads the entries of one symbol table and gives each symbol its letter under both rules. */
final class SymbolReading {
  private static final String UNREADABLE = "(null)";
  private static final int STT_OBJECT = 1;
  private static final int STT_FUNC = 2;
  private static final int STT_SECTION = 3;
  private static final int STT_FILE = 4;
  private static final int STT_COMMON = 5;
  private static final int STT_TLS = 6;
  private static final int STT_IFUNC = 10;
  private static final int STB_LOCAL = 0;
  private static final int STB_GLOBAL = 1;
  private static final int STB_WEAK = 2;
  private static final int STB_UNIQUE = 10;
  private static final int SHN_XINDEX = 0xffff;

  private final Backend backend;
  private final SymbolHomes homes;
  private final SymbolStrings strings;
  private final ExtendedIndexes indexes;
  private final boolean signed;
  private final SymbolTable.Builder builder;
  private byte[] lettersByName = new byte[1024];
  private int[] sections = new int[1024];
  private int size;

  SymbolReading(
      int addressBits,
      Backend backend,
      SymbolHomes homes,
      SymbolStrings strings,
      ExtendedIndexes indexes) {
    this.backend = backend;
    this.homes = homes;
    this.strings = strings;
    this.indexes = indexes;
    signed = backend == Backend.MIPS && addressBits == 32;
    builder = SymbolTable.builder(addressBits, strings.text()).keepingAllBits();
  }

  void readAll(SymbolEntries entries) throws MalformedArtifactException {
    entries.next();
    while (entries.next()) {
      boolean named = entries.name() == 0 || strings.reads(entries.name());
      int type = entries.type();
      // section and file symbols: nm prints them only with -a
      if (type != STT_SECTION && type != STT_FILE) {
        read(entries, named);
      }
    }
  }

  private void read(SymbolEntries entry, boolean named) throws MalformedArtifactException {
    int start = named ? (int) entry.name() : 0;
    int end = start == 0 ? 0 : strings.end(start);
    if (named && HiddenNames.hides(backend, strings.text(), start, end)) {
      return;
    }
    int row = row(entry);
    char letter = letter(entry, row, LetterRule.FLAGS);
    char other = letter(entry, row, LetterRule.SECTION_NAME);
    if (row == SymbolHomes.UNDEFINED) {
      if (named) {
        builder.addUndefined(letter, start, end);
      } else {
        builder.addUndefined(letter, UNREADABLE);
      }
    } else if (named) {
      builder.add(address(entry, row), letter, start, end);
    } else {
      builder.add(address(entry, row), letter, UNREADABLE);
    }
    keep((byte) other, homes.isSection(row) ? row : 0);
  }

  private int row(SymbolEntries entry) throws MalformedArtifactException {
    int index = entry.section();
    int row = index == SHN_XINDEX ? homes.extendedRow(indexes.of(entry.index())) : homes.row(index);
    boolean small = backend == Backend.MIPS && entry.size() == 0 && entry.type() != STT_TLS;
    return small && homes.isCommon(row) ? homes.smallCommon() : row;
  }

  private void keep(byte letterByName, int section) {
    if (size == sections.length) {
      lettersByName = Arrays.copyOf(lettersByName, size * 2);
      sections = Arrays.copyOf(sections, size * 2);
    }
    lettersByName[size] = letterByName;
    sections[size++] = section;
  }

  private char letter(SymbolEntries entry, int row, LetterRule rule) {
    int type = entry.type();
    int binding = entry.binding();
    boolean object = type == STT_OBJECT || type == STT_COMMON;
    if (homes.isCommon(row)) {
      return homes.letter(row, rule);
    }
    if (row == SymbolHomes.UNDEFINED) {
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
    char letter = homes.letter(row, rule);
    return binding == STB_GLOBAL ? Character.toUpperCase(letter) : letter;
  }

  /** Bit 0 of the value of a function says Thumb, MIPS16 or microMIPS, and is no part of it. */
  private long address(SymbolEntries entry, int row) {
    boolean function = entry.type() == STT_FUNC;
    long value = signed ? (int) entry.value() : entry.value();
    if (backend == Backend.ARM && (function || entry.type() == STT_IFUNC)) {
      value &= ~1L;
    }
    long address = homes.isCommon(row) ? entry.size() : value + homes.added(row);
    boolean compressed = backend == Backend.MIPS && function && isOdd(entry, value, row);
    return compressed ? address - 1 : address;
  }

  private boolean isOdd(SymbolEntries entry, long value, int row) {
    long inSection = homes.isCommon(row) ? entry.size() : value + homes.odd(row);
    return (inSection & 1) != 0;
  }

  SymbolTable.Sorted sorted() {
    return builder.buildSorted();
  }

  /** By place in order of adding. */
  byte letterByName(int added) {
    return lettersByName[added];
  }

  /** Index of the section of a symbol by its place in order of adding; 0 when it has none. */
  int section(int added) {
    return sections[added];
  }
}
