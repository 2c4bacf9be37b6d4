package symshift.dashboard.source.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What reading the sample site must give, from {@code site-expected.json}. */
final class ExpectedSite {
  record Result(
      String target,
      String tag,
      String outcome,
      boolean enabled,
      List<String> possibleErrors,
      List<String> possibleWarnings) {}

  private ExpectedSite() {}

  /** The results of one branch by their ids. */
  static Map<String, Result> results(String branch) {
    JsonNode site =
        JsonMapper.builder().build().readTree(Path.of("samples/kisskb/site-expected.json"));
    Set<Integer> targets = targetsOf(site, "/kisskb/branch/" + branch + "/");
    Map<Integer, JsonNode> target = new HashMap<>();
    site.get("targets").forEach(t -> target.put(t.get("id").intValue(), t));
    Map<String, Result> results = new HashMap<>();
    for (JsonNode result : site.get("results")) {
      int id = result.get("target").intValue();
      if (targets.contains(id)) {
        results.put(
            result.get("id").asString(), result(result, Objects.requireNonNull(target.get(id))));
      }
    }
    return results;
  }

  private static Result result(JsonNode result, JsonNode target) {
    return new Result(
        target.get("config").asString() + "/" + target.get("compiler").asString(),
        result.get("head").asString().replaceFirst("next-(....)(..)(..)", "$1-$2-$3"),
        result.get("status").asString().equals("OK") ? "PASS" : "FAIL",
        target.get("enabled").booleanValue(),
        texts(result.get("possible_errors")),
        texts(result.get("possible_warnings")));
  }

  private static Set<Integer> targetsOf(JsonNode site, String url) {
    Set<Integer> ids = new HashSet<>();
    for (JsonNode branch : site.get("branches")) {
      if (branch.get("url").asString().equals(url)) {
        branch.get("targets").forEach(id -> ids.add(id.intValue()));
        branch.get("disabled_targets").forEach(id -> ids.add(id.intValue()));
      }
    }
    return ids;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asString()));
    return texts;
  }
}
