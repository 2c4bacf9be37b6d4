package symshift.engine.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExcerptReportTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "three-stages",
        "two-stages-64",
        "system-map-diff",
        "plain-diff",
        "veneers",
        "consistent"
      })
  void everyReportFitsAMailAndSaysHowSureItIs(String sample) {
    ExcerptDiagnosis found = Texts.read(Texts.sample(sample + ".txt"));
    String report = ExcerptReport.write(found);
    assertThat(report.lines()).allMatch(line -> line.length() <= 78);
    assertThat(report).startsWith(found.verdict() + " by an excerpt").doesNotContain("(proven");
    for (Claim claim : found.claims()) {
      assertThat(report.replaceAll("\\s+", " ")).contains(claim.sentence());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"three-stages", "veneers"})
  void theJsonHasTheSameInSnakeCase(String sample) {
    ExcerptDiagnosis found = Texts.read(Texts.sample(sample + ".txt"));
    JsonNode json = new JsonMapper().readTree(ExcerptJson.write(found));
    assertThat(json.get("verdict").asString()).isEqualTo("inconsistent");
    assertThat(json.get("claims").get(0).get("kind").asString()).isEqualTo("proven");
    assertThat(json.get("claims")).hasSize(found.claims().size());
    assertThat(json.get("missing").get(0).get("commands").isArray()).isTrue();
    assertThat(json.toString()).doesNotContain("\"confidence\":\"proven\"");
  }
}
