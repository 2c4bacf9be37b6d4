package symshift.engine.diagnosis;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import symshift.engine.elf.ElfImage;
import symshift.engine.link.LinkStage;
import symshift.engine.symbol.SymbolTable;

/** Whether two link stages are of one build: a build's stages share nearly all their names. */
final class SameBuild {
  /** Share of common names among all names of both below which stages are of two builds. */
  private static final double LEAST_COMMON = 0.95;

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
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT, "%,d symbols against %,d, only %,d in common", otherSize, size, common));
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

  /** The largest group of stages that agree with one of them; the earliest such one wins. */
  List<LinkStage> largestGroup(List<LinkStage> stages) {
    List<LinkStage> best = List.of();
    for (LinkStage centre : stages) {
      List<LinkStage> group =
          stages.stream().filter(s -> contradiction(centre, s).isEmpty()).toList();
      if (group.size() > best.size()) {
        best = group;
      }
    }
    return best;
  }
}
