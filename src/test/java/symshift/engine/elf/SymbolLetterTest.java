package symshift.engine.elf;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.engine.MalformedArtifactException;
import symshift.engine.symbol.SymbolListing;

class SymbolLetterTest {
  private static final int LOCAL = 0;
  private static final int GLOBAL = 16;
  private static final int WEAK = 32;
  private static final int UNIQUE = 160;
  private static final int OBJECT = 1;
  private static final int FUNCTION = 2;
  private static final int ABSOLUTE = 0xfff1;
  private static final int COMMON = 0xfff2;

  @ParameterizedTest
  @CsvSource({
    ".init.data,   1, 3, d, t",
    ".rodata,      1, 3, d, r",
    ".rodata1,     1, 2, r, r",
    ".data..percpu,1, 3, d, d",
    ".bss,         8, 3, b, b",
    "__param,      1, 2, r, r",
    ".textual,     1, 2, r, r",
    ".head.text,   1, 6, t, t",
    ".debug_info,  1, 0, N, N",
    ".comment,     1, 0, n, n",
    ".orphan,      1, 1, ?, ?",
    ".pdata,       1, 3, p, p"
  })
  void aSectionGivesALetterByItsFlagsOrFirstByItsName(
      String name, int type, long flags, char byFlags, char byName) {
    ElfSection section = new ElfSection(1, name, type, flags, 0, 0, 8);
    assertThat(SymbolLetter.ofSection(section, LetterRule.FLAGS, false)).isEqualTo(byFlags);
    assertThat(SymbolLetter.ofSection(section, LetterRule.SECTION_NAME, false)).isEqualTo(byName);
  }

  @Test
  void bindingAndTypeDecideBeforeTheSection() throws Exception {
    SmallElf elf =
        new SmallElf(true, ByteOrder.LITTLE_ENDIAN, 62)
            .symbol("text", 0x1000, GLOBAL + FUNCTION, 1)
            .symbol("local", 0x1004, LOCAL + FUNCTION, 1)
            .symbol("weak_object", 0x2000, WEAK + OBJECT, 2)
            .symbol("weak", 0x2004, WEAK, 2)
            .symbol("one", 0x2008, UNIQUE + OBJECT, 2)
            .symbol("indirect", 0x1008, GLOBAL + 10, 1)
            .symbol("absolute", 0x5000, GLOBAL, ABSOLUTE)
            .symbol("common", 16, GLOBAL + OBJECT, COMMON)
            .symbol("missing", 0, GLOBAL, 0)
            .symbol("maybe", 0, WEAK, 0)
            .symbol("file.c", 0, LOCAL + 4, ABSOLUTE)
            .symbol("odd", 0x1001, GLOBAL + FUNCTION, 1);
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
    SmallElf elf =
        new SmallElf(false, ByteOrder.LITTLE_ENDIAN, 40)
            .symbol("$a", 0x1000, LOCAL, 1)
            .symbol("$d.12", 0x1000, LOCAL, 1)
            .symbol("$dollar", 0x1000, LOCAL, 1)
            .symbol("thumb", 0x1005, GLOBAL + FUNCTION, 1);
    assertThat(listing(elf))
        .isEqualTo(
            """
            00001000 t $dollar
            00001004 T thumb
            """);
  }

  @Test
  void aWideBigEndianImageReadsAsWell() throws Exception {
    SmallElf elf =
        new SmallElf(true, ByteOrder.BIG_ENDIAN, 22).symbol("linux_banner", 0x3000, GLOBAL, 3);
    ElfImage image = ElfImage.of(MemorySegment.ofArray(elf.build()));
    assertThat(image.arch()).isEqualTo("s390");
    assertThat(image.byteOrder()).isEqualTo(ByteOrder.BIG_ENDIAN);
    assertThat(image.banner()).contains("Linux version 6.1.0 (test)");
    assertThat(image.buildId()).contains("0102abff");
    assertThat(image.sections()).extracting(ElfSection::name).contains(".text", ".shstrtab");
  }

  private static String listing(SmallElf elf) throws MalformedArtifactException {
    ElfImage image = ElfImage.of(MemorySegment.ofArray(elf.build()));
    return SymbolListing.format(image.symbols(LetterRule.FLAGS));
  }
}
