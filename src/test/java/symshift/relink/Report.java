package symshift.relink;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of results, in the form of a page of the documentation. */
record Report(List<Judgement> all) {
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("| kind | tables by | links | failed | verdict | cause | sizes | passes |");
    lines.add("|---|---|---|---|---|---|---|---|");
    Map<Kind, Map<String, List<Judgement>>> groups =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    Judgement::kind,
                    TreeMap::new,
                    Collectors.groupingBy(Judgement::program, TreeMap::new, Collectors.toList())));
    groups.forEach((kind, programs) ->
        programs.forEach((program, group) -> lines.add(row(kind.name(), program, group))));
    lines.add(row("all", "", all));
    lines.add("");
    all.stream().filter(each -> !each.misses().isEmpty()).map(Judgement::line).forEach(lines::add);
    return String.join("\n", lines) + "\n";
  }

  private static String row(String kind, String program, List<Judgement> group) {
    long failed = group.stream().filter(Judgement::failed).count();
    return "| %s | %s | %d | %d | %s | %s | %s | %s |"
        .formatted(
            kind,
            program,
            group.size(),
            failed,
            share(group, Judgement::verdict),
            share(group, Judgement::cause),
            share(group, Judgement::sizes),
            share(group, Judgement::passes));
  }

  /** {@code 12/12}, or a dash where nothing was judged. */
  private static String share(List<Judgement> group, Function<Judgement, @Nullable Boolean> right) {
    List<Boolean> judged = group.stream().map(right).filter(Objects::nonNull).toList();
    return judged.isEmpty()
        ? "-"
        : judged.stream().filter(each -> each).count() + "/" + judged.size();
  }

  /** Part of those judged that was right; 1 where nothing was judged. */
  double right(Function<Judgement, @Nullable Boolean> right) {
    return all.stream()
        .map(right)
        .filter(Objects::nonNull)
        .mapToInt(each -> each ? 1 : 0)
        .average()
        .orElse(1);
  }

  long failures() {
    return all.stream().filter(Judgement::failed).count();
  }
}
