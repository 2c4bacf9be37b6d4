package symshift.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import symshift.engine.kallsyms.KallsymsTable;
import symshift.engine.kallsyms.NameSizes;
import symshift.engine.kallsyms.TableEntry;
import symshift.engine.link.Convergence;
import symshift.engine.link.Shift;
import symshift.engine.link.SymbolChange;

/** Re-computes the name table of a later stage with changes undone. */
public final class Undoing {
  /** Up to this many changes all smaller subsets are tried: 14 tables of a big kernel at most. */
  private static final int SUBSETS_TRIED = 4;

  private Undoing() {}

  /**
   * Puts {@code undone} back in the later stage of the pair.
   *
   * @param what "letters" or "names", for the description
   */
  public static Counterfactual of(
      Evidence evidence, StagePair pair, List<? extends SymbolChange> undone, String what) {
    long before = pair.toTable().names().length;
    NameSizes sizes = pair.whatIf().sizesWithout(undone);
    long after = sizes.namesBytes();
    return new Counterfactual(
        what + " of " + undone.size() + (undone.size() == 1 ? " symbol" : " symbols"),
        undone.stream().map(SymbolChange::describe).toList(),
        before,
        after,
        evidence.padded(before),
        evidence.padded(after),
        pair.isEarlier(sizes),
        smaller(pair, undone));
  }

  private static String smaller(StagePair pair, List<? extends SymbolChange> undone) {
    int size = undone.size();
    if (size < 2 || size > SUBSETS_TRIED) {
      return "";
    }
    TreeSet<Long> results = new TreeSet<>();
    for (int mask = 1; mask < (1 << size) - 1; mask++) {
      List<SymbolChange> part = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        if ((mask & 1 << i) != 0) {
          part.add(undone.get(i));
        }
      }
      results.add(pair.whatIf().bytesWithout(part));
    }
    boolean enough = results.contains((long) pair.fromTable().names().length);
    String found = results.first() + (results.size() > 1 ? " to " + results.last() : "") + " bytes";
    return enough
        ? "Fewer of them would do: a part put back gives " + found + "."
        : "Fewer are not enough: a part put back gives " + found + ".";
  }

  /** How one symbol is coded in the two tables, token by token. */
  public static Exhibit codes(StagePair pair, SymbolChange.Letter change) {
    List<String> before = codes(pair.fromTable(), change.from() + change.name());
    List<String> after = codes(pair.toTable(), change.to() + change.name());
    return new Exhibit(
        "The letter is part of the compressed string: "
            + before.size()
            + " codes in "
            + pair.from().name()
            + ", "
            + after.size()
            + " in "
            + pair.to().name()
            + ".",
        List.of(String.join("|", before), String.join("|", after)));
  }

  private static List<String> codes(KallsymsTable table, String text) {
    List<TableEntry> entries = table.entries();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).text().equals(text)) {
        return table.codes(i);
      }
    }
    return List.of();
  }

  /** What the alignment makes of the change of size. */
  public static Exhibit step(Evidence evidence, StagePair pair) {
    long delta = pair.namesDelta();
    long step = evidence.fit().alignment();
    long before = evidence.padded(pair.fromTable().names().length);
    long after = evidence.padded(pair.toTable().names().length);
    String bytes = Words.bytes(Math.abs(delta)) + (delta < 0 ? " less" : " more");
    String claim;
    if (delta == 0) {
      claim = "The size of the name table stays.";
    } else if (before == after) {
      claim =
          Words.capital(bytes)
              + ", absorbed: both sizes round up to "
              + after
              + " at an alignment of "
              + step
              + ".";
    } else {
      claim =
          Words.capital(bytes)
              + ": "
              + before
              + " becomes "
              + after
              + ", the labels behind move by "
              + new Shift(after - before)
              + "."
              + chance(Math.abs(delta), step);
    }
    return new Exhibit(claim, List.of());
  }

  private static String chance(long delta, long step) {
    return delta < step
        ? " It shows because the size crossed a multiple of "
            + step
            + ": "
            + delta
            + " chances in "
            + step
            + "."
        : "";
  }

  /** One more pass, in the words of the kernel at hand. */
  private static Remedy extraPass(Evidence evidence) {
    String make = "make KALLSYMS_EXTRA_PASS=1";
    String option = "CONFIG_KALLSYMS_EXTRA_PASS=y";
    String action =
        evidence.fit().versions().isFrom("3.0")
            ? make
            : evidence.fit().versions().isBefore("3.0")
                ? option
                : make + " (before 3.0: " + option + ")";
    return new Remedy("now", action, "");
  }

  /** One more pass, when it settles the build. */
  static Optional<Remedy> extraPassWhereItHelps(Evidence evidence) {
    return evidence.convergence().state() == Convergence.State.CONVERGES
        ? Optional.of(extraPass(evidence))
        : Optional.empty();
  }
}
