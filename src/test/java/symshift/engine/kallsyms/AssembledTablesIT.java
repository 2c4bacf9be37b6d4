package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.Fixtures;
import symshift.OutsideProgram;
import symshift.engine.MalformedArtifactException;
import symshift.engine.elf.ElfImage;
import symshift.engine.symbol.SymbolListing;

/** What the assembler makes of the written tables holds their bytes. */
class AssembledTablesIT {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "arm-linux-gnueabi, 3.3, 32, false",
    "arm-linux-gnueabi, 6.1, 32, true",
    "s390x-linux-gnu, 2.6.32, 64, false",
    "s390x-linux-gnu, 6.12, 64, true",
    "x86_64-linux-gnu, 4.20, 64, true"
  })
  void everyTableIsThereByteForByte(String target, String version, int bits, boolean offsets)
      throws IOException, MalformedArtifactException {
    OutsideProgram assembler = OutsideProgram.orLeaveOut("/usr/bin/" + target + "-as");
    KernelEra era = KernelEra.of(version).orElseThrow();
    byte[] listing = Fixtures.bytes(Fixtures.sample("causality/base.nm.xz"));
    KallsymsTable table =
        KallsymsTable.of(
            SymbolListing.parse(MemorySegment.ofArray(listing)),
            new TableRules(era, true, false, AddressForm.of(era, offsets)),
            bits);
    StringBuilder text = new StringBuilder();
    table.writeAssembly(text);
    Path source = Files.writeString(folder.resolve("k.S"), text, StandardCharsets.ISO_8859_1);
    Path object = folder.resolve("k.o");
    assembler.run("-o", object.toString(), source.toString());

    byte[] file = Files.readAllBytes(object);
    ElfImage image = ElfImage.of(MemorySegment.ofArray(file));
    ByteOrder order = image.byteOrder();
    Map<String, byte[]> tables = table.tables(order);
    assertThat(tables).hasSizeGreaterThan(5);
    tables.forEach((label, bytes) -> {
      OptionalLong at = image.addressOf(label);
      String section = image.sectionOf(label).orElseThrow();
      long from =
          image.sections().stream()
              .filter(each -> each.name().equals(section))
              .findFirst()
              .orElseThrow()
              .offset();
      int start = Math.toIntExact(from + at.orElseThrow());
      assertThat(Arrays.copyOfRange(file, start, start + bytes.length)).as(label).isEqualTo(bytes);
    });
  }
}
