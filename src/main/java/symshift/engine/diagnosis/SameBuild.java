package symshift.engine.diagnosis;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import symshift.engine.elf.ElfImage;
import symshift.engine.link.LinkStage;
import symshift.engine.link.Shift;
import symshift.engine.link.StageDiff;
import symshift.engine.symbol.SymbolTable;

/** Whether two link stages are of one build: a build's stages share nearly all their names. */
final class SameBuild {
  /** Share of common names among all names of both below which stages are of two builds. */
  private static final double LEAST_COMMON = 0.95;

  /** Share of the distances between functions that may differ, and how many in any case. */
  private static final double MOST_APART_SHARE = 0.05;

  private static final int MOST_APART = 100;

  /** So many names may differ in excerpts and tiny kernels too. */
  private static final int FEW = 8;

  private static final Pattern NUMBER_SUFFIX = Pattern.compile("\\.\\d+$");

  private final Map<LinkStage, Map<String, Integer>> names = new HashMap<>();

  /** Reads the names of the stages once; O(symbols). */
  SameBuild(List<LinkStage> stages) {
    stages.forEach(stage -> names.put(stage, names(stage.symbols())));
  }

  /** Why the stages are of two builds; empty when they can be of one. */
  Optional<String> contradiction(LinkStage a, LinkStage b) {
    if (a.equals(b)) {
      return Optional.empty();
    }
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
    Map<String, Integer> ours = namesOf(a);
    int common = 0;
    int size = ours.values().stream().mapToInt(Integer::intValue).sum();
    Map<String, Integer> others = namesOf(b);
    int otherSize = others.values().stream().mapToInt(Integer::intValue).sum();
    for (Map.Entry<String, Integer> other : others.entrySet()) {
      common += Math.min(other.getValue(), ours.getOrDefault(other.getKey(), 0));
    }
    int all = size + otherSize - common;
    if (common >= LEAST_COMMON * all || all - common <= FEW) {
      return otherSizes(first, second);
    }
    return Optional.of(
        String.format(
            Locale.ROOT, "%,d symbols against %,d, only %,d in common", otherSize, size, common));
  }

  /**
   * Links of one build put the same pieces of code at other places: long stretches move as one.
   * Where neighbours move apart again and again, the code between them is another.
   */
  private static Optional<String> otherSizes(SymbolTable first, SymbolTable second) {
    StageDiff diff = StageDiff.of(first, second);
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

  private Map<String, Integer> namesOf(LinkStage stage) {
    return names.getOrDefault(stage, Map.of());
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

  /** Names that both a raw listing and a filtered map have, suffix numbers of clones cut. */
  private static Map<String, Integer> names(SymbolTable symbols) {
    Map<String, Integer> names = new HashMap<>();
    for (int i = 0; i < symbols.size(); i++) {
      String name = symbols.name(i);
      char letter = symbols.letter(i);
      boolean filtered = "aUwuNn".indexOf(letter) >= 0 || name.startsWith("$");
      if (!filtered && symbols.hasAddress(i) && !name.startsWith("kallsyms_")) {
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
