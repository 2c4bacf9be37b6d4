package symshift.engine.elf;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.engine.MalformedArtifactException;
import symshift.engine.symbol.SymbolListing;
import symshift.engine.symbol.SymbolTable;

class SymbolLetterTest {
  private static final int LOCAL = 0;
  private static final int GLOBAL = 16;
  private static final int WEAK = 32;
  private static final int UNIQUE = 160;
  private static final int OBJECT = 1;
  private static final int FUNCTION = 2;
  private static final int ABSOLUTE = -15;
  private static final int COMMON = -14;

  @ParameterizedTest
  @CsvSource({
    ".init.data,   1, 3, d, t",
    ".rodata,      1, 3, d, r",
    ".rodata1,     1, 2, r, r",
    ".data..percpu,1, 3, d, d",
    ".bss,         8, 3, b, b",
    "__param,      1, 2, r, r",
    ".textual,     1, 2, r, t",
    ".init_array,  14, 3, d, t",
    ".pdatax,      1, 3, d, p",
    ".head.text,   1, 6, t, t",
    ".debug_info,  1, 0, N, N",
    ".comment,     1, 0, n, n",
    ".orphan,      1, 1, ?, ?",
    ".pdata,       1, 3, p, p"
  })
  void aSectionGivesALetterByItsFlagsOrFirstByItsName(
      String name, int type, long flags, char byFlags, char byName) {
    ElfSection section = new ElfSection(1, name, type, flags, 0, 0, 8);
    boolean debugging = SymbolLetter.isDebugging(section);
    assertThat(SymbolLetter.ofSection(section, LetterRule.FLAGS, false, debugging))
        .isEqualTo(byFlags);
    assertThat(SymbolLetter.ofSection(section, LetterRule.SECTION_NAME, false, debugging))
        .isEqualTo(byName);
  }

  @Test
  void bindingAndTypeDecideBeforeTheSection() throws Exception {
    ElfBuilder elf =
        SmallElf.of(true, ByteOrder.LITTLE_ENDIAN, 62)
            .symbol("text", 0x1000, GLOBAL + FUNCTION, SmallElf.TEXT)
            .symbol("local", 0x1004, LOCAL + FUNCTION, SmallElf.TEXT)
            .symbol("weak_object", 0x2000, WEAK + OBJECT, SmallElf.DATA)
            .symbol("weak", 0x2004, WEAK, SmallElf.DATA)
            .symbol("one", 0x2008, UNIQUE + OBJECT, SmallElf.DATA)
            .symbol("indirect", 0x1008, GLOBAL + 10, SmallElf.TEXT)
            .symbol("absolute", 0x5000, GLOBAL, ABSOLUTE)
            .symbol("common", 16, GLOBAL + OBJECT, COMMON)
            .symbol("missing", 0, GLOBAL, 0)
            .symbol("maybe", 0, WEAK, 0)
            .symbol("file.c", 0, LOCAL + 4, ABSOLUTE)
            .symbol("odd", 0x1001, GLOBAL + FUNCTION, SmallElf.TEXT);
    assertThat(listing(elf))
        .isEqualTo(
            """
                             w maybe
                             U missing
            0000000000000008 C common
            0000000000001000 T text
            0000000000001001 T odd
            0000000000001004 t local
            0000000000001008 i indirect
            0000000000002000 V weak_object
            0000000000002004 W weak
            0000000000002008 u one
            0000000000005000 A absolute
            """);
  }

  @Test
  void armHidesMappingSymbolsAndClearsTheThumbBit() throws Exception {
    ElfBuilder elf =
        SmallElf.of(false, ByteOrder.LITTLE_ENDIAN, 40)
            .symbol("$a", 0x1000, LOCAL, SmallElf.TEXT)
            .symbol("$d.12", 0x1000, LOCAL, SmallElf.TEXT)
            .symbol("$dollar", 0x1000, LOCAL, SmallElf.TEXT)
            .symbol("thumb", 0x1005, GLOBAL + FUNCTION, SmallElf.TEXT);
    assertThat(listing(elf))
        .isEqualTo(
            """
            00001000 t $dollar
            00001004 T thumb
            """);
  }

  @Test
  void mipsOfThirtyTwoBitsHasSignedAddressesAndSmallCommonSymbols() throws Exception {
    ElfBuilder elf =
        SmallElf.of(false, ByteOrder.BIG_ENDIAN, 8)
            .symbol("_text", 0x8010_0000, GLOBAL, SmallElf.TEXT)
            .symbol("mips16", 0x1005, GLOBAL + FUNCTION, SmallElf.TEXT)
            .symbol(".LC30", 0x3000, LOCAL, SmallElf.RODATA)
            .symbol("common", 4, GLOBAL + OBJECT, COMMON)
            .symbol("small", 4, GLOBAL + OBJECT, -253)
            .symbol("allocated", 0x2004, GLOBAL + OBJECT, -256)
            .symbol("missing", 4, GLOBAL, -252);
    assertThat(listing(elf))
        .isEqualTo(
            """
                     U missing
            00000008 C common
            00000008 c small
            00001004 T mips16
            00002004 B allocated
            ffffffff80100000 T _text
            """);
    SymbolTable table =
        ElfImage.of(MemorySegment.ofArray(elf.build())).symbols(LetterRule.SECTION_NAME);
    assertThat(table.find("_text").orElseThrow().address()).isEqualTo(0x8010_0000L);
  }

  @Test
  void inAnObjectFileTheAddressOfTheSectionIsAdded() throws Exception {
    ElfBuilder elf =
        SmallElf.of(false, ByteOrder.LITTLE_ENDIAN, 3)
            .type(ElfBuilder.REL)
            .symbol("text", 0x10, GLOBAL, SmallElf.TEXT)
            .symbol("over", 0xffff_ffff, GLOBAL, SmallElf.TEXT)
            .symbol("absolute", 0x10, GLOBAL, ABSOLUTE)
            .symbol("names", 0x10, GLOBAL, ElfBuilder.STRTAB);
    assertThat(listing(elf))
        .isEqualTo(
            """
            00000010 A absolute
            00000010 A names
            00001010 T text
            100000fff T over
            """);
  }

  @Test
  void aWideBigEndianImageReadsAsWell() throws Exception {
    ElfBuilder elf =
        SmallElf.of(true, ByteOrder.BIG_ENDIAN, 22)
            .symbol("linux_banner", 0x3000, GLOBAL, SmallElf.RODATA);
    ElfImage image = ElfImage.of(MemorySegment.ofArray(elf.build()));
    assertThat(image.arch()).isEqualTo("s390");
    assertThat(image.byteOrder()).isEqualTo(ByteOrder.BIG_ENDIAN);
    assertThat(image.banner()).contains("Linux version 6.1.0 (test)");
    assertThat(image.buildId()).contains("0102abff");
    assertThat(image.sections()).extracting(ElfSection::name).contains(".text", ".shstrtab");
  }

  private static String listing(ElfBuilder elf) throws MalformedArtifactException {
    ElfImage image = ElfImage.of(MemorySegment.ofArray(elf.build()));
    return SymbolListing.format(image.symbols(LetterRule.FLAGS));
  }
}
