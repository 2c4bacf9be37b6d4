package symshift.engine.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import symshift.engine.elf.LetterRule;
import symshift.engine.kallsyms.KallsymsTable;
import symshift.engine.kallsyms.KernelEra;
import symshift.engine.kallsyms.TableCache;
import symshift.engine.kallsyms.TableEntry;
import symshift.engine.kallsyms.TableRules;
import symshift.engine.symbol.SymbolTable;

/**
 * The rules under which the table that a stage asks for equals the table that the next stage holds.
 * They are found by trying: letter rules, filters of each era, with and without KALLSYMS_ALL.
 *
 * @param letters the nm letter rule; {@code FLAGS} when all stages are listings
 * @param rules filters and layout
 * @param alignment of the tables in bytes, a power of two, as observed
 * @param versions kernel versions that agree with the rules and with what else the stages tell
 * @param match how well the observed tables are reproduced
 * @param note what supports or contradicts the choice, in a sentence
 */
public record TableFit(
    LetterRule letters,
    TableRules rules,
    long alignment,
    VersionRange versions,
    Match match,
    String note) {

  /** How well the re-computed tables equal the linked ones, worst first. */
  public enum Match {
    /** They do not. */
    NONE,
    /** No stage holds a table that another given stage asked for. */
    UNTESTED,
    /** The sizes equal the label distances. */
    PADDED,
    /** The bytes of names and tokens are equal. */
    EXACT
  }

  private record Candidate(LetterRule letters, TableRules rules, Match match, long alignment) {}

  /** The eras of {@link #versions()}. */
  public List<KernelEra> eras() {
    return KernelEra.all().stream()
        .filter(era -> versions.overlaps(VersionRange.of(era.first(), era.last())))
        .toList();
  }

  /** Whether the rules reproduce the tables that were linked. */
  public boolean isTested() {
    return match == Match.PADDED || match == Match.EXACT;
  }

  /** Tries all rules on the trace, with nothing known beside it. */
  public static TableFit of(LinkTrace trace) {
    return of(trace, GivenRules.NONE, new TableCache());
  }

  /**
   * Tries all rules on the trace; the tables are computed once for each different input.
   *
   * @param given what is known before; demands win, and what contradicts them is in the note
   * @param tables of the trace's listings; keeps what is computed here
   */
  public static TableFit of(LinkTrace trace, GivenRules given, TableCache tables) {
    TableFit fit = new Search(trace, given, tables).run();
    if (fit.match() != Match.NONE || !given.demands()) {
      return fit;
    }
    TableFit other = new Search(trace, given.withoutDemands(), tables).run();
    return other.isTested() ? fit.contradictedBy(other) : fit;
  }

  private TableFit contradictedBy(TableFit other) {
    String rules =
        "against what was given: the linked tables follow from rules of "
            + other.versions
            + (other.rules.allSymbols() ? " with" : " without")
            + " KALLSYMS_ALL, letters by "
            + (other.letters == LetterRule.FLAGS ? "section flags" : "section name");
    return new TableFit(
        letters,
        this.rules,
        alignment,
        versions,
        match,
        note.isEmpty() ? rules : note + "; " + rules);
  }

  private static final class Search {
    private final LinkTrace trace;
    private final List<Transition> transitions;
    private final GivenRules given;
    private final List<VersionHint> hints;
    private final TableCache tables;
    private final String arch;
    private final int bits;
    private final IdentityHashMap<List<TableEntry>, Boolean> canHold = new IdentityHashMap<>();

    Search(LinkTrace trace, GivenRules given, TableCache tables) {
      this.trace = trace;
      this.transitions = Transition.in(trace);
      this.given = given;
      this.hints = Stream.concat(EraHints.of(trace).stream(), given.told().stream()).toList();
      this.tables = tables;
      this.arch = given.arch() == null ? Arch.of(trace) : given.arch();
      this.bits = trace.stage(0).symbols().addressBits();
    }

    TableFit run() {
      KernelEra demanded = given.era();
      List<Candidate> candidates =
          measure(demanded == null ? EraChoice.likely(hints) : List.of(demanded));
      if (demanded == null
          && candidates.stream().allMatch(candidate -> candidate.match() == Match.NONE)) {
        candidates = measure(KernelEra.all());
      }
      Match best =
          candidates.stream().map(Candidate::match).max(Comparator.naturalOrder()).orElseThrow();
      List<Candidate> winners = candidates.stream().filter(c -> c.match() == best).toList();
      LetterRule letters = winners.getFirst().letters();
      boolean all = winners.getFirst().rules().allSymbols();
      boolean percpu = winners.getFirst().rules().absolutePercpu();
      List<Candidate> same =
          winners.stream()
              .filter(c -> c.letters() == letters && c.rules().allSymbols() == all)
              .filter(c -> c.rules().absolutePercpu() == percpu)
              .toList();
      long alignment = alignmentOf(same);
      EraChoice choice = EraChoice.of(hints, eras(same), alignment, arch, bits);
      TableRules rules = new TableRules(choice.era(), all, percpu);
      return new TableFit(letters, rules, alignment, choice.versions(), best, choice.note());
    }

    private List<Candidate> measure(List<KernelEra> eras) {
      List<Candidate> candidates = new ArrayList<>();
      for (LetterRule letters : letterRules()) {
        for (TableRules rules : rules(eras)) {
          candidates.add(measure(letters, rules));
        }
      }
      return candidates;
    }

    private static List<KernelEra> eras(List<Candidate> candidates) {
      return candidates.stream().map(c -> c.rules().era()).toList();
    }

    private long alignmentOf(List<Candidate> same) {
      long observed = same.getFirst().alignment();
      return observed > 0 ? observed : same.getLast().rules().era().defaultAlignment(arch, bits);
    }

    private List<LetterRule> letterRules() {
      if (given.letters() != null) {
        return List.of(given.letters());
      }
      boolean images = trace.stages().stream().anyMatch(LinkStage::isImage);
      return images ? List.of(LetterRule.values()) : List.of(LetterRule.FLAGS);
    }

    private List<TableRules> rules(List<KernelEra> eras) {
      List<TableRules> rules = new ArrayList<>();
      boolean percpuAtZero = bits == 64 && arch.equals("x86");
      Boolean demanded = given.allSymbols();
      List<Boolean> kinds = demanded == null ? List.of(true, false) : List.of(demanded);
      for (boolean all : kinds) {
        for (boolean percpu : percpuAtZero ? new boolean[] {true, false} : new boolean[] {false}) {
          eras.forEach(era -> rules.add(new TableRules(era, all, percpu)));
        }
      }
      return rules;
    }

    private Candidate measure(LetterRule letters, TableRules rules) {
      if (transitions.isEmpty()) {
        return new Candidate(letters, rules, Match.UNTESTED, 0);
      }
      Match worst = Match.EXACT;
      List<Transition.Sizes> sizes = new ArrayList<>();
      for (Transition transition : transitions) {
        SymbolTable symbols = transition.from().symbols(letters);
        List<TableEntry> entries = tables.select(symbols, rules);
        if (!canHold.computeIfAbsent(entries, key -> transition.canHold(key, bits))) {
          return new Candidate(letters, rules, Match.NONE, 0);
        }
        KallsymsTable table = tables.table(symbols, rules);
        Match match = transition.match(table);
        worst = match.compareTo(worst) < 0 ? match : worst;
        sizes.add(transition.sizes(table, bits));
      }
      long alignment = Transition.alignment(sizes);
      boolean laidOut = sizes.stream().allMatch(Transition.Sizes::isEmpty) || alignment > 0;
      return new Candidate(letters, rules, laidOut ? worst : Match.NONE, alignment);
    }
  }
}
