package symshift.engine.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import symshift.engine.link.LinkStage;
import symshift.engine.link.StageDiffs;
import symshift.engine.symbol.SymbolTable;

class SameBuildTest {
  private static final int FUNCTIONS = 4000;

  @Test
  void stretchesThatMoveAsOneAreOfOneBuild() {
    LinkStage first = stage("a", functions(new int[FUNCTIONS], 64));
    LinkStage second = stage("b", functions(steps(50), 64));
    assertThat(contradiction(first, second)).isEmpty();
  }

  @Test
  void functionsOfOtherSizesAreOfAnotherBuildThoughTheNamesAgree() {
    LinkStage first = stage("a", functions(new int[FUNCTIONS], 64));
    LinkStage second = stage("b", functions(steps(1000), 64));
    assertThat(contradiction(first, second))
        .matches("8\\d\\d of 4,000 distances between functions differ, their code is not the same");
  }

  @Test
  void anotherWidthIsAnotherBuild() {
    LinkStage first = stage("a", functions(new int[FUNCTIONS], 32));
    LinkStage second = stage("b", functions(new int[FUNCTIONS], 64));
    assertThat(contradiction(first, second)).isEqualTo("32-bit addresses against 64");
  }

  private static String contradiction(LinkStage a, LinkStage b) {
    return new SameBuild(new StageDiffs()).contradiction(a, b).orElse("");
  }

  /** Bytes that functions are larger than usual: so many of them, at random places. */
  private static int[] steps(int count) {
    Random random = new Random(20120314);
    int[] more = new int[FUNCTIONS];
    for (int i = 0; i < count; i++) {
      more[random.nextInt(FUNCTIONS)] += 16;
    }
    return more;
  }

  private static SymbolTable functions(int[] more, int bits) {
    SymbolTable.Builder builder = SymbolTable.builder(bits);
    long at = 0x80008000L;
    for (int i = 0; i < FUNCTIONS; i++) {
      builder.add(at, i % 3 == 0 ? 'T' : 't', "function_" + i + "_of_this");
      at += 32 + more[i];
    }
    return builder.build();
  }

  private static LinkStage stage(String file, SymbolTable symbols) {
    return LinkStage.ofListing(file, file, "nm-listing", symbols);
  }
}
