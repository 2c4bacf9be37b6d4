package symshift.engine.kallsyms;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import symshift.engine.MalformedArtifactException;
import symshift.engine.elf.ElfImage;
import symshift.engine.elf.ElfSection;

/** The bytes that stand at the labels of the tables in an image or an object. */
final class PlacedTables {
  private final byte[] file;
  private final ElfImage image;

  PlacedTables(byte[] file) throws MalformedArtifactException {
    this.file = file;
    this.image = ElfImage.of(MemorySegment.ofArray(file));
  }

  ByteOrder order() {
    return image.byteOrder();
  }

  ElfImage image() {
    return image;
  }

  /** As many bytes of each table as the computed one has; the labels that are there. */
  Map<String, byte[]> like(Map<String, byte[]> computed) {
    Map<String, byte[]> placed = new LinkedHashMap<>();
    computed.forEach((label, bytes) -> {
      OptionalLong address = image.addressOf(label);
      if (address.isPresent()) {
        placed.put(label, at(label, address.getAsLong(), bytes.length));
      }
    });
    return placed;
  }

  /** The first difference of a computed table, in the byte order of the file. */
  Optional<String> difference(KallsymsTable table) {
    Map<String, byte[]> computed = table.tables(image.byteOrder());
    return ProgramSource.difference(like(computed), computed);
  }

  /** An object has no addresses: there the address of a label counts from its section. */
  private byte[] at(String label, long address, int length) {
    String name = image.sectionOf(label).orElseThrow();
    ElfSection section =
        image.sections().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    int from = Math.toIntExact(section.offset() + address - section.address());
    return Arrays.copyOfRange(file, from, from + length);
  }
}
