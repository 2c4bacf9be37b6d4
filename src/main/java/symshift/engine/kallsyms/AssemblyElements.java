package symshift.engine.kallsyms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Collects the elements of one table. The methods that add answer false for what a table cannot
 * hold: text that is no element, or an element of another width than those before.
 */
final class AssemblyElements {
  private static final int MOST_BYTES = 64 << 20;

  private final String label;
  private final @Nullable TableAlignment alignment;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PlainNumbers numbers = new PlainNumbers();
  private @Nullable ElementWidth width;
  private long outsideBytes;

  AssemblyElements(String label, @Nullable TableAlignment alignment) {
    this.label = label;
    this.alignment = alignment;
  }

  String label() {
    return label;
  }

  @Nullable TableAlignment alignment() {
    return alignment;
  }

  @Nullable ElementWidth width() {
    return width;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  PlainNumbers numbers() {
    return numbers;
  }

  long outsideBytes() {
    return outsideBytes;
  }

  private boolean isOf(ElementWidth next) {
    boolean same = width == null || width == next;
    width = next;
    return same;
  }

  /** Adds elements that commas separate. */
  boolean addNumbers(ElementWidth next, String list) {
    boolean sound = isOf(next);
    int from = 0;
    while (sound && from <= list.length()) {
      int comma = list.indexOf(',', from);
      int end = comma < 0 ? list.length() : comma;
      sound = addNumber(next, list.substring(from, end).strip());
      from = end + 1;
    }
    return sound;
  }

  private boolean addNumber(ElementWidth next, String text) {
    PlainExpression element = PlainExpression.of(text, next == ElementWidth.LONG);
    if (element == null) {
      return false;
    }
    if (next != ElementWidth.BYTE) {
      return numbers.add(element.symbol(), element.value());
    }
    bytes.write((int) element.value());
    boolean isByte = element.symbol() == null && element.value() >= 0 && element.value() < 256;
    return isByte && bytes.size() <= MOST_BYTES;
  }

  /** Adds the bytes of a quoted string and a NUL. */
  boolean addString(String quoted) {
    int last = quoted.length() - 1;
    boolean sound = last > 0 && quoted.charAt(0) == '"' && quoted.charAt(last) == '"';
    // what needs an escape never stands in the name of a symbol
    if (!sound || quoted.indexOf('\\') >= 0 || quoted.indexOf('"', 1) != last) {
      return false;
    }
    bytes.writeBytes(quoted.substring(1, last).getBytes(StandardCharsets.ISO_8859_1));
    bytes.write(0);
    return bytes.size() <= MOST_BYTES && isOf(ElementWidth.BYTE);
  }

  /** Notes a piece of another file: quoted name, first byte, number of bytes. */
  boolean addOutside(String words) {
    String[] parts = words.split(",", -1);
    PlainExpression size = parts.length == 3 ? PlainExpression.of(parts[2].strip(), false) : null;
    if (size == null || size.symbol() != null || size.value() < 0) {
      return false;
    }
    outsideBytes += Math.min(size.value(), MOST_BYTES + 1L);
    return outsideBytes <= MOST_BYTES && isOf(ElementWidth.BYTE);
  }
}
