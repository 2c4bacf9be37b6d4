package symshift.dashboard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import symshift.dashboard.catalogue.Block.Run;

class RuleDocTest {
  @Test
  void headingsMakeSections() {
    RuleDoc doc = RuleDoc.parse("# A title\n\n## What it means\n\nText.\n\n## Example\n\n    x\n");
    assertThat(doc.title()).isEqualTo("A title");
    assertThat(doc.sections())
        .extracting(RuleDoc.Section::heading)
        .containsExactly("What it means", "Example");
    assertThat(doc.sections().get(1).blocks()).containsExactly(Block.code("x"));
  }

  @Test
  void aParagraphIsCutIntoRuns() {
    assertThat(only("a `b` *c* **d**\ne"))
        .isEqualTo(
            Block.paragraph(
                List.of(
                    new Run("text", "a ", ""),
                    new Run("code", "b", ""),
                    new Run("text", " ", ""),
                    new Run("emphasis", "c", ""),
                    new Run("text", " ", ""),
                    new Run("strong", "d", ""),
                    new Run("text", " ", ""),
                    new Run("text", "e", ""))));
  }

  @Test
  void linksLeadToTheWebOrToAnotherCauseOnly() {
    assertThat(only("[x](https://git.kernel.org/)").items().getFirst())
        .containsExactly(new Run("link", "x", "https://git.kernel.org/"));
    assertThat(only("[x](oscillating-layout.md)").items().getFirst())
        .containsExactly(new Run("link", "x", "/causes/oscillating-layout"));
    assertThat(only("[x](javascript:alert(1))").items().getFirst())
        .containsExactly(new Run("text", "x", ""));
    assertThat(only("[x](../../secret.md)").items().getFirst())
        .containsExactly(new Run("text", "x", ""));
  }

  @Test
  void markupStaysText() {
    assertThat(only("a <b onclick=x>").items().getFirst())
        .containsExactly(new Run("text", "a ", ""), new Run("text", "<b onclick=x>", ""));
  }

  @Test
  void listsKeepTheirKind() {
    assertThat(only("1. a\n2. b").kind()).isEqualTo("ordered");
    assertThat(only("* a\n* b"))
        .isEqualTo(
            Block.list(
                false,
                List.of(List.of(new Run("text", "a", "")), List.of(new Run("text", "b", "")))));
  }

  private static Block only(String markdown) {
    return RuleDoc.parse("## S\n\n" + markdown).sections().getFirst().blocks().getFirst();
  }
}
