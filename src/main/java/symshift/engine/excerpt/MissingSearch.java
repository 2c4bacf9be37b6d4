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
  private static final int NAMES_SHOWN = 12;
  private static final List<String> SIZED =
      List.of(
          LabelDistances.COUNT,
          LabelDistances.NAMES,
          LabelDistances.MARKERS,
          LabelDistances.TOKENS,
          LabelDistances.INDEX);

  private final ExcerptView view;
  private final List<MissingLines> missing = new ArrayList<>();

  MissingSearch(ExcerptView view) {
    this.view = view;
  }

  List<MissingLines> search() {
    String first = listing(stage(1), ".tmp_vmlinux1");
    String second = listing(lastTemporary(), ".tmp_vmlinux2");
    String last = listing(stage(StageRole.FINAL), "vmlinux");
    int column = view.digits() + 2;
    missing.add(
        new MissingLines(
            "All letters and names that differ between the stages that the last two tables were"
                + " made from. What this prints beyond the labels of the tables is the cause, and"
                + " there is no other:",
            "diff <(cut -c%d- %s | sort) <(cut -c%d- %s | sort)"
                .formatted(column, first, column, second)));
    if (lacksLabels()) {
      missing.add(
          new MissingLines(
              "All labels of the tables in the last two stages: their distances give the exact"
                  + " number of symbols and tell which table changed:",
              "grep ' kallsyms_' " + second + " " + last));
    }
    letters(last);
    missing.add(
        new MissingLines(
            "The whole listings: from them the tables are computed again with one change undone at"
                + " a time, and that proves a cause or refutes it:",
            "symshift diagnose .tmp_vmlinux1 .tmp_vmlinux2 vmlinux"));
    return missing;
  }

  private @Nullable StageFacts stage(int ordinal) {
    return view.stages().stream()
        .filter(stage -> stage.ordinal() == ordinal)
        .findFirst()
        .orElse(null);
  }

  private @Nullable StageFacts lastTemporary() {
    return view.stages().stream()
        .filter(stage -> stage.ordinal() > 1 && stage.ordinal() < StageRole.FINAL)
        .reduce((a, b) -> b)
        .orElse(null);
  }

  /** A file with the listing, or a command in its place. */
  private String listing(@Nullable StageFacts stage, String image) {
    String name = stage == null ? image : stage.name();
    boolean file = name.matches("[\\w.+-]+") && (name.endsWith("s") || name.endsWith("map"));
    String plain = name.matches("\\.?[\\w.+-]+") ? name : image;
    return file ? name : "<(nm -n " + plain + ")";
  }

  private boolean lacksLabels() {
    List<StageFacts> last =
        Stream.of(lastTemporary(), stage(StageRole.FINAL)).filter(Objects::nonNull).toList();
    return last.size() < 2
        || last.stream()
            .anyMatch(each -> SIZED.stream().anyMatch(label -> each.address(label) == null));
  }

  private void letters(String listing) {
    StageFacts last = stage(StageRole.FINAL);
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
      missing.add(
          new MissingLines(
              "The letters of these symbols in the final image: the same as in the stage before"
                  + " means that one more pass settles it:",
              "grep -E "
                  + names.stream()
                      .map(name -> name.replaceAll("([.$])", "\\\\$1"))
                      .collect(Collectors.joining("|", "' (", ")$' "))
                  + listing));
    }
  }

  private static boolean letterless(@Nullable ExcerptLine line) {
    return line == null || line.letter() == null;
  }
}
