package symshift.engine.excerpt;

import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symshift.engine.diagnosis.Words;

/**
 * How many symbols a table can hold, from its size.
 *
 * @param source what tells it, in words
 */
record SymbolCount(long least, long most, String source) {
  private static final int SYMBOLS_A_MARKER = 256;

  /** Bytes that the names of real kernels take for a symbol, generously. */
  private static final int LEAST_NAME_BYTES = 5;

  private static final int MOST_NAME_BYTES = 30;

  /** Of a stage; null when the labels for it were not pasted or fit two widths. */
  static @Nullable SymbolCount of(StageFacts stage, int digits, int alignment) {
    Map<String, Long> sizes = LabelDistances.sizes(stage);
    Long addresses = sizes.get(LabelDistances.ADDRESSES);
    Long markers = sizes.get(LabelDistances.MARKERS);
    if (addresses != null) {
      int width = digits / 2;
      return new SymbolCount(
          (addresses - alignment) / width + 1,
          addresses / width,
          "kallsyms_addresses spans " + Words.bytes(addresses));
    }
    if (markers == null) {
      return null;
    }
    SymbolCount[] fitting =
        IntStream.of(digits == 8 ? new int[] {4} : new int[] {4, 8})
            .mapToObj(width -> ofMarkers(markers, width, alignment))
            .filter(count -> count.fits(sizes.get(LabelDistances.NAMES)))
            .toArray(SymbolCount[]::new);
    return fitting.length == 1 ? fitting[0] : null;
  }

  private static SymbolCount ofMarkers(long bytes, int width, int alignment) {
    long most = bytes / width;
    long least = Math.max(1, (bytes - alignment) / width + 1);
    return new SymbolCount(
        (least - 1) * SYMBOLS_A_MARKER + 1,
        most * SYMBOLS_A_MARKER,
        "kallsyms_markers spans 0x"
            + Long.toHexString(bytes)
            + " = "
            + Words.bytes(bytes)
            + ", "
            + (least == most ? "" : least + " to ")
            + most
            + " markers of "
            + width
            + " bytes with the padding, one for 256 symbols");
  }

  private boolean fits(@Nullable Long names) {
    return names == null || (names >= least * LEAST_NAME_BYTES && names <= most * MOST_NAME_BYTES);
  }
}
