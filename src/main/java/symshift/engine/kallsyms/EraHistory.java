package symshift.engine.kallsyms;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The eras that follow from the changes to {@code scripts/kallsyms.c} and {@code scripts/mksysmap}
 * between {@link #OLDEST} and {@link #NEWEST}. What changed is in {@link FirstChanges}, {@link
 * MiddleChanges} and {@link LateChanges}, in the order of the versions.
 *
 * <p>A stable series that took over a later change gets eras of its own. Where only a range of
 * versions is known for a change, the later one is taken.
 */
final class EraHistory {
  static final EraVersion OLDEST = EraVersion.first("2.6.9");
  static final EraVersion NEWEST = EraVersion.of("7.3");

  private final List<EraChange> changes = new ArrayList<>();

  private EraHistory() {
    changes.addAll(FirstChanges.LIST);
    changes.addAll(MiddleChanges.LIST);
    changes.addAll(LateChanges.LIST);
  }

  static List<KernelEra> eras() {
    return new EraHistory().build();
  }

  private List<KernelEra> build() {
    TreeSet<EraVersion> starts = new TreeSet<>(List.of(OLDEST));
    changes.stream().flatMap(EraChange::boundaries).forEach(starts::add);
    List<EraVersion> distinct = new ArrayList<>();
    for (EraVersion start : starts) {
      if (distinct.isEmpty() || !rules(start).equals(rules(distinct.getLast()))) {
        distinct.add(start);
      }
    }
    List<KernelEra> eras = new ArrayList<>();
    for (int i = 0; i < distinct.size(); i++) {
      EraVersion start = distinct.get(i);
      EraVersion last = i + 1 < distinct.size() ? before(distinct.get(i + 1), start) : NEWEST;
      List<EraNote> notes = i == 0 ? FirstChanges.BASE : notes(distinct.get(i - 1), start);
      eras.add(new KernelEra(first(start, last), last(start, last), rules(start), notes));
    }
    return List.copyOf(eras);
  }

  private EraRules rules(EraVersion version) {
    EraRules rules = FirstChanges.START;
    for (EraChange each : changes) {
      rules = each.isIn(version) ? each.step().apply(rules) : rules;
    }
    return rules;
  }

  private List<EraNote> notes(EraVersion before, EraVersion start) {
    List<EraNote> notes = new ArrayList<>();
    for (EraChange each : changes) {
      if (each.isIn(start) && !each.isIn(before)) {
        notes.add(each.coming(start));
      } else if (each.isIn(before) && !each.isIn(start)) {
        notes.add(each.going());
      }
    }
    return List.copyOf(notes);
  }

  /** The last version before {@code next}, unless that would lie before the era began. */
  private static EraVersion before(EraVersion next, EraVersion start) {
    EraVersion previous = next.previous();
    return previous.isBefore(start) ? start : previous;
  }

  /** A series alone where the era has all of it. */
  private static String first(EraVersion start, EraVersion last) {
    boolean whole = start.isOpening() && (!start.isSeriesOf(last) || isEnd(last));
    return whole ? start.series() : start.toString();
  }

  private static String last(EraVersion start, EraVersion last) {
    boolean whole = isEnd(last) && (start.isOpening() || !start.isSeriesOf(last));
    return whole ? last.series() : last.toString();
  }

  private static boolean isEnd(EraVersion version) {
    return version.release() == EraVersion.NEWEST;
  }
}
