package symshift.engine.kallsyms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import symshift.engine.elf.ElfImage;
import symshift.engine.elf.ImagePart;

/**
 * Where the tables of one image stand: label to place in the view, in the order of the places.
 *
 * @param labelled whether the symbols of the image say it; otherwise it was told by the shape
 */
record TablePlaces(TableView view, Map<String, Long> at, boolean labelled) {
  static final String NAMES = "kallsyms_names";
  static final String MARKERS = "kallsyms_markers";
  static final String TOKENS = "kallsyms_token_table";
  static final String INDEX = "kallsyms_token_index";
  static final String COUNT = "kallsyms_num_syms";
  static final String SEQS = "kallsyms_seqs_of_names";
  static final String BASE = "kallsyms_relative_base";
  static final String OFFSETS = "kallsyms_offsets";
  static final String ADDRESSES = "kallsyms_addresses";

  private static final long LONGEST_TABLE = 64 << 20;
  static final long LONGEST_TOKENS = 1 << 17;

  TablePlaces {
    List<Map.Entry<String, Long>> sorted = new ArrayList<>(at.entrySet());
    sorted.sort(
        Map.Entry.<String, Long>comparingByValue()
            .thenComparingInt(each -> TableLayout.LABELS.indexOf(each.getKey())));
    Map<String, Long> ordered = new LinkedHashMap<>();
    sorted.forEach(each -> ordered.put(each.getKey(), each.getValue()));
    at = Collections.unmodifiableMap(ordered);
  }

  /** By the labels of the image; null where the names or the tokens have none. */
  static @Nullable TablePlaces of(ElfImage image) {
    OptionalLong names = image.addressOf(NAMES);
    ImagePart part = names.isEmpty() ? null : partAt(image, names.getAsLong());
    if (part == null) {
      return null;
    }
    TableView view = new TableView(part, image.byteOrder(), image.bits() / 8);
    Map<String, Long> at = new LinkedHashMap<>();
    for (String label : TableLayout.LABELS) {
      OptionalLong address = image.addressOf(label);
      long place = address.orElse(0) - part.address();
      if (address.isPresent() && place >= 0 && place <= view.size()) {
        at.put(label, place);
      }
    }
    return at.containsKey(TOKENS) ? new TablePlaces(view, at, true) : null;
  }

  /** In an object file all sections start at 0, so the one that the symbol names counts. */
  private static @Nullable ImagePart partAt(ElfImage image, long address) {
    String section = image.relocatable() ? image.sectionOf(NAMES).orElse("") : "";
    for (ImagePart each : image.parts()) {
      boolean inside = Long.compareUnsigned(address - each.address(), each.bytes().byteSize()) < 0;
      if (inside && (section.isEmpty() || section.equals(each.name()))) {
        return each;
      }
    }
    return null;
  }

  boolean has(String label) {
    return at.containsKey(label);
  }

  /** Place of a table that is there. */
  long place(String label) {
    return at.getOrDefault(label, 0L);
  }

  /** Bytes from the table to the next one, or to the end of what can belong to it. */
  long region(String label) {
    long from = place(label);
    long to = view.size();
    for (long each : at.values()) {
      to = each > from && each < to ? each : to;
    }
    return Math.min(to - from, label.equals(TOKENS) ? LONGEST_TOKENS : LONGEST_TABLE);
  }

  /** The bytes of {@link #region}. */
  byte[] bytes(String label) {
    return view.copy(place(label), region(label));
  }
}
