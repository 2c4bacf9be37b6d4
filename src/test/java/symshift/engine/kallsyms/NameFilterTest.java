package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFilterTest {
  @ParameterizedTest(name = "{0} {1}: {2} and not {3}")
  @CsvSource({
    "NAME, L0, L0, L0x",
    "PREFIX, .L, .Lx, x.L",
    "SUFFIX, _veneer, x_veneer, _veneers",
    "ANYWHERE, .plt_branch., 0.plt_branch.x, plt_branch.",
    "SECOND, L, MLx, LM",
    "DIGITS_BEHIND, __m, __m12, __m1x",
    "DIGITS_BEHIND, __m, __m, __n1",
    "LETTERS_BETWEEN, __*Thunk_, __ARMv4PILongThunk_x, __a_Thunk_",
    "LETTERS_BETWEEN, __*Thunk_, __Thunk_, _Thunk_",
    "LETTERS_BETWEEN, __*Thunk_, __ThunkThunk_x, __aThunk"
  })
  void aPatternTakesSomeNamesOnly(NamePattern.Kind kind, String text, String taken, String left) {
    NameFilter filter = NameFilter.NOTHING.plus(kind, text);
    assertThat(filter.dropsName(taken)).isTrue();
    assertThat(filter.dropsName(left)).isFalse();
    assertThat(filter.dropsName("")).isFalse();
    assertThat(filter.minus(kind, text)).isEqualTo(NameFilter.NOTHING);
  }

  @Test
  void lettersComeAndGo() {
    NameFilter filter = NameFilter.NOTHING.plusLetters("AaU").minusLetters("a");
    assertThat(filter.dropsLetter('A')).isTrue();
    assertThat(filter.dropsLetter('a')).isFalse();
    assertThat(filter).isEqualTo(NameFilter.NOTHING.plusLetters("AU"));
  }

  @Test
  void whatIsNotThereCannotBeTakenBack() {
    assertThatThrownBy(() -> NameFilter.NOTHING.minus(NamePattern.Kind.PREFIX, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nothing to take back: PREFIX x");
  }
}
