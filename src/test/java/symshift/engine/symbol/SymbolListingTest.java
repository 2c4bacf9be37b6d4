package symshift.engine.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symshift.Fixtures;
import symshift.engine.MalformedArtifactException;

class SymbolListingTest {
  @Test
  void aListingOfAKernelIsPrintedAsItWasRead() throws Exception {
    String text =
        new String(
            Fixtures.bytes(Fixtures.sample("stages/01-percpu-DTT/tmp_vmlinux1.nm.xz")),
            StandardCharsets.ISO_8859_1);
    SymbolTable table = parse(text);
    assertThat(table.size()).isEqualTo(4036);
    assertThat(table.addressBits()).isEqualTo(32);
    assertThat(SymbolListing.format(table)).isEqualTo(text);
  }

  @Test
  void equalAddressesKeepTheOrderOfTheText() throws Exception {
    SymbolTable table = parse("c0000000 T b\nc0000000 T a\n");
    assertThat(table.name(0)).isEqualTo("b");
  }

  @Test
  void signedAddressesOfMipsAreOfThirtyTwoBitsAndPrintedAsTheyWere() throws Exception {
    String text = "         w early\n00000001 A low\nffffffff80100000 T kernel_entry\n";
    SymbolTable table = parse(text);
    assertThat(table.addressBits()).isEqualTo(32);
    assertThat(table.address(2)).isEqualTo(0x80100000L);
    assertThat(SymbolListing.format(table)).isEqualTo(text);
    assertThat(parse("00000001 A low\n0000000180100000 T a\n").addressBits()).isEqualTo(64);
  }

  @Test
  void textOutOfOrderIsSortedWithUndefinedSymbolsFirst() throws Exception {
    String sorted =
        """
                         U early
                         w late
        0000000000000001 A low
        8000000000000000 T a
        8000000000000000 T b
        ffffffff81000000 T top
        """;
    SymbolTable table =
        parse(
            """
            ffffffff81000000 T top
            8000000000000000 T b
            8000000000000000 T a
                             w late
                             U early
            0000000000000001 A low\r
            """);
    assertThat(SymbolListing.format(table)).isEqualTo(sorted);
    assertThat(table.find("late")).contains(new Symbol(0, false, 'w', "late"));
    assertThat(table.find("b").orElseThrow().address()).isEqualTo(Long.MIN_VALUE);
    assertThat(table.find("none")).isEmpty();
  }

  @Test
  void aBytePastAsciiSurvives() throws Exception {
    String text = "00000001 T caf\u00e9\n";
    assertThat(SymbolListing.format(parse(text))).isEqualTo(text);
  }

  @Test
  void aSymbolMayHaveAnEmptyNameAsNmPrintsIt() throws Exception {
    String text = "c0000000 T \nc0000004 t next\n";
    assertThat(SymbolListing.format(parse(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello world",
        "c0000000",
        "c0000000 T",
        "c0000000 TT name",
        "c0000000 1 name",
        "11112222333344445 T name",
        "g0000000 T name",
        "c0000000  T name"
      })
  void anyOtherLineIsRefusedWithItsNumber(String line) {
    assertThatThrownBy(() -> parse("c0000000 T fine\n" + line + "\n"))
        .isInstanceOf(MalformedArtifactException.class)
        .hasMessageContaining("at line 2")
        .hasMessageContaining("\"" + line + "\"");
  }

  private static SymbolTable parse(String text) throws MalformedArtifactException {
    return SymbolListing.parse(MemorySegment.ofArray(text.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
