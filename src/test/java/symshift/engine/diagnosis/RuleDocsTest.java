package symshift.engine.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symshift.engine.artifact.Artifact;
import symshift.engine.artifact.ReadResult;
import symshift.engine.artifact.Rejected;

/** The example in each rule's doc is run: it must give the finding it shows. */
class RuleDocsTest {
  private static final Pattern TRACE = Pattern.compile("```trace\n(.*?)```", Pattern.DOTALL);

  static Stream<Rule> rules() {
    return Rules.all().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theExampleGivesTheFindingItShows(Rule rule) throws Exception {
    String doc = doc(rule);
    Matcher trace = TRACE.matcher(doc);
    assertThat(trace.find()).as("a trace block in %s", rule.card().id()).isTrue();
    List<Artifact> stages = new ArrayList<>();
    List<Rejected> damaged = new ArrayList<>();
    String expected = "";
    StringBuilder listing = new StringBuilder();
    String name = "";
    for (String line : (trace.group(1) + "stage \n").lines().toList()) {
      if (line.startsWith("finding ")) {
        expected = line.substring("finding ".length());
      } else if (line.startsWith("damaged ")) {
        String[] words = line.split(" ", 3);
        damaged.add(new Rejected(words[1], words[2], false));
      } else if (line.startsWith("stage ")) {
        if (!name.isEmpty()) {
          stages.add(Samples.listing(name, listing.toString().getBytes(StandardCharsets.US_ASCII)));
        }
        name = line.substring("stage ".length());
        listing.setLength(0);
      } else {
        listing.append(line).append('\n');
      }
    }
    Evidence evidence = Evidence.of(new ReadResult(stages, damaged));
    List<Finding> findings = rule.examine(evidence).toList();
    assertThat(findings).extracting(Finding::id).containsExactly(rule.card().id());
    assertThat(expected).isNotBlank();
    assertThat(findings.getFirst().summary()).contains(expected);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theDocHasTheFixedHeads(Rule rule) throws IOException {
    List<String> heads = doc(rule).lines().filter(line -> line.startsWith("## ")).toList();
    assertThat(heads)
        .containsExactly(
            "## What it means", "## How we know", "## What to do", "## Example", "## References");
  }

  private static String doc(Rule rule) throws IOException {
    return Files.readString(Path.of("docs/rules", rule.card().id() + ".md"));
  }
}
