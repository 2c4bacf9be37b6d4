package symshift.engine.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symshift.engine.MalformedArtifactException;
import symshift.engine.symbol.SymbolTable;

class DamagedTableTest {
  @ParameterizedTest
  @EnumSource(
      value = DamagedTable.class,
      names = {
        "NO_SYMBOL_TABLE",
        "EMPTY_SYMBOL_TABLE",
        "NO_SECTION_NAMES",
        "SECTION_NAMES_IN_CODE",
        "SECTION_NAMES_IN_NO_SECTION"
      })
  void someFilesHaveNoSymbols(DamagedTable damage) throws Exception {
    assertThat(names(damage)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = DamagedTable.class,
      names = {"NAMES_IN_SECTION_ZERO", "NAMES_IN_CODE", "NO_NAMES"})
  void namesThatCannotBeReadAreShownAsNull(DamagedTable damage) throws Exception {
    assertThat(names(damage)).hasSize(56).containsOnly("", "(null)");
  }

  @Test
  void onlyTheFirstNameIsReadFromATableWhoseLastNameHasNoEnd() throws Exception {
    assertThat(names(DamagedTable.LAST_NAME_WITHOUT_END))
        .hasSize(56)
        .containsOnly("", "(null)", "g1")
        .containsOnlyOnce("g1");
  }

  @ParameterizedTest
  @EnumSource(
      value = DamagedTable.class,
      names = {"TYPE_OF_NO_MACHINE", "TYPE_OF_ANOTHER_MACHINE", "TYPE_OF_A_LOADED_APPLICATION"})
  void anUnknownTypeOfSectionMakesTheMachineUnknown(DamagedTable damage) throws Exception {
    assertThat(names(damage)).contains("$a", "$d.1", "$x", "$t");
  }

  @ParameterizedTest
  @EnumSource(
      value = DamagedTable.class,
      names = {"TWO_SYMBOL_TABLES", "PART_OF_AN_ENTRY", "TYPE_OF_A_SYSTEM"})
  void someDamageChangesNothing(DamagedTable damage) throws Exception {
    assertThat(names(damage)).hasSize(52).doesNotContain("$a", "(null)").contains("g1", "l5");
  }

  @ParameterizedTest
  @EnumSource(
      value = DamagedTable.class,
      names = {"ENTRIES_OF_ZERO_BYTES", "ENTRIES_OF_EIGHT_BYTES", "NAMES_IN_NO_SECTION"})
  void tablesThatMakeNoSenseAreRefused(DamagedTable damage) {
    assertThatThrownBy(() -> names(damage)).isInstanceOf(MalformedArtifactException.class);
  }

  private static List<String> names(DamagedTable damage) throws MalformedArtifactException {
    byte[] image = damage.of(OddImage.COMPACT.of(GnuNm.ARM, ElfBuilder.EXEC));
    SymbolTable table = ElfImage.of(MemorySegment.ofArray(image)).symbols(LetterRule.FLAGS);
    return IntStream.range(0, table.size()).mapToObj(table::name).toList();
  }
}
