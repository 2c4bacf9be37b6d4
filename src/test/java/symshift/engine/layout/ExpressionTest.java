package symshift.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symshift.engine.MalformedArtifactException;

class ExpressionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "0xC0000000 + 0x00008000 : 3221258240",
        "(1 << 12) : 4096",
        "4K : 4096",
        "2M : 2097152",
        "010 : 8",
        "1 + 2 * 3 : 7",
        "10 - 2 - 3 : 5",
        "1 << 2 + 1 : 8",
        "7 & 3 == 3 : 1",
        "1 | 6 ^ 2 : 5",
        "-(1) : -1",
        "~0xfff & 0x12345 : 73728",
        "!0 + !5 : 1",
        "(((0x1000000) + (0x200000 - 1)) & ~(0x200000 - 1)) : 16777216",
        "1 < 2 && 3 >= 3 : 1",
        "-1 > 1 || 0 : 1",
        "-8 / 2 : -4",
        "9 % 4 : 1",
        "1 << 64 : 0",
        "-1 >> 63 : 1",
        "MAX(3, -1) : -1",
        "MIN(3, -1) : 3",
        "ABSOLUTE(7) : 7"
      })
  void plainNumbersHaveAValue(String text, long value) throws MalformedArtifactException {
    assertThat(expression(text).constant()).hasValue(value);
  }

  @Test
  void theBranchThatIsNotTakenNeedsNoValue() throws MalformedArtifactException {
    assertThat(expression("1 ? 5 : foo").constant()).hasValue(5);
    assertThat(expression("0 ? foo : 0 ? 6 : 7").constant()).hasValue(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "foo + 1", "1 / 0", "1 % 0", "SIZEOF(.a)", "foo ? 1 : 2", "-foo"})
  void everythingElseHasNone(String text) throws MalformedArtifactException {
    assertThat(expression(text).constant()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ALIGN(8192)", "ALIGN((1 << 13))", "ALIGN(., 8K)", "ABSOLUTE(ALIGN(8192))"})
  void anAlignmentOfTheLocationIsSeen(String text) throws MalformedArtifactException {
    assertThat(expression(text).alignment()).hasValue(8192);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ALIGN(foo, 8)", "ALIGN(SIZE)", "8192", ".", "ALIGN(8) + 4"})
  void nothingElseIsTakenForOne(String text) throws MalformedArtifactException {
    assertThat(expression(text).alignment()).isEmpty();
  }

  @Test
  void theLocationAndItsMovesAreSeen() throws MalformedArtifactException {
    assertThat(expression(".").isHere()).isTrue();
    assertThat(expression("ABSOLUTE(.)").isHere()).isTrue();
    assertThat(expression("ABSOLUTE(.)").isAbsolute()).isTrue();
    assertThat(expression(".").isAbsolute()).isFalse();
    assertThat(expression(". + 0").advance()).hasValue(0);
    assertThat(expression(". - 8").advance()).hasValue(-8);
    assertThat(expression("0x10 + .").advance()).hasValue(16);
    assertThat(expression("8 - .").advance()).isEqualTo(OptionalLong.empty());
    assertThat(expression(". + foo").advance()).isEqualTo(OptionalLong.empty());
  }

  @Test
  void theTextIsKeptWithoutCommentsAndLongBlanks() throws MalformedArtifactException {
    assertThat(expression("( ADDR(.data..percpu)\n\t/* here */ - LOAD )  ;").text())
        .isEqualTo("( ADDR(.data..percpu) - LOAD )");
  }

  @Test
  void sectionNamesMayHoldSignsThatCount() throws MalformedArtifactException {
    Expression expression = expression("ADDR(.note.gnu.build-id) - 4");

    assertThat(expression.term())
        .isEqualTo(
            new Term.Infix(
                "-",
                new Term.Call("ADDR", List.of(new Term.Name(".note.gnu.build-id"))),
                new Term.Literal(4)));
  }

  private static Expression expression(String text) throws MalformedArtifactException {
    return new ExpressionParser(new ScriptTokens("linker-script", text)).expression();
  }
}
