package symshift.relink;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came out, in the form of a page of the documentation. */
record Report(List<Judgement> all) {
  /** One row for each kind, then what was wrong, a line each. */
  String summary() {
    List<String> lines = new ArrayList<>();
    lines.add("| kind | tables by | links | failed | verdict | cause | sizes | passes |");
    lines.add("|---|---|---|---|---|---|---|---|");
    all.stream()
        .collect(Collectors.groupingBy(Judgement::kind, TreeMap::new, Collectors.toList()))
        .forEach((kind, group) -> lines.add(row(kind.name(), group)));
    lines.add(row("all", all));
    lines.add("");
    all.stream().filter(each -> !each.misses().isEmpty()).map(Judgement::line).forEach(lines::add);
    return text(lines);
  }

  /** The summary and one line for each link. */
  String text() {
    return summary() + "\n" + text(all.stream().map(Judgement::line).toList());
  }

  private static String text(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String row(String kind, List<Judgement> group) {
    long failed = group.stream().filter(Judgement::failed).count();
    return "| %s | %s | %d | %d | %s | %s | %s | %s |"
        .formatted(
            kind,
            programs(group),
            group.size(),
            failed,
            share(group, Judgement::verdict),
            share(group, Judgement::cause),
            share(group, Judgement::sizes),
            share(group, Judgement::passes));
  }

  /** What made the tables, and of how many links. */
  private static String programs(List<Judgement> group) {
    Map<String, Long> programs =
        group.stream()
            .collect(
                Collectors.groupingBy(Judgement::program, TreeMap::new, Collectors.counting()));
    return programs.entrySet().stream()
        .map(each -> each.getKey() + ": " + each.getValue())
        .collect(Collectors.joining("; "));
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
