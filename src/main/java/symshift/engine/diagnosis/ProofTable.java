package symshift.engine.diagnosis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import symshift.engine.kallsyms.KallsymsTable;
import symshift.engine.link.Shift;
import symshift.engine.link.SymbolChange;
import symshift.engine.symbol.SymbolTable;

/** The proof: name tables re-computed with one thing changed at a time, none of them guessed. */
final class ProofTable {
  private static final long SEED = 2012_03_14;

  private final Evidence evidence;
  private final StagePair pair;
  private final long base;
  private final List<ProofRow> rows = new ArrayList<>();

  private ProofTable(Evidence evidence, StagePair pair) {
    this.evidence = evidence;
    this.pair = pair;
    this.base = pair.fromTable().names().length;
  }

  /** Rows for the pair whose table changes; empty when none does. */
  static List<ProofRow> of(Evidence evidence) {
    return evidence
        .changedPair()
        .map(pair -> new ProofTable(evidence, pair).rows())
        .orElse(List.of());
  }

  private List<ProofRow> rows() {
    String first = pair.from().name();
    String second = pair.to().name();
    List<SymbolChange> changes = pair.change().changes();
    add(first, "as it is", base, false);
    add(first, "its names dealt out over its addresses at random", shuffled(), false);
    add(first, "every symbol at its address of " + second, readdressed(), false);
    add(first, forward(changes), made(changes), true);
    add(second, "as it is", pair.toTable().names().length, false);
    if (changes.size() > 1 && changes.size() <= 4) {
      for (SymbolChange one : changes) {
        add(
            second,
            "only " + one.name() + " put back",
            pair.whatIf().bytesWithout(List.of(one)),
            false);
      }
    }
    String all =
        changes.size() == 1 ? "the change put back" : "all " + changes.size() + " put back";
    add(second, all, pair.whatIf().bytesWithout(changes), true);
    return rows;
  }

  private void add(String listing, String change, long names, boolean decisive) {
    long padded = evidence.padded(names);
    long moved = padded - evidence.padded(base);
    boolean later = listing.equals(pair.to().name());
    String effect;
    if (moved != 0) {
      effect = "labels behind move by " + new Shift(moved);
    } else if (later && !change.equals("as it is") && names == base) {
      effect = "restored";
    } else {
      effect = "labels behind stay";
    }
    rows.add(new ProofRow(listing, change, names, padded, effect, decisive));
  }

  private static String forward(List<SymbolChange> changes) {
    SymbolChange first = changes.getFirst();
    String what =
        switch (first) {
          case SymbolChange.Letter(String name, char from, char to) ->
              from + " -> " + to + " on " + name;
          case SymbolChange.Added(String name, char letter) -> letter + " " + name + " added";
          case SymbolChange.Removed(String name, char letter) -> letter + " " + name + " removed";
        };
    return changes.size() == 1 ? what : what + " and " + (changes.size() - 1) + " more";
  }

  /** The earlier listing with every name and letter at another address. */
  private long shuffled() {
    SymbolTable symbols = evidence.symbols().get(pair.index());
    if (!evidence.fit().rules().allSymbols()) {
      // without KALLSYMS_ALL the addresses decide what enters: only the table's entries are dealt
      return dealtEntries();
    }
    int[] placed = IntStream.range(0, symbols.size()).filter(symbols::hasAddress).toArray();
    long[] addresses = new long[symbols.size()];
    int[] dealt = placed.clone();
    Random random = new Random(SEED);
    for (int left = dealt.length; left > 0; left--) {
      int drawn = random.nextInt(left);
      addresses[placed[left - 1]] = symbols.address(dealt[drawn]);
      dealt[drawn] = dealt[left - 1];
    }
    return sizeOf(symbols.at(addresses));
  }

  private long dealtEntries() {
    List<String> entries = new ArrayList<>(pair.fromTable().entries().size());
    pair.fromTable().entries().forEach(entry -> entries.add(entry.text()));
    Collections.shuffle(entries, new Random(SEED));
    return KallsymsTable.namesBytes(entries, evidence.fit().rules().era());
  }

  /** The earlier listing's letters at the later listing's addresses. */
  private long readdressed() {
    SymbolTable from = pair.diff().from();
    long[] addresses = new long[from.size()];
    for (int i = 0; i < addresses.length; i++) {
      int twin = pair.diff().twinInTo(i);
      addresses[i] = twin < 0 ? from.address(i) : pair.diff().to().address(twin);
    }
    return sizeOf(from.at(addresses));
  }

  /** The earlier stage's entries with the changes made. */
  private long made(List<SymbolChange> changes) {
    List<SymbolChange> reversed = changes.stream().map(ProofTable::reverse).toList();
    return new WhatIf(pair.fromTable()).bytesWithout(reversed);
  }

  private static SymbolChange reverse(SymbolChange change) {
    return switch (change) {
      case SymbolChange.Letter(String name, char from, char to) ->
          new SymbolChange.Letter(name, to, from);
      case SymbolChange.Added(String name, char letter) -> new SymbolChange.Removed(name, letter);
      case SymbolChange.Removed(String name, char letter) -> new SymbolChange.Added(name, letter);
    };
  }

  private long sizeOf(SymbolTable listing) {
    return pair.fromTable().namesBytesOf(listing, evidence.fit().rules());
  }
}
