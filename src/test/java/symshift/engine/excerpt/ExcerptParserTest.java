package symshift.engine.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptParserTest {
  private static List<String> lines(String text) {
    return ExcerptParser.parse(text).lines().stream()
        .map(line -> (line.stage() + " " + line.text().strip()).strip())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "vm1.syms:c03be000 A __data_loc, vm1.syms c03be000 A __data_loc",
    "vm1.syms-c03be000 D _data, vm1.syms c03be000 D _data",
    "out/vm1.syms:28375:c03be000 D _data, vm1.syms c03be000 D _data",
    "my-build.syms-12-ffffffff81000000 T _text, my-build.syms ffffffff81000000 T _text",
    "> > vm1.syms:c03be000 D _data, vm1.syms c03be000 D _data",
    "RK> vm1.syms:c03be000 D _data, vm1.syms c03be000 D _data",
    "vm1.syms:         w kallsyms_names, vm1.syms w kallsyms_names",
    "0xc03be000 D _data, c03be000 D _data",
    "c03be000 00000010 D _data, c03be000 D _data",
    "28375:c03be000 D _data, c03be000 D _data",
  })
  void theFormsOfALineAreKnown(String text, String expected) {
    assertThat(lines(text)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "the commit deadbeef is bad",
    "c03be000 is the address",
    "c03be00 D _data",
    "c03be0000 D _data",
    "a b c d e f",
    "'c03be000 D'",
    "see stage 1 of it",
    "@@ -x +y @@"
  })
  void proseIsNoLine(String text) {
    assertThat(lines(text)).isEmpty();
  }

  @Test
  void numbersOfGrepAreKept() {
    assertThat(ExcerptParser.parse("a.syms:77:c03be000 D _data").lines())
        .singleElement()
        .satisfies(line -> assertThat(line.listingLine()).isEqualTo(77));
  }

  @Test
  void aPlaceIsLineAndColumnOfTheText() {
    assertThat(ExcerptParser.parse("one\n> two vm1.syms:c03be000 D _data").lines())
        .singleElement()
        .satisfies(line -> assertThat(List.of(line.line(), line.column())).containsExactly(2, 7));
  }

  @Test
  void aHunkWithoutColumnsEndsWhereItsHeaderSays() {
    assertThat(lines("stage 1 and stage 2:\n@@ -5,2 +5,3 @@\n one\n two\n+three\nThe end of it"))
        .containsExactly(
            "stage 1 one", "stage 2 one", "stage 1 two", "stage 2 two", "stage 2 three");
  }

  @Test
  void aHunkWithLettersOnlyIsRead() {
    String text = "--- vm1.syms\n+++ vm2.syms\n@@ -5,2 +5,2 @@ main\n D one\n-D two\n+T two\n";
    assertThat(lines(text))
        .containsExactly("vm1.syms D one", "vm2.syms D one", "vm1.syms D two", "vm2.syms T two");
  }

  @Test
  void aHunkOf64BitsWithTheFirstElevenColumnsCutKeepsTheLetter() {
    String text = "--- vm1.syms\n+++ vm2.syms\n@@ -5,1 +5,1 @@\n-6fe08 D two\n+6fe10 T two\n";
    assertThat(lines(text)).containsExactly("vm1.syms D two", "vm2.syms T two");
  }

  @Test
  void undefinedSymbolsOfADiffAreRead() {
    String text =
        "--- vm1.syms\n+++ vm2.syms\n@@ -1,2 +1,1 @@\n-         w kallsyms_names\n c0000000 T a\n";
    assertThat(lines(text))
        .containsExactly(
            "vm1.syms w kallsyms_names", "vm1.syms c0000000 T a", "vm2.syms c0000000 T a");
  }

  @Test
  void headingsAndCommandsNameTheStage() {
    String text =
        """
        .tmp_vmlinux1:
        c0000000 T a
        ==> vm2.syms <==
        c0000010 T a
        $ nm -n vmlinux | grep a
        c0000020 T a
        """;
    assertThat(lines(text))
        .containsExactly(
            ".tmp_vmlinux1 c0000000 T a", "vm2.syms c0000010 T a", "vmlinux c0000020 T a");
  }

  @Test
  void linesFarBelowAHeadingHaveNoStage() {
    assertThat(lines("vm1.syms:\n" + "word ".repeat(40) + "\nc0000000 T a\n"))
        .containsExactly("c0000000 T a");
  }

  @Test
  void aHugeRunOfAnythingIsReadInProportionToItsLength() {
    for (String piece :
        List.of(
            "> ",
            "@@ -1,9 +1,9 @@ ",
            "diff ",
            "c0000000 T a ",
            "--- a +",
            "nm ",
            "stage 1 and ",
            "=\n",
            "<br>",
            "[",
            "grep ")) {
      String text = piece.repeat(1_000_000 / piece.length());
      assertThat(ExcerptParser.parse(text).lines().size()).isLessThan(text.length());
    }
  }

  @Test
  void namesWithoutEndAreNotAllTakenForListings() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      text.append("nm -n vmlinux > s").append(i).append(".syms\n");
      text.append("s").append(i).append(".syms:c0000000 A a\n");
    }
    assertThat(ExcerptReader.read(text.toString()).orElseThrow().stages()).hasSizeBetween(2, 100);
  }
}
