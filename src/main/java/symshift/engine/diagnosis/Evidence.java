package symshift.engine.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import symshift.engine.artifact.ReadResult;
import symshift.engine.kallsyms.KallsymsTable;
import symshift.engine.kallsyms.KernelEra;
import symshift.engine.link.Convergence;
import symshift.engine.link.GivenRules;
import symshift.engine.link.LinkTrace;
import symshift.engine.link.TableChange;
import symshift.engine.link.TableFit;
import symshift.engine.link.TableSizes;
import symshift.engine.symbol.SymbolTable;

/**
 * All that rules may look at: the stages of one build, the rules that reproduce their tables, the
 * tables each stage asks for, and the differences between neighbours.
 *
 * @param symbols by stage, with the letters of the fitted rule
 * @param asks by stage, the table made from it
 * @param pairs neighbouring stages, in link order
 * @param differing lines that differ between the last two stages, at most a few; empty when they
 *     agree or one is missing
 * @param checkedBy stage name to the second file that agrees with it
 * @param fileNotes what was found out about single files
 */
public record Evidence(
    LinkTrace trace,
    String arch,
    TableFit fit,
    List<SymbolTable> symbols,
    List<KallsymsTable> asks,
    List<StagePair> pairs,
    Verdict verdict,
    List<String> differing,
    Convergence convergence,
    Map<String, String> checkedBy,
    List<SetAside> setAside,
    List<FileNote> fileNotes) {
  public Evidence {
    symbols = List.copyOf(symbols);
    asks = List.copyOf(asks);
    pairs = List.copyOf(pairs);
    differing = List.copyOf(differing);
    checkedBy = Map.copyOf(checkedBy);
    setAside = List.copyOf(setAside);
    fileNotes = List.copyOf(fileNotes);
  }

  /**
   * Sorts the files into stages and computes what the rules need.
   *
   * @throws UnusableEvidenceException when fewer than two stages of one build are among the files
   */
  public static Evidence of(ReadResult files) throws UnusableEvidenceException {
    return of(files, StageRoles.NONE);
  }

  /**
   * As {@link #of(ReadResult)}, but what a person says of the files goes before their names.
   *
   * @throws UnusableEvidenceException when fewer than two stages of one build are among the files
   */
  public static Evidence of(ReadResult files, StageRoles roles) throws UnusableEvidenceException {
    return of(files, roles, GivenRules.NONE);
  }

  /**
   * As the others, with what is known of the kernel.
   *
   * @throws UnusableEvidenceException when fewer than two stages of one build are among the files
   */
  public static Evidence of(ReadResult files, StageRoles roles, GivenRules given)
      throws UnusableEvidenceException {
    StageWork work = new StageWork();
    return new EvidenceMaker(StageSorter.sort(files, roles, work), given, work).make();
  }

  /** What changed in the map that the build compares: entries as in {@link StagePair#change()}. */
  public TableChange mapChange(StagePair pair) {
    return TableChange.between(map(pair.index()), map(pair.index() + 1));
  }

  /** Type letter and name of each symbol that any kernel of the range keeps in its map. */
  private List<String> map(int stage) {
    SymbolTable table = symbols.get(stage);
    List<KernelEra> eras = fit.eras();
    return IntStream.range(0, table.size())
        .mapToObj(table::get)
        .filter(symbol -> symbol.hasAddress() && eras.stream().anyMatch(e -> e.mapKeeps(symbol)))
        .map(symbol -> symbol.letter() + symbol.name())
        .toList();
  }

  /** Padded bytes of a kallsyms_names of {@code bytes}. */
  public long padded(long bytes) {
    return TableSizes.pad(bytes, fit.alignment());
  }

  /**
   * The pair whose change decides: the one that ends at the last temporary stage. Empty when that
   * stage or the one before is missing.
   */
  public Optional<StagePair> decidingPair() {
    int last = trace.lastTemporary().orElse(0);
    return last > 0 && trace.follows(last) ? Optional.of(pairs.get(last - 1)) : Optional.empty();
  }

  /** The pair that the build compares: last temporary stage and final image. */
  public Optional<StagePair> comparedPair() {
    return trace.hasFinal() && trace.follows(trace.size() - 1)
        ? Optional.of(pairs.getLast())
        : Optional.empty();
  }

  /**
   * The pair to explain. Of an inconsistent build it is the deciding pair, when its tables differ
   * in padded size; otherwise the tables explain nothing and it is empty, as it is when no rules
   * reproduce the linked tables. Of any other build it is the first pair of temporary stages whose
   * table changes.
   */
  public Optional<StagePair> changedPair() {
    if (verdict == Verdict.INCONSISTENT) {
      return fit.match() == TableFit.Match.NONE
          ? Optional.empty()
          : decidingPair().filter(pair -> !pair.change().isEmpty() && changesLayout(pair));
    }
    int last = trace.lastTemporary().orElse(0);
    return pairs.stream()
        .filter(pair -> pair.index() < last && !pair.change().isEmpty())
        .findFirst();
  }

  /** Whether the later stage asks for tables of another padded size than the earlier one. */
  public boolean changesLayout(StagePair pair) {
    Map<String, Long> before = TableSizes.of(pair.fromTable(), symbols.getFirst().addressBits());
    Map<String, Long> after = TableSizes.of(pair.toTable(), symbols.getFirst().addressBits());
    return after.entrySet().stream()
        .anyMatch(
            size -> padded(before.getOrDefault(size.getKey(), 0L)) != padded(size.getValue()));
  }
}
