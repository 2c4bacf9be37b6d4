package symshift.engine.kallsyms;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import symshift.engine.MalformedArtifactException;
import symshift.engine.elf.ElfImage;
import symshift.engine.elf.ElfSection;

/**
 * The object file of kallsyms tables that is linked into the next stage: {@code .tmp_kallsyms1.o},
 * {@code .tmp_vmlinux.kallsyms1.o}, {@code .tmp_vmlinux1.kallsyms.o}. Kernels of 4.10 and later
 * take another pass when two of these files differ in size, from 7.3 on also when their labels
 * differ.
 */
public final class KallsymsObject {
  private static final String FORMAT = "kallsyms-object";
  private static final int PROGBITS = 1;
  private static final int RELA = 4;
  private static final int REL = 9;
  private static final int LONGEST_TABLE = 64 << 20;

  private final ElfImage image;
  private final long fileBytes;
  private final Map<String, Long> labels;
  private final ElfSection section;
  private final int symbolCount;
  private final @Nullable TableContents contents;

  private KallsymsObject(ElfImage image, MemorySegment file) throws MalformedArtifactException {
    this.image = image;
    fileBytes = file.byteSize();
    section = section(image);
    labels = labels(image, section);
    symbolCount = LinkedTables.symbolCount(table(file, "kallsyms_num_syms", 8), image.byteOrder());
    contents = labels.containsKey("kallsyms_token_table") ? contents(file) : null;
  }

  /**
   * Reads the tables of an object file. Empty when it defines no {@code kallsyms_names} and {@code
   * kallsyms_num_syms}, or when the file is no object file.
   *
   * @throws MalformedArtifactException when it is no ELF file, or when the tables are not whole
   */
  public static Optional<KallsymsObject> in(ElfImage image, MemorySegment file)
      throws MalformedArtifactException {
    boolean tables =
        image.relocatable()
            && image.addressOf("kallsyms_names").isPresent()
            && image.addressOf("kallsyms_num_syms").isPresent();
    return tables ? Optional.of(new KallsymsObject(image, file)) : Optional.empty();
  }

  /** The section of the names, which must be in the file. */
  private static ElfSection section(ElfImage image) throws MalformedArtifactException {
    String name = image.sectionOf("kallsyms_names").orElse("");
    for (ElfSection each : image.sections()) {
      if (each.name().equals(name) && each.type() == PROGBITS) {
        return each;
      }
    }
    throw malformed(-1, "a section with contents for kallsyms_names", "none");
  }

  private static Map<String, Long> labels(ElfImage image, ElfSection section)
      throws MalformedArtifactException {
    List<Map.Entry<String, Long>> found = new ArrayList<>();
    for (String label : TableLayout.LABELS) {
      OptionalLong at = image.addressOf(label);
      if (at.isPresent()) {
        boolean elsewhere = !image.sectionOf(label).orElse("").equals(section.name());
        if (elsewhere || Long.compareUnsigned(at.getAsLong(), section.size()) > 0) {
          throw malformed(section.offset(), label + " in " + section.name(), "it elsewhere");
        }
        found.add(Map.entry(label, at.getAsLong()));
      }
    }
    found.sort(Map.Entry.comparingByValue(Comparator.naturalOrder()));
    Map<String, Long> labels = new LinkedHashMap<>();
    found.forEach(each -> labels.put(each.getKey(), each.getValue()));
    return Collections.unmodifiableMap(labels);
  }

  private static MalformedArtifactException malformed(long at, String expected, String found) {
    return new MalformedArtifactException(FORMAT, at, expected, found);
  }

  /** The bytes of a table with the padding behind it, at most so many. */
  private byte[] table(MemorySegment file, String label, int most)
      throws MalformedArtifactException {
    long from = section.offset() + labels.getOrDefault(label, 0L);
    long size = Math.min(paddedBytes().getOrDefault(label, 0L), most);
    if (from < 0 || from > file.byteSize() || size > file.byteSize() - from) {
      throw malformed(from, label + " of " + size + " bytes", "the end of the file (truncated?)");
    }
    return file.asSlice(from, size).toArray(ValueLayout.JAVA_BYTE);
  }

  private TableContents contents(MemorySegment file) throws MalformedArtifactException {
    byte[] names = table(file, "kallsyms_names", LONGEST_TABLE);
    byte[] tokens = table(file, "kallsyms_token_table", LONGEST_TABLE);
    Optional<TableContents> found =
        symbolCount < 0 ? Optional.empty() : TableContents.decode(symbolCount, names, tokens);
    return found.orElseThrow(() ->
        malformed(
            section.offset() + labels.getOrDefault("kallsyms_names", 0L),
            "%,d compressed symbols".formatted(symbolCount),
            "other bytes"));
  }

  /** Size of the file: what kernels of 4.10 and later compare. */
  public long fileBytes() {
    return fileBytes;
  }

  /** Width of an address: 32 or 64. */
  public int bits() {
    return image.bits();
  }

  /** The kernel's ARCH word, as {@link ElfImage#arch} gives it. */
  public String arch() {
    return image.arch();
  }

  /** Number of symbols; 0 in the table that stands in before there is one. */
  public int symbolCount() {
    return symbolCount;
  }

  /** Label to its place in the section, in address order; empty tables share a place. */
  public Map<String, Long> labels() {
    return labels;
  }

  /**
   * Label to the bytes from it to the next label, or to the end of the section: the size of the
   * table with the padding behind it. In address order.
   */
  public Map<String, Long> paddedBytes() {
    Map<String, Long> padded = new LinkedHashMap<>();
    List<String> order = List.copyOf(labels.keySet());
    for (int i = 0; i < order.size(); i++) {
      long from = labels.getOrDefault(order.get(i), 0L);
      boolean last = i + 1 == order.size();
      long to = last ? section.size() : labels.getOrDefault(order.get(i + 1), from);
      padded.put(order.get(i), to - from);
    }
    return Collections.unmodifiableMap(padded);
  }

  /**
   * Number of relocations of the tables: as many as there are symbols, where the file has addresses
   * or distances from the place of the element; 1 where it has offsets and a base.
   */
  public long relocations() {
    long count = 0;
    for (ElfSection each : image.sections()) {
      boolean rel = each.type() == REL && each.name().equals(".rel" + section.name());
      boolean rela = each.type() == RELA && each.name().equals(".rela" + section.name());
      count += rel || rela ? each.size() / (image.bits() / 8 * (rela ? 3L : 2L)) : 0;
    }
    return count;
  }

  /** The compressed names; empty up to 2.6.9, where names were compressed without tokens. */
  public Optional<TableContents> contents() {
    return Optional.ofNullable(contents);
  }

  /**
   * Whether this file has the names that a stage gives: the first difference in words, without a
   * full stop, or empty when names and tokens are the same byte for byte. Addresses are relocations
   * and are not compared.
   *
   * @param computed the table computed from the listing of the stage
   */
  public Optional<String> differenceFrom(KallsymsTable computed) {
    return contents == null
        ? Optional.of("the names are stored as up to 2.6.9, without tokens")
        : contents.differenceFrom(computed.contents());
  }
}
