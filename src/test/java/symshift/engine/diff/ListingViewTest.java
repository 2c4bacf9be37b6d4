package symshift.engine.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListingViewTest {
  private static final List<String> LISTING =
      List.of(
          "         w kallsyms_names",
          "c0008000 T _text",
          "c0008010 t a name",
          "c0008008 D back",
          "",
          "c0008018 A last");

  @Test
  void namesAreWhatSedLeaves() {
    assertThat(ListingView.NAMES.of(LISTING))
        .containsExactly("kallsyms_names", "_text", "a name", "back", "", "last")
        .containsExactlyElementsOf(
            LISTING.stream().map(line -> line.replaceFirst("^.{11}", "")).toList());
  }

  @Test
  void lettersStayWhereTheyAreAskedFor() {
    assertThat(ListingView.LETTERS.of(LISTING))
        .containsExactly("w kallsyms_names", "T _text", "t a name", "D back", "", "A last");
  }

  @Test
  void gapsStandInPlaceOfAddresses() {
    assertThat(ListingView.GAPS.of(LISTING))
        .containsExactly(
            "         w kallsyms_names",
            "+0xc0008000 T _text",
            "+0x10 t a name",
            "-0x8 D back",
            "",
            "+0x10 A last");
  }

  @Test
  void addressesOf64BitsAreUnsigned() {
    assertThat(ListingView.GAPS.of(List.of("0000000000000010 A a", "ffffffff81000000 T b")))
        .containsExactly("+0x10 A a", "+0xffffffff80fffff0 T b");
    assertThat(ListingView.NAMES.of(List.of("ffffffff81000000 T b", "                 w c")))
        .containsExactly("b", "c");
  }

  @Test
  void linesOfAnotherFormStayAsTheyAre() {
    List<String> others = List.of("vmlinux:", "12345678901234567 T x", "c000 text", "c000  T x");
    assertThat(ListingView.NAMES.of(others)).isEqualTo(others);
    assertThat(ListingView.GAPS.of(others)).isEqualTo(others);
  }
}
