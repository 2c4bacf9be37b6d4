package symshift.engine.kallsyms;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import symshift.engine.MalformedArtifactException;
import symshift.engine.symbol.SymbolListing;

/** Asks for the sizes after three changed letters, each time three others, drawn by a seed. */
final class WhatIfTimes {
  private static final int LETTERS = 3;
  private static final int QUESTIONS_A_ROUND = 100;
  private static final int CHECKED = 20;

  private final List<String> entries;
  private final KernelEra era;
  private final TableWhatIf whatIf;
  private final Random random = new Random(20120314);
  private final List<Double> millis = new ArrayList<>();

  WhatIfTimes(ProgramCase each) {
    KallsymsTable table = each.computed();
    this.entries = table.entries().stream().map(TableEntry::text).toList();
    this.era = each.program().era();
    this.whatIf = table.whatIf();
  }

  /** From the bytes of the map to the bytes of every table. */
  static void tables(ProgramCase each, byte[] map) throws MalformedArtifactException {
    var listing = SymbolListing.parse(MemorySegment.ofArray(map));
    AddressForm form = AddressForm.BASE_RELATIVE;
    var rules = new TableRules(each.program().era(), true, true, form);
    var tables = KallsymsTable.of(listing, rules).tables(ByteOrder.LITTLE_ENDIAN);
    if (tables.isEmpty()) {
      throw new IllegalStateException("no tables");
    }
  }

  /** Asks, and checks some answers with a table that is computed anew. */
  void warmUp() throws IOException {
    for (int i = 0; i < CHECKED; i++) {
      Edit edit = edit();
      List<String> after = new ArrayList<>(entries);
      for (int each = 0; each < LETTERS; each++) {
        after.set(edit.places.get(each), edit.added.get(each));
      }
      int told = whatIf.after(edit.removed, edit.added).namesBytes();
      int anew = KallsymsTable.namesBytes(after, era);
      if (told != anew) {
        throw new IOException(edit + ": told " + told + " bytes of names, computed " + anew);
      }
    }
    for (int round = 0; round < CHECKED; round++) {
      once();
    }
    millis.clear();
  }

  void once() {
    for (int i = 0; i < QUESTIONS_A_ROUND; i++) {
      Edit edit = edit();
      long began = System.nanoTime();
      whatIf.after(edit.removed, edit.added);
      millis.add((System.nanoTime() - began) / 1e6);
    }
  }

  double median() {
    return Measured.quantile(millis, 0.5);
  }

  void print() {
    System.out.printf(
        Locale.ROOT,
        "  %-25s %8.2f   nine of ten below %.2f, most %.1f, %d questions%n",
        "sizes, three letters",
        median(),
        Measured.quantile(millis, 0.9),
        Collections.max(millis),
        millis.size());
  }

  private record Edit(List<Integer> places, List<String> removed, List<String> added) {}

  /** Three entries, each with the letter of an entry elsewhere that has another one. */
  private Edit edit() {
    Edit edit = new Edit(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    while (edit.places.size() < LETTERS) {
      int place = random.nextInt(entries.size());
      String entry = entries.get(place);
      String letter = entries.get(random.nextInt(entries.size())).substring(0, 1);
      if (!entry.startsWith(letter) && !edit.places.contains(place)) {
        edit.places.add(place);
        edit.removed.add(entry);
        edit.added.add(letter + entry.substring(1));
      }
    }
    return edit;
  }
}
