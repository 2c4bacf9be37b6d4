package symshift.engine.kallsyms;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One table of an assembler file: what stands between its label and the next. */
public final class AssemblyTable {
  private final String label;
  private final @Nullable TableAlignment alignment;
  private final @Nullable ElementWidth width;
  private final byte[] bytes;
  private final PlainNumbers numbers;
  private final long outsideBytes;

  AssemblyTable(AssemblyElements elements) {
    label = elements.label();
    alignment = elements.alignment();
    width = elements.width();
    bytes = elements.bytes();
    numbers = elements.numbers();
    outsideBytes = elements.outsideBytes();
  }

  /** For example {@code kallsyms_names}; without the underscore that a few targets prefix. */
  public String label() {
    return label;
  }

  /** The last alignment before the label; empty where there is none. */
  public Optional<TableAlignment> alignment() {
    return Optional.ofNullable(alignment);
  }

  /** Empty for a table without elements. */
  public Optional<ElementWidth> width() {
    return Optional.ofNullable(width);
  }

  /** Number of elements; the bytes of strings count one by one, with their NUL. */
  public long elements() {
    return width == ElementWidth.BYTE ? bytes.length + outsideBytes : numbers.count();
  }

  /**
   * Size without the padding behind it.
   *
   * @param bits width of an address of the target, 32 or 64
   */
  public long sizeBytes(int bits) {
    return width == null ? 0 : elements() * width.bytes(bits);
  }

  /** The contents of a table of bytes or strings; empty for other tables. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Bytes that {@code .incbin} takes from another file; they are not among {@link #bytes}. */
  public long outsideBytes() {
    return outsideBytes;
  }

  /** The contents of a table of wider elements; empty for a table of bytes. */
  PlainNumbers numbers() {
    return numbers;
  }
}
