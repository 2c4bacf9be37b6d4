package symshift.engine.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import symshift.engine.MalformedArtifactException;
import symshift.engine.elf.ElfBuilder.Section;
import symshift.engine.elf.ElfPatch.Field;

class ElfHeaderTest {
  private static final long FAR = 5L << 30;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {11, 1L << 20, 1L << 31, 1L << 32, 1L << 60, Long.MAX_VALUE, 1L << 63, -1})
  void aCountOfSectionsThatTheFileCannotHoldIsRefused(long count) {
    byte[] image = patch().sections(0).set(0, Field.SIZE, count).image();
    assertThatThrownBy(() -> read(image)).isInstanceOf(MalformedArtifactException.class);
  }

  @Test
  void theCountOfSectionsAndTheIndexOfTheirNamesMayStandInSectionZero() throws Exception {
    byte[] image =
        patch()
            .sections(0)
            .names(0xffff)
            .set(0, Field.SIZE, ElfBuilder.FIRST + 5L)
            .set(0, Field.LINK, ElfBuilder.SHSTRTAB)
            .image();
    assertThat(read(image).sections()).hasSize(ElfBuilder.FIRST + 5);
    assertThat(read(image).sections().get(SmallElf.TEXT).name()).isEqualTo(".text");
    assertThat(read(image).symbols(LetterRule.FLAGS).size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {99, Integer.MAX_VALUE, Integer.MIN_VALUE, -1})
  void withoutSectionNamesThereAreSectionsButAsToNmNoSymbols(int names) throws Exception {
    ElfImage image = read(patch().names(0xffff).set(0, Field.LINK, names).image());
    assertThat(image.sections()).hasSize(ElfBuilder.FIRST + 5);
    assertThat(image.symbols(LetterRule.FLAGS).size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1L << 31, 1L << 32, Long.MAX_VALUE, 1L << 63, -1, -64})
  void tablesFarAwayOrVeryLongAreRefused(long far) {
    for (int table : new int[] {ElfBuilder.SYMTAB, ElfBuilder.STRTAB, ElfBuilder.SHSTRTAB}) {
      for (Field field : new Field[] {Field.OFFSET, Field.SIZE}) {
        byte[] image = patch().set(table, field, far).image();
        assertThatThrownBy(() -> read(image))
            .as("section %s, %s", table, field)
            .isInstanceOf(MalformedArtifactException.class)
            .hasMessageContaining("(truncated?)");
      }
    }
    byte[] image = patch().headers(far).image();
    assertThatThrownBy(() -> read(image)).isInstanceOf(MalformedArtifactException.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Field.class,
      names = {"OFFSET", "SIZE", "ADDRESS", "NAME", "INFO"})
  void sectionsThatNobodyReadsMayClaimAnything(Field field) throws Exception {
    ElfImage image = read(patch().set(SmallElf.RODATA, field, -1).image());
    boolean readable = field == Field.NAME || field == Field.INFO;
    assertThat(image.bytesAt(0x3000, 4).isPresent()).isEqualTo(readable);
    assertThat(image.symbols(LetterRule.FLAGS).size()).isEqualTo(1);
  }

  @Test
  void sectionsThatShareAPlaceInTheTableOfNamesShareTheText() throws Exception {
    byte[] sound = small().build();
    ElfPatch patch = new ElfPatch(sound);
    patch.set(SmallElf.DATA, Field.NAME, patch.get(SmallElf.TEXT, Field.NAME));
    ElfImage image = read(patch.image());
    assertThat(image.sections().get(SmallElf.DATA).name())
        .isSameAs(image.sections().get(SmallElf.TEXT).name());
  }

  @Test
  void overlappingSectionNamesDoNotUnfoldIntoGigabytes() {
    ElfBuilder elf = small();
    int first = elf.section(Section.of("x".repeat(100_000), 8, 0, 0, 0));
    for (int i = 0; i < 3000; i++) {
      elf.section(Section.of("", 8, 0, 0, 0));
    }
    ElfPatch patch = new ElfPatch(elf.build());
    long start = patch.get(first, Field.NAME);
    for (int i = 1; i <= 3000; i++) {
      patch.set(first + i, Field.NAME, start + i);
    }
    assertThatThrownBy(() -> read(patch.image()))
        .isInstanceOf(MalformedArtifactException.class)
        .hasMessageContaining("because they overlap");
  }

  @Test
  void tablesBeyondFourGigabytesAreRead() throws Exception {
    byte[] image = small().build();
    ElfPatch patch = new ElfPatch(image);
    for (int i = 1; i < ElfBuilder.FIRST + 5; i++) {
      patch.set(i, Field.OFFSET, patch.get(i, Field.OFFSET) + FAR);
    }
    byte[] moved = patch.image();
    long headers = ByteBuffer.wrap(moved).order(ByteOrder.LITTLE_ENDIAN).getLong(40);
    byte[] header = new ElfPatch(moved).headers(headers + FAR).image();
    Path file = folder.resolve("sparse");
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.SPARSE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        Arena arena = Arena.ofConfined()) {
      channel.write(ByteBuffer.wrap(header), 0);
      channel.write(ByteBuffer.wrap(moved), FAR);
      ElfImage far =
          ElfImage.of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
      assertThat(far.addressOf("linux_banner")).hasValue(0x3000);
      assertThat(far.sectionOf("linux_banner")).contains(".rodata");
      assertThat(far.banner()).contains("Linux version 6.1.0 (test)");
      assertThat(far.buildId()).contains("0102abff");
    }
  }

  private static ElfBuilder small() {
    return SmallElf.of(true, ByteOrder.LITTLE_ENDIAN, 62)
        .symbol("linux_banner", 0x3000, 17, SmallElf.RODATA);
  }

  private static ElfPatch patch() {
    return new ElfPatch(small().build());
  }

  private static ElfImage read(byte[] image) throws MalformedArtifactException {
    return ElfImage.of(MemorySegment.ofArray(image));
  }
}
