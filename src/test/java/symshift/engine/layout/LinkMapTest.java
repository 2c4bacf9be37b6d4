package symshift.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.Fixtures;
import symshift.engine.MalformedArtifactException;

class LinkMapTest {
  private static final String BEFORE = GnuMapReader.HEADING + "\n\n";
  private static final String AFTER = "OUTPUT(a elf32-littlearm)\n";

  @Test
  void aMapOfGnuLdNamesSectionsInputsFillsAndSymbols() throws MalformedArtifactException {
    LinkMap map = sample("arm-gnu-2.40.map");

    assertThat(map.linker()).isEqualTo(LinkMap.Linker.GNU_LD);
    assertThat(map.sections())
        .contains(
            new MapSection(".text", 0xc0008000L, 0x20, 0xc0008000L),
            new MapSection(".empty_one_with_a_long_name", 0xc0008029L, 0, 0xc0008029L),
            new MapSection(".init.data", 0xc0009000L, 0x12, 0x9000));
    assertThat(map.inputs())
        .filteredOn(input -> input.section() == 0)
        .containsExactly(
            new MapInput(".text", 0xc0008000L, 4, "first.o", 0),
            new MapInput(".text.a_function_with_a_long_name", 0xc0008004L, 4, "first.o", 0),
            new MapInput(".text", 0xc0008008L, 1, "second.o", 0));
    assertThat(map.inputs())
        .extracting(MapInput::name, MapInput::sizeBytes, MapInput::file)
        .contains(tuple("LONG 0x0", 4L, ""), tuple("COMMON", 0x40L, "second.o"));
    assertThat(map.fills().getFirst()).isEqualTo(new MapFill(0xc0008009L, 0x17, 0));
    assertThat(map.symbols())
        .contains(
            new MapSymbol("jiffies", OptionalLong.of(0xc0009080L), "jiffies_64", -1),
            new MapSymbol("_start", OptionalLong.of(0xc0008000L), "", 0),
            new MapSymbol(".", OptionalLong.of(0xc0008020L), "ALIGN (0x20)", 0))
        .filteredOn(symbol -> symbol.value().isEmpty())
        .extracting(MapSymbol::name, MapSymbol::expression)
        .containsExactly(tuple("unused", "."));
  }

  @Test
  void aMapOfLldIsReadByItsIndentation() throws MalformedArtifactException {
    LinkMap map = sample("arm-lld-14.map");

    assertThat(map.linker()).isEqualTo(LinkMap.Linker.LLD);
    assertThat(map.sections())
        .extracting(MapSection::name)
        .containsExactly(
            ".text",
            ".rodata",
            ".empty_one_with_a_long_name",
            ".init.data",
            ".data",
            ".bss",
            ".comment",
            ".symtab",
            ".shstrtab",
            ".strtab");
    assertThat(map.sections().get(3))
        .isEqualTo(new MapSection(".init.data", 0xc0009000L, 0x12, 0x9000));
    assertThat(map.inputs())
        .contains(
            new MapInput(".text.a_function_with_a_long_name", 0xc0008004L, 4, "first.o", 0),
            new MapInput("LONG ( 0 )", 0xc0009005L, 4, "", 3));
    assertThat(map.symbols())
        .contains(
            new MapSymbol("_start", OptionalLong.of(0xc0008000L), "", 0),
            new MapSymbol("_etext", OptionalLong.of(0xc0008020L), ".", 0),
            new MapSymbol(".", OptionalLong.of(0xc0009000L), "ALIGN ( 4096 )", 2),
            new MapSymbol("__init_begin", OptionalLong.of(0xc0009000L), "ABSOLUTE ( . )", 2),
            new MapSymbol("jiffies", OptionalLong.empty(), "jiffies_64", -1));
    assertThat(map.fills()).isEmpty();
  }

  @Test
  void olderSpellingsMeanTheSame() throws MalformedArtifactException {
    LinkMap map = sample("arm-gnu-2.22.map");

    assertThat(map.sections())
        .extracting(MapSection::name, MapSection::sizeBytes)
        .containsExactly(tuple(".text", 0x40L), tuple(".data..percpu", 0L), tuple(".data", 12L));
    assertThat(map.inputs())
        .contains(
            new MapInput(".text", 0xc0008030L, 0x10, "lib/lib.a(memset.o)", 0),
            new MapInput(".data", 0xc000a000L, 4, "init/built-in.o", 2),
            new MapInput("LONG 0x12345678", 0xc000a008L, 4, "", 2));
    assertThat(map.fills()).containsExactly(new MapFill(0xc000802cL, 4, 0));
    assertThat(map.symbols())
        .contains(
            new MapSymbol("etext", OptionalLong.of(0xc0008040L), ".", 0),
            new MapSymbol("__data_loc", OptionalLong.of(0xc000a000L), ".", 1),
            new MapSymbol("later", OptionalLong.empty(), "missing", 2));
    assertThat(map.symbols()).hasSize(13);
  }

  @Test
  void sectionsThatWereNeverMadeAndDiscardedInputsAreLeftOut() throws MalformedArtifactException {
    LinkMap map = sample("x86_64-gnu-2.40.map");

    assertThat(map.sections())
        .extracting(MapSection::name)
        .contains(".text")
        .doesNotContain(".hash");
    assertThat(map.inputs()).extracting(MapInput::name).doesNotContain(".discard.x");
    assertThat(map.inputs())
        .filteredOn(input -> input.name().equals(".text"))
        .extracting(MapInput::file)
        .containsExactly("first.o", "libsecond.a(second.o)");
  }

  @Test
  void bytesThatFollowAPatternAreNoSection() throws MalformedArtifactException {
    LinkMap map =
        map(
            BEFORE
                + ".text           0x1000       0x10\n"
                + " crt0.o\n"
                + "                0x1000        0x4 LONG 0x0\n"
                + "                [0x1004]              foo = (foo + 0x4)\n"
                + "                0x0000000000001004                a::b(int, char)\n"
                + AFTER);

    assertThat(map.inputs()).containsExactly(new MapInput("LONG 0x0", 0x1000, 4, "", 0));
    assertThat(map.symbols())
        .containsExactly(
            new MapSymbol("foo", OptionalLong.of(0x1004), "(foo + 0x4)", 0),
            new MapSymbol("a::b(int, char)", OptionalLong.of(0x1004), "", 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ".text 0x10             | a size behind the address at line 3",
        ".text 0x10 12          | a size behind the address at line 3",
        ".text 0x 0x10          | a hexadecimal number of at most 64 bits at column 9 at line 3",
        ".text 0x12345678123456789 0x1 | a hexadecimal number of at most 64 bits at column 9",
        ".text 0x1g 0x10        | a hexadecimal number of at most 64 bits at column 9 at line 3",
        "LOAD a.o               | at least one output section with an address at line 4"
      })
  void aLineWithoutItsNumbersIsRefused(String line, String expected) {
    assertThatThrownBy(() -> map(BEFORE + line + "\n" + AFTER))
        .isInstanceOf(MalformedArtifactException.class)
        .hasMessageContaining("expected " + expected);
  }

  @Test
  void aMapThatIsCutOffIsRefused() {
    assertThatThrownBy(() -> map(BEFORE + ".text 0x10 0x20\n"))
        .hasMessageContaining("expected a line OUTPUT(..) at line 3")
        .hasMessageContaining("cut off");
    assertThatThrownBy(() -> map("Memory Configuration\n"))
        .hasMessageContaining("expected \"Linker script and memory map\" or a heading");
    assertThatThrownBy(() -> map("VMA LMA     Size Align Out     In      Symbol\n10 10 zz 1 .a\n"))
        .hasMessageContaining("a hexadecimal number of at most 64 bits at column 7 at line 2");
    assertThatThrownBy(() -> map("VMA LMA     Size Align Out     In      Symbol\n10 10 2 x .a\n"))
        .hasMessageContaining("a decimal number at column 9 at line 2");
  }

  @Test
  void tooManyFilesAreRefused() {
    StringBuilder text = new StringBuilder(BEFORE).append(".text 0x0 0x1\n");
    for (int i = 0; i <= 200_000; i++) {
      text.append(" .t 0x0 0x1 f").append(i).append(".o\n");
    }
    assertThatThrownBy(() -> map(text.append(AFTER).toString()))
        .hasMessageContaining("a map of at most 200000 different files and expressions");
  }

  @Test
  void rowsStayAsTheyWereWhenTheColumnsGrow() throws MalformedArtifactException {
    StringBuilder text = new StringBuilder(BEFORE).append(".text 0x0 0x1\n");
    for (int i = 0; i < 3000; i++) {
      text.append(" .t").append(i).append(" 0x").append(i).append(" 0x2 f").append(i % 7);
      text.append(".o\n");
    }
    List<MapInput> inputs = map(text.append(AFTER).toString()).inputs();

    assertThat(inputs).hasSize(3000);
    assertThat(inputs.get(2999)).isEqualTo(new MapInput(".t2999", 0x2999, 2, "f3.o", 0));
    assertThat(inputs.getFirst()).isEqualTo(new MapInput(".t0", 0, 2, "f0.o", 0));
    assertThatThrownBy(() -> inputs.get(3000)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static LinkMap sample(String name) throws MalformedArtifactException {
    return LinkMap.parse(Fixtures.segment(Fixtures.sample("formats/link-map/" + name)));
  }

  private static LinkMap map(String text) throws MalformedArtifactException {
    return LinkMap.parse(MemorySegment.ofArray(text.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
