package symshift.engine.diagnosis;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import symshift.engine.elf.ElfImage;
import symshift.engine.link.LinkStage;
import symshift.engine.link.Shift;
import symshift.engine.link.StageDiff;
import symshift.engine.link.StageDiffs;
import symshift.engine.symbol.SymbolTable;

/** Whether two link stages are of one build: a build's stages share nearly all their names. */
final class SameBuild {
  /** Share of common names among all names of both below which stages are of two builds. */
  private static final double LEAST_COMMON = 0.95;

  /** Share of the distances between functions that may differ, and how many in any case. */
  private static final double MOST_APART_SHARE = 0.05;

  private static final int MOST_APART = 100;

  private static final String FILTERED = "aUwuNn";

  /** So many names may differ in excerpts and tiny kernels too. */
  private static final int FEW = 8;

  private static final Pattern NUMBER_SUFFIX = Pattern.compile("\\.\\d+$");

  private final StageDiffs diffs;
  private final Map<LinkStage, Map<String, Integer>> names = new HashMap<>();
  private final Map<Set<LinkStage>, Optional<String>> answers = new HashMap<>();

  /**
   * @param diffs keeps what is computed
   */
  SameBuild(StageDiffs diffs) {
    this.diffs = diffs;
  }

  /** Why the stages are of two builds; empty when they can be of one. */
  Optional<String> contradiction(LinkStage a, LinkStage b) {
    return a.equals(b)
        ? Optional.empty()
        : answers.computeIfAbsent(Set.of(a, b), key -> compared(a, b));
  }

  private Optional<String> compared(LinkStage a, LinkStage b) {
    if (a.image() != null && b.image() != null) {
      Optional<String> kind = otherMachine(a.image(), b.image());
      if (kind.isPresent()) {
        return kind;
      }
    }
    SymbolTable first = a.symbols();
    SymbolTable second = b.symbols();
    if (first.addressBits() != second.addressBits()) {
      return Optional.of(first.addressBits() + "-bit addresses against " + second.addressBits());
    }
    StageDiff diff = diffs.between(first, second);
    return shareNames(diff) ? otherSizes(diff) : otherNames(a, b, diff);
  }

  /** Quick: nearly all symbols have a twin of exactly their name. */
  private static boolean shareNames(StageDiff diff) {
    int both = 0;
    int ours = 0;
    int others = 0;
    for (int i = 0; i < diff.from().size(); i++) {
      if (isOfBuild(diff.from(), i)) {
        ours++;
        both += diff.twinInTo(i) >= 0 && isOfBuild(diff.to(), diff.twinInTo(i)) ? 1 : 0;
      }
    }
    for (int i = 0; i < diff.to().size(); i++) {
      others += isOfBuild(diff.to(), i) ? 1 : 0;
    }
    return areMost(both, ours + others - both);
  }

  private static boolean areMost(int common, int all) {
    return common >= LEAST_COMMON * all || all - common <= FEW;
  }

  /** Slow: without the numbers that a compiler puts behind names. */
  private Optional<String> otherNames(LinkStage a, LinkStage b, StageDiff diff) {
    Map<String, Integer> ours = names.computeIfAbsent(a, stage -> names(stage.symbols()));
    Map<String, Integer> others = names.computeIfAbsent(b, stage -> names(stage.symbols()));
    int common = 0;
    int size = ours.values().stream().mapToInt(Integer::intValue).sum();
    int otherSize = others.values().stream().mapToInt(Integer::intValue).sum();
    for (Map.Entry<String, Integer> other : others.entrySet()) {
      common += Math.min(other.getValue(), ours.getOrDefault(other.getKey(), 0));
    }
    return areMost(common, size + otherSize - common)
        ? otherSizes(diff)
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%,d symbols against %,d, only %,d in common",
                otherSize,
                size,
                common));
  }

  /**
   * Links of one build put the same pieces of code at other places: long stretches move as one.
   * Where neighbours move apart again and again, the code between them is another.
   */
  private static Optional<String> otherSizes(StageDiff diff) {
    SymbolTable first = diff.from();
    int pairs = 0;
    int apart = 0;
    Shift before = null;
    for (int i = 0; i < first.size(); i++) {
      if (diff.twinInTo(i) >= 0 && Character.toLowerCase(first.letter(i)) == 't') {
        Shift shift = diff.shiftOf(i);
        apart += before == null || before.equals(shift) ? 0 : 1;
        pairs++;
        before = shift;
      }
    }
    return apart <= Math.max(MOST_APART, pairs * MOST_APART_SHARE)
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%,d of %,d distances between functions differ, their code is not the same",
                apart,
                pairs));
  }

  private static Optional<String> otherMachine(ElfImage a, ElfImage b) {
    String first = describe(a);
    String second = describe(b);
    if (!first.equals(second)) {
      return Optional.of(second + " against " + first);
    }
    if (a.banner().isPresent() && b.banner().isPresent() && !a.banner().equals(b.banner())) {
      return Optional.of("another banner: " + b.banner().get().strip());
    }
    return Optional.empty();
  }

  private static String describe(ElfImage image) {
    return image.arch() + " " + image.bits() + "-bit " + image.byteOrder();
  }

  /** Whether both a raw listing and a filtered map of a build have the symbol. */
  private static boolean isOfBuild(SymbolTable symbols, int i) {
    if (!symbols.hasAddress(i) || FILTERED.indexOf(symbols.letter(i)) >= 0) {
      return false;
    }
    String name = symbols.name(i);
    return !name.startsWith("$") && !name.startsWith("kallsyms_");
  }

  /** Names that both a raw listing and a filtered map have, suffix numbers of clones cut. */
  private static Map<String, Integer> names(SymbolTable symbols) {
    Map<String, Integer> names = new HashMap<>();
    for (int i = 0; i < symbols.size(); i++) {
      if (isOfBuild(symbols, i)) {
        String name = symbols.name(i);
        boolean numbered = !name.isEmpty() && Character.isDigit(name.charAt(name.length() - 1));
        names.merge(
            numbered ? NUMBER_SUFFIX.matcher(name).replaceFirst("") : name, 1, Integer::sum);
      }
    }
    return names;
  }

  /**
   * The files that agree with one of them and are the most stages; of equal groups the one with
   * more files, then the earliest.
   */
  List<Placed> largestGroup(List<Placed> files) {
    List<Placed> best = List.of();
    for (Placed centre : files) {
      List<Placed> group =
          files.stream().filter(f -> contradiction(centre.stage(), f.stage()).isEmpty()).toList();
      long more = stages(group) - stages(best);
      if (more > 0 || (more == 0 && group.size() > best.size())) {
        best = group;
      }
    }
    return best;
  }

  /** How many different stages the files are. */
  static long stages(List<Placed> files) {
    return files.stream().map(Placed::ordinal).distinct().count();
  }
}
