package symshift.engine.excerpt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import symshift.engine.diagnosis.Words;

/** Symbols whose letter differs between stages, and absolute ones, which no table has. */
final class LetterClaims {
  /** Lines of a symbol in two stages. */
  record Change(ExcerptLine from, ExcerptLine to) {
    boolean absolute() {
      return from.isAbsolute() != to.isAbsolute();
    }
  }

  private static final int NAMES_SHOWN = 6;

  /**
   * Absolute, and kept all the same. The last line is of kernels before 5.6.
   *
   * <p>Source: scripts/kallsyms.c.
   */
  private static final Set<String> KEPT =
      Set.of(
          "__kernel_syscall_via_break",
          "__kernel_syscall_via_epc",
          "__kernel_sigtramp",
          "__gp",
          "_text",
          "_stext",
          "_etext",
          "_sinittext",
          "_einittext");

  private LetterClaims() {}

  /** Letters that changed, without those of the labels and of symbols that are still undefined. */
  static List<Change> changes(ExcerptView.Pair pair) {
    List<Change> changes = new ArrayList<>();
    for (ExcerptLine from : pair.from().all()) {
      ExcerptLine to = pair.to().symbol(from.name());
      boolean both = to != null && from.letter() != null && to.letter() != null;
      if (both
          && !Objects.equals(from.letter(), Objects.requireNonNull(to).letter())
          && !LabelDistances.LABELS.contains(from.name())) {
        changes.add(new Change(from, to));
      }
    }
    return changes;
  }

  static List<Claim> claims(ExcerptView view) {
    List<Claim> claims = new ArrayList<>();
    for (ExcerptView.Pair pair : view.pairs()) {
      Map<String, List<Change>> byLetters = new LinkedHashMap<>();
      changes(pair)
          .forEach(change ->
              byLetters
                  .computeIfAbsent(
                      change.from().letter() + " -> " + change.to().letter(),
                      letters -> new ArrayList<>())
                  .add(change));
      byLetters.forEach((letters, group) -> claims.add(changed(pair, group)));
    }
    Stream.ofNullable(absolute(view)).forEach(claims::add);
    return claims;
  }

  private static Claim changed(ExcerptView.Pair pair, List<Change> group) {
    Change first = group.getFirst();
    String sentence =
        "The letter is "
            + first.from().letter()
            + " in "
            + pair.from().name()
            + " and "
            + first.to().letter()
            + " in "
            + pair.to().name()
            + " for "
            + Words.list(group.stream().map(change -> change.from().name()).toList(), NAMES_SHOWN)
            + ". "
            + (first.absolute()
                ? "scripts/kallsyms leaves absolute symbols out: "
                    + (group.size() == 1 ? "it is" : "they are")
                    + " in one table and not in the other."
                : "Since 2.6.14 the letter is compressed with the name, so a table with "
                    + (group.size() == 1 ? "this symbol" : "these symbols")
                    + " has other entries.");
    List<ExcerptLine> lines =
        Stream.concat(
                group.stream().map(Change::from).limit(NAMES_SHOWN),
                group.stream().map(Change::to).limit(NAMES_SHOWN))
            .toList();
    return Claim.proven(sentence, lines);
  }

  /** Whether no table of any era has the symbol. */
  static boolean isLeftOut(ExcerptView view, String name) {
    List<ExcerptLine> lines =
        view.stages().stream()
            .map(stage -> stage.symbol(name))
            .flatMap(Stream::ofNullable)
            .filter(line -> line.letter() != null)
            .toList();
    return !KEPT.contains(name)
        && !lines.isEmpty()
        && lines.stream().allMatch(ExcerptLine::isAbsolute);
  }

  private static @Nullable Claim absolute(ExcerptView view) {
    List<ExcerptLine> lines =
        view.stages().stream()
            .flatMap(stage -> stage.all().stream())
            .filter(ExcerptLine::isAbsolute)
            .filter(line -> isLeftOut(view, line.name()))
            .toList();
    List<String> names = lines.stream().map(ExcerptLine::name).distinct().toList();
    if (names.isEmpty()) {
      return null;
    }
    boolean one = names.size() == 1;
    return Claim.proven(
        Words.list(names, NAMES_SHOWN)
            + (one ? " is" : " are")
            + " absolute (A) wherever the text shows the letter. scripts/kallsyms of every version"
            + " drops such symbols, except four that have other names: "
            + (one ? "it is" : "they are")
            + " in no table, and where "
            + (one ? "it lies" : "they lie")
            + " among the others cannot matter.",
        lines.stream().limit(NAMES_SHOWN).toList());
  }
}
