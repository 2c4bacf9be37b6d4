package symshift.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symshift.Fixtures;
import symshift.engine.MalformedArtifactException;

class LinkerScriptTest {
  @Test
  void aScriptOfMarch2012SaysWhatStandsBetweenInitAndData() throws MalformedArtifactException {
    LinkerScript script = sample("../stages/01-percpu-DTT/link.lds");

    assertThat(script.architecture()).contains("arm");
    assertThat(script.entry()).contains("stext");
    assertThat(script.outputSections())
        .extracting(Statement.OutputSection::name)
        .containsExactly(
            "/DISCARD/",
            ".head.text",
            ".text",
            ".rodata",
            ".init.text",
            ".init.data",
            ".data..percpu",
            ".data",
            ".bss");
    assertThat(script.outputSections().getFirst().isDiscarded()).isTrue();
    assertThat(script.symbols())
        .filteredOn(symbol -> symbol.assignment().symbol().matches("__per_cpu_start|__data_loc"))
        .extracting(PlacedSymbol::section, PlacedSymbol::after)
        .containsExactly(tuple(".data..percpu", ".data..percpu"), tuple("", ".data..percpu"));
    assertThat(script.alignments())
        .filteredOn(alignment -> alignment.bytes() == 8192)
        .containsExactly(new Alignment(8192, Alignment.Of.LOCATION, "", 40));
  }

  @ParameterizedTest
  @CsvSource({
    "arm-2.6.lds, 11, 34",
    "arm-6.lds, 21, 46",
    "arm64.lds, 13, 29",
    "i386-2.6.lds, 9, 17",
    "x86_64.lds, 12, 30",
    "s390.lds, 13, 19",
    "rom.lds, 3, 1"
  })
  void everySampleIsReadToItsEnd(String name, int sections, int symbols)
      throws MalformedArtifactException {
    LinkerScript script = sample(name);

    assertThat(script.outputSections()).hasSize(sections);
    assertThat(script.symbols()).hasSize(symbols);
  }

  @Test
  void whatStandsAroundTheBracesIsKept() throws MalformedArtifactException {
    Statement.OutputSection text = section(sample("rom.lds"), ".text");
    Placement placement = text.placement();

    assertThat(text.line()).isEqualTo(9);
    assertThat(placement.address()).extracting(Expression::text).isEqualTo("BLOCK(16)");
    assertThat(placement.alignment()).extracting(Expression::text).isEqualTo("8");
    assertThat(placement.inputAlignment()).extracting(Expression::text).isEqualTo("4");
    assertThat(placement.constraint()).isEqualTo("ONLY_IF_RO");
    assertThat(placement.region()).isEqualTo("rom");
    assertThat(placement.loadRegion()).isEqualTo("rom");
    assertThat(placement.programHeaders()).containsExactly("text");
    assertThat(placement.fill())
        .extracting(Expression::text)
        .isEqualTo("0x00112233445566778899aabbccddeeff");
    assertThat(section(sample("rom.lds"), ".noinit").placement())
        .extracting(Placement::type)
        .isEqualTo("NOLOAD");
    assertThat(sample("rom.lds").alignments())
        .extracting(Alignment::bytes, Alignment::of)
        .containsExactly(
            tuple(16L, Alignment.Of.SECTION),
            tuple(8L, Alignment.Of.SECTION),
            tuple(4L, Alignment.Of.INPUT));
  }

  @Test
  void theContentsOfASectionStayInOrder() throws MalformedArtifactException {
    List<Statement> contents = section(sample("rom.lds"), ".text").contents();

    assertThat(contents.get(1))
        .isEqualTo(
            new Statement.InputSections(
                false, "", plain("*libgcc.a:*"), List.of(plain(".text")), 12));
    assertThat(contents.get(2))
        .isEqualTo(
            new Statement.InputSections(
                true,
                "",
                plain("*crt?.o"),
                List.of(
                    new InputPattern(
                        ".ctors.*", List.of("SORT_BY_NAME", "SORT_BY_ALIGNMENT"), List.of())),
                13));
    assertThat(contents.get(3))
        .isEqualTo(
            new Statement.InputSections(
                false,
                "SHF_MERGE & !SHF_STRINGS",
                plain("*"),
                List.of(
                    new InputPattern(".rodata", List.of(), List.of("*a.o", "*b.o")),
                    plain(".rodata.*")),
                14));
    assertThat(contents)
        .filteredOn(Statement.Data.class::isInstance)
        .extracting(statement -> ((Statement.Data) statement).sizeBytes())
        .containsExactly(0, 2, 8);
    assertThat(contents.getLast())
        .extracting(statement -> ((Statement.Assignment) statement).symbol())
        .isEqualTo("quoted symbol");
  }

  @Test
  void sectionsOfAnOverlayBelongToIt() throws MalformedArtifactException {
    Statement.Sections all =
        (Statement.Sections)
            sample("arm-6.lds").statements().stream()
                .filter(Statement.Sections.class::isInstance)
                .findFirst()
                .orElseThrow();
    Statement.Overlay overlay =
        (Statement.Overlay)
            all.contents().stream()
                .filter(Statement.Overlay.class::isInstance)
                .findFirst()
                .orElseThrow();

    assertThat(overlay.sections()).hasSize(3);
    assertThat(overlay.placement().address())
        .extracting(address -> address.constant().orElseThrow())
        .isEqualTo(0xffff0000L);
    assertThat(overlay.placement().loadAddress())
        .extracting(Expression::text)
        .isEqualTo("__vectors_lma");
  }

  @Test
  void howASymbolIsDefinedIsKept() throws MalformedArtifactException {
    assertThat(sample("arm64.lds").symbols())
        .filteredOn(s -> s.assignment().definition() != Statement.Definition.PLAIN)
        .extracting(s -> s.assignment().definition(), s -> s.assignment().symbol())
        .containsExactly(
            tuple(Statement.Definition.PROVIDE, "__efistub__ctype"),
            tuple(Statement.Definition.PROVIDE_HIDDEN, "__pi_memcpy"),
            tuple(Statement.Definition.HIDDEN, "__kvm_nvhe_gic"));
  }

  @Test
  void lineMarksAndCommentsAreNoStatements() throws MalformedArtifactException {
    LinkerScript script = script("# 1 \"a.S\"\n/* x = 1; */ y /* z */ = 2;\n  # 3 \"b.h\" 2\n");

    assertThat(script.statements()).hasSize(1);
    assertThat(script.symbols().getFirst().assignment().line()).isEqualTo(2);
    assertThat(script.entry()).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SECTIONS { .text : { *(.text) }           | a statement or '}'",
        "SECTIONS { .text : { *(.text }            | a pattern for files or sections",
        "SECTIONS { PERCPU_SECTION(64) }           | ':'",
        "SECTIONS { .a : { x = 1 y = 2; } }        | ';'",
        "SECTIONS { .a : { x = (1; } }             | ')'",
        "SECTIONS { .a : SIDEWAYS { } }            | AT, ALIGN, SUBALIGN or '{'",
        "PHDRS { text PT_LOAD BIG; }               | FILEHDR, PHDRS, AT, FLAGS or ';'",
        "MEMORY { a : SIZE = 1, LENGTH = 2 }       | ORIGIN instead of SIZE",
        "x = 0x10UL;                               | a number of 64 bits",
        "x = 0x10000000000000000;                  | a number of 64 bits",
        "x = 1 /* never ends                       | the end of the comment",
        "OUTPUT_FORMAT(\"never ends                | a closing quote",
        "Makefile: all                             | a statement of a linker script",
        "INSERT UNDER .text                        | AFTER or BEFORE",
        "/* nothing */                             | at least one statement"
      })
  void whatIsNoScriptIsRefusedWithItsPlace(String text, String expected) {
    assertThatThrownBy(() -> script(text))
        .isInstanceOf(MalformedArtifactException.class)
        .hasMessageContaining("expected " + expected)
        .hasMessageContaining("at line 1");
  }

  @Test
  void aScriptBeforeThePreprocessorIsRefusedWithTheRemedy() {
    assertThatThrownBy(() -> script("\n#include <asm/page.h>\nENTRY(x)\n"))
        .hasMessage(
            "not a readable linker-script file: expected a script that the C preprocessor has been"
                + " over (vmlinux.lds, not vmlinux.lds.S) at line 2, found"
                + " \"#include <asm/page.h>\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "-", "~(", "1?", "MAX(1,", "1+("})
  void deepExpressionsAreRefusedAndNotFollowed(String unit) {
    assertThatThrownBy(() -> script("x = " + unit.repeat(100_000)))
        .isInstanceOf(MalformedArtifactException.class)
        .hasMessageContaining("at most 64 levels");
  }

  @Test
  void signsThatMightBeginALineMarkAreLookedAtOnce() {
    assertThatThrownBy(() -> script("OUTPUT_ARCH(" + "# ".repeat(2_000_000)))
        .hasMessageContaining("expected ')' at line 1");
  }

  @Test
  void endlessSumsSortsAndWordsAreRefused() {
    assertThatThrownBy(() -> script("x = 1" + "+1".repeat(100_000)))
        .hasMessageContaining("at most 1000 terms");
    assertThatThrownBy(() -> script("SECTIONS { a : { " + "SORT(".repeat(1000)))
        .hasMessageContaining("at most 8 kinds of sorting");
    assertThatThrownBy(() -> script("SECTIONS { a : { " + "a ".repeat(200_001)))
        .hasMessageContaining("at most 200000 words");
    assertThatThrownBy(() -> LinkerScript.parse(MemorySegment.ofArray(new byte[4 * 1048576 + 1])))
        .hasMessageContaining("at most 4194304 bytes");
  }

  private static InputPattern plain(String pattern) {
    return new InputPattern(pattern, List.of(), List.of());
  }

  private static Statement.OutputSection section(LinkerScript script, String name) {
    return script.outputSections().stream()
        .filter(section -> section.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static LinkerScript sample(String name) throws MalformedArtifactException {
    String path = name.startsWith("../") ? name.substring(3) : "formats/linker-script/" + name;
    return LinkerScript.parse(Fixtures.segment(Fixtures.sample(path)));
  }

  private static LinkerScript script(String text) throws MalformedArtifactException {
    return LinkerScript.parse(MemorySegment.ofArray(text.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
