package symshift.engine.excerpt;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import symshift.engine.diagnosis.StageRole;

/** Which lines would settle what the pasted ones leave open. */
final class MissingSearch {
  /** A file with a listing, and the command that makes it where there is none yet. */
  private record Listing(String file, List<String> made) {}

  private static final int NAMES_SHOWN = 12;
  private static final List<String> SIZED =
      List.of(
          LabelDistances.COUNT,
          LabelDistances.NAMES,
          LabelDistances.MARKERS,
          LabelDistances.TOKENS,
          LabelDistances.INDEX);

  private final ExcerptView view;
  private final @Nullable StageFacts temporary;
  private final @Nullable StageFacts last;
  private final List<MissingLines> missing = new ArrayList<>();

  MissingSearch(ExcerptView view) {
    this.view = view;
    last = stage(StageRole.FINAL);
    temporary =
        view.stages().stream()
            .filter(stage -> stage.ordinal() > 1 && stage.ordinal() < StageRole.FINAL)
            .reduce((a, b) -> b)
            .orElse(null);
  }

  List<MissingLines> search() {
    Listing one = listing(stage(1), 1, ".tmp_vmlinux1");
    Listing two = listing(temporary, 2, ".tmp_vmlinux2");
    Listing three = listing(last, 3, "vmlinux");
    int column = view.digits() + 2;
    add(
        "Every letter and name that differs between the stages that the last two tables were made"
            + " from. Apart from absolute symbols (A) and the labels of the tables, what this"
            + " prints is all that can change their size:",
        Stream.of(one, two),
        "diff <(cut -c%d- %s | sort) <(cut -c%d- %s | sort)"
            .formatted(column, one.file(), column, two.file()));
    if (lacksLabels()) {
      add(
          "All labels of the tables in the last two stages. Their distances give the number of"
              + " symbols and tell which tables changed:",
          Stream.of(two, three),
          "grep ' kallsyms_' " + two.file() + " " + three.file());
    }
    letters(three);
    add(
        "The whole listings. From them the tables are computed again with one change undone at a"
            + " time, which proves a cause or refutes it:",
        Stream.of(one, two, three),
        String.join(" ", "symshift diagnose", one.file(), two.file(), three.file()));
    return missing;
  }

  private void add(String what, Stream<Listing> listings, String command) {
    Stream<String> before = listings.flatMap(listing -> listing.made().stream());
    missing.add(new MissingLines(what, Stream.concat(before, Stream.of(command)).toList()));
  }

  private @Nullable StageFacts stage(int ordinal) {
    return view.stages().stream()
        .filter(stage -> stage.ordinal() == ordinal)
        .findFirst()
        .orElse(null);
  }

  /** A listing that the text names; a System.map is none, it lacks symbols. */
  private Listing listing(@Nullable StageFacts stage, int number, String image) {
    String name = stage == null ? image : stage.name();
    if (stage != null && name.matches("[\\w.+-]+\\.(?:syms|nm|txt|lst)")) {
      return new Listing(name, List.of());
    }
    boolean map = name.endsWith("System.map") || !name.matches("\\.?tmp_vmlinux\\S*|vmlinux\\S*");
    String file = "vm" + number + ".syms";
    return new Listing(file, List.of("nm -n " + (map ? image : name) + " > " + file));
  }

  private boolean lacksLabels() {
    List<StageFacts> both = Stream.of(temporary, last).filter(Objects::nonNull).toList();
    return both.size() < 2
        || both.stream()
            .anyMatch(each -> SIZED.stream().anyMatch(label -> each.address(label) == null));
  }

  private void letters(Listing listing) {
    List<String> names =
        view.pairs().stream()
            .filter(pair -> pair.to() != last)
            .flatMap(pair -> LetterClaims.changes(pair).stream())
            .map(change -> change.from().name())
            .filter(name -> last == null || letterless(last.symbol(name)))
            .distinct()
            .limit(NAMES_SHOWN)
            .toList();
    if (!names.isEmpty()) {
      String pattern =
          names.stream()
              .map(name -> name.replaceAll("([.$])", "\\\\$1"))
              .collect(Collectors.joining("|", " (", ")$"));
      add(
          "These symbols in the final image. With the letters of the stage before, one more pass"
              + " settles it; with others, the next table changes again:",
          Stream.of(listing),
          "grep -E '" + pattern + "' " + listing.file());
    }
  }

  private static boolean letterless(@Nullable ExcerptLine line) {
    return line == null || line.letter() == null;
  }
}
