package symshift.engine.elf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenNamesTest {
  @ParameterizedTest
  @CsvSource({
    "ARM,     $a $t $d $b $z $a.1 $t.,        $ $A $ax $1 .L1 .. x",
    "ARM64,   $x $d $m $f $p $x.0,            $a $t $xx $X .L1 x",
    "CSKY,    $t $d,                          $a $x $t.1 $d. .L1 x",
    "RISCV,   $x $d $xrv64i2p0 $dx .L .L1 .., $a $ $t _.L . x L1",
    "MIPS,    .L .LC30 .. ..x _.L_ _.L_x,     $a $L1 _.L . _L x L1 L0",
    "X86_64,  ,                               $a .L1 .. _.L_ x",
    "GENERIC, ,                               $a .L1 .. _.L_ x"
  })
  void nmLeavesOutTheMarksOfTheAssembler(Backend backend, String hidden, String shown) {
    for (String name : hidden == null ? new String[0] : hidden.split(" ", -1)) {
      assertThat(isHidden(backend, name)).as(name).isTrue();
    }
    for (String name : shown.split(" ", -1)) {
      assertThat(isHidden(backend, name)).as(name).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({"RISCV, true", "MIPS, true", "ARM, false"})
  void aFakeSymbolOfTheAssemblerIsALocalLabelButANumberedOneIsNot(
      Backend backend, boolean hidesFakes) {
    assertThat(isHidden(backend, "L0\1")).isEqualTo(hidesFakes);
    assertThat(isHidden(backend, "L7\1rest")).isEqualTo(hidesFakes);
    assertThat(isHidden(backend, "L12\0013")).isFalse();
    assertThat(isHidden(backend, "L1\0023")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"RISCV, true", "MIPS, false", "ARM, false", "ARM64, false"})
  void anEmptyNameIsHiddenOnlyWhereRelocationsMakeThem(Backend backend, boolean hidden) {
    assertThat(isHidden(backend, "")).isEqualTo(hidden);
  }

  /** The name stands among others, so that reading past its end would show. */
  private static boolean isHidden(Backend backend, String name) {
    byte[] text = ("\0" + name + "\0$a.L").getBytes(StandardCharsets.ISO_8859_1);
    return HiddenNames.hides(backend, text, 1, 1 + name.length());
  }
}
