package symshift.engine.elf;

import static symshift.engine.elf.ElfBuilder.FIRST;
import static symshift.engine.elf.ElfBuilder.SHSTRTAB;
import static symshift.engine.elf.ElfBuilder.STRTAB;
import static symshift.engine.elf.ElfBuilder.SYMTAB;

import java.util.function.Consumer;
import symshift.engine.elf.ElfPatch.Field;

/** One thing that is wrong, or only odd, with the tables of an image. */
enum DamagedTable {
  NO_SYMBOL_TABLE(file -> file.set(SYMTAB, Field.TYPE, 1)),
  EMPTY_SYMBOL_TABLE(file -> file.set(SYMTAB, Field.SIZE, 0).set(SYMTAB, Field.INFO, 0)),
  ENTRIES_OF_ZERO_BYTES(file -> file.set(SYMTAB, Field.ENTRY_BYTES, 0)),
  ENTRIES_OF_EIGHT_BYTES(file -> file.set(SYMTAB, Field.ENTRY_BYTES, 8)),
  PART_OF_AN_ENTRY(file -> file.set(SYMTAB, Field.SIZE, file.get(SYMTAB, Field.SIZE) - 3)),
  LOADED_SYMBOL_TABLE(file -> file.set(SYMTAB, Field.FLAGS, 2)),
  TWO_SYMBOL_TABLES(DamagedTable::addSecondSymbolTable),
  NAMES_IN_SECTION_ZERO(file -> file.set(SYMTAB, Field.LINK, 0)),
  NAMES_IN_CODE(file -> file.set(SYMTAB, Field.LINK, FIRST)),
  NAMES_IN_NO_SECTION(file -> file.set(SYMTAB, Field.LINK, 1000)),
  NAMES_AMONG_SECTION_NAMES(file -> file.set(SYMTAB, Field.LINK, SHSTRTAB)),
  LAST_NAME_WITHOUT_END(file -> file.set(STRTAB, Field.SIZE, file.get(STRTAB, Field.SIZE) - 1)),
  HALF_OF_THE_NAMES(file -> file.set(STRTAB, Field.SIZE, 1 + 3 + 3 + 3)),
  NO_NAMES(file -> file.set(STRTAB, Field.SIZE, 0)),
  NO_SECTION_NAMES(file -> file.names(0)),
  SECTION_NAMES_IN_CODE(file -> file.names(FIRST)),
  SECTION_NAMES_IN_NO_SECTION(file -> file.names(1000)),
  TYPE_OF_NO_MACHINE(file -> file.set(FIRST, Field.TYPE, 0x55)),
  TYPE_OF_ANOTHER_MACHINE(file -> file.set(FIRST, Field.TYPE, 0x7000_0055)),
  TYPE_OF_A_SYSTEM(file -> file.set(FIRST, Field.TYPE, 0x6000_0055)),
  TYPE_OF_A_STRANGE_SYSTEM(
      file -> file.set(FIRST, Field.TYPE, 0x6000_0055).set(FIRST, Field.FLAGS, 0x102)),
  TYPE_OF_AN_APPLICATION(
      file -> file.set(FIRST, Field.TYPE, 0x8000_0055L).set(FIRST, Field.FLAGS, 1)),
  TYPE_OF_A_LOADED_APPLICATION(file -> file.set(FIRST, Field.TYPE, 0x8000_0055L));

  @SuppressWarnings("ImmutableEnumChecker") // has no state
  private final Consumer<ElfPatch> damage;

  DamagedTable(Consumer<ElfPatch> damage) {
    this.damage = damage;
  }

  private static void addSecondSymbolTable(ElfPatch file) {
    int second = SHSTRTAB + 1;
    for (Field field : Field.values()) {
      file.set(second, field, file.get(SYMTAB, field));
    }
    file.set(second, Field.SIZE, 4 * file.get(SYMTAB, Field.ENTRY_BYTES));
  }

  byte[] of(byte[] image) {
    ElfPatch file = new ElfPatch(image);
    damage.accept(file);
    return file.image();
  }
}
