package symshift.engine.kallsyms;

import java.lang.foreign.MemorySegment;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symshift.engine.MalformedArtifactException;

/**
 * The assembler file that {@code scripts/kallsyms} makes from a stage: {@code .tmp_kallsyms1.S},
 * {@code .tmp_vmlinux.kallsyms1.S}, {@code .tmp_vmlinux1.kallsyms.S}. The file is whole: every
 * table has as many elements as there are symbols.
 */
public final class KallsymsAssembly {
  static final String FORMAT = "kallsyms-assembly";

  private final List<AssemblyTable> tables;
  private final int symbolCount;
  private final List<String> names;
  private final @Nullable TableContents contents;

  private KallsymsAssembly(List<AssemblyTable> tables) throws MalformedArtifactException {
    this.tables = tables;
    AssemblyCheck check = new AssemblyCheck(tables);
    symbolCount = check.symbolCount();
    check.tablesAreWhole();
    contents = check.contents();
    names = contents == null ? check.stemNames() : contents.entries();
  }

  /**
   * Reads the whole file.
   *
   * @throws MalformedArtifactException when a line is not of the kind that the program writes, or
   *     when tables are missing or not as long as the number of symbols says (truncated)
   */
  public static KallsymsAssembly parse(MemorySegment text) throws MalformedArtifactException {
    return new KallsymsAssembly(AssemblyReader.tables(text));
  }

  /** In file order, which is the order they are linked in. */
  public List<AssemblyTable> tables() {
    return tables;
  }

  /** Number of symbols; 0 in the table that stands in before there is one. */
  public int symbolCount() {
    return symbolCount;
  }

  /**
   * Type letter and name of every symbol in table order; up to 2.6.9 the name alone. Empty where
   * the names are in another file.
   */
  public List<String> names() {
    return names;
  }

  /**
   * The compressed names. Empty where they are in another file, and up to 2.6.9, where names were
   * compressed without tokens.
   */
  public Optional<TableContents> contents() {
    return Optional.ofNullable(contents);
  }

  /**
   * Size of every table without padding, by label in file order; the same labels and sizes as
   * {@link KallsymsTable#tableBytes} where it is the same table.
   *
   * @param bits width of an address of the target, 32 or 64
   */
  public Map<String, Long> tableBytes(int bits) {
    Map<String, Long> bytes = new LinkedHashMap<>();
    tables.forEach(table -> bytes.put(table.label(), table.sizeBytes(bits)));
    return Collections.unmodifiableMap(bytes);
  }

  /**
   * Size of one table without padding; 0 where the file has no such table.
   *
   * @param bits width of an address of the target, 32 or 64
   */
  public long sizeBytes(String label, int bits) {
    return tableBytes(bits).getOrDefault(label, 0L);
  }

  /**
   * Whether this file is the table that a stage gives: the first difference in words, without a
   * full stop, or empty when names and tokens are the same byte for byte and every address is that
   * of its symbol.
   *
   * @param computed the table computed from the listing of the stage
   */
  public Optional<String> differenceFrom(KallsymsTable computed) {
    if (contents == null) {
      boolean outside = symbolCount > 0 && names.isEmpty();
      return Optional.of(
          outside
              ? "the names are in another file (.incbin)"
              : "the names are stored as up to 2.6.9, without tokens");
    }
    return contents
        .differenceFrom(computed.contents())
        .or(() -> AssemblyAddresses.of(tables).differenceFrom(computed.entries()));
  }
}
