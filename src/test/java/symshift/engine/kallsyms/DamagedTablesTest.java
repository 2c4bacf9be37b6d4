package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symshift.engine.kallsyms.TableCheck.Verdict;

class DamagedTablesTest {
  private static final Set<String> TOLD_TWICE =
      Set.of("kallsyms_num_syms", "kallsyms_markers", "kallsyms_token_index");
  private static final int[] FLIPS = {0x01, 0x40, 0x80, 0xff};
  private static final int PLACES = 4;

  /** One byte of one table. */
  private record Flip(String table, int offset, int fileOffset, int bits) {
    byte[] in(byte[] file) {
      byte[] damaged = file.clone();
      damaged[fileOffset] = (byte) (damaged[fileOffset] ^ bits);
      return damaged;
    }
  }

  private static List<Flip> flips(byte[] file, int seed) throws Exception {
    Random random = new Random(seed);
    List<Flip> flips = new ArrayList<>();
    for (FoundTable each : BuiltKernel.decode(file).tables()) {
      for (int i = 0; i < PLACES; i++) {
        int at = i == 0 ? 0 : i == 1 ? each.bytes() - 1 : random.nextInt(each.bytes());
        int bits = FLIPS[random.nextInt(FLIPS.length)];
        flips.add(new Flip(each.label(), at, (int) each.fileOffset() + at, bits));
      }
    }
    return flips;
  }

  static List<BuiltKernel.Kind> kinds() {
    return KallsymsDecoderTest.kinds().toList();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void withSymbolsTheExactByteIsNamed(BuiltKernel.Kind kind) throws Exception {
    byte[] file = BuiltKernel.of(kind, 1400).labelled();
    for (Flip flip : flips(file, 5)) {
      TableCheck check = BuiltKernel.check(flip.in(file));
      assertThat(check.verdict()).as("%s", flip).isIn(Verdict.DAMAGED, Verdict.INCONSISTENT);
      isNamed(check, flip, file);
    }
  }

  private static void isNamed(TableCheck check, Flip flip, byte[] file) {
    int right = file[flip.fileOffset()] & 0xff;
    assertThat(check.faults())
        .as("%s", flip)
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.table()).isEqualTo(flip.table());
          assertThat(fault.exact()).isTrue();
          assertThat(fault.offset()).isEqualTo(flip.offset());
          assertThat(fault.fileOffset()).isEqualTo(flip.fileOffset());
          assertThat(fault.bytes()).isEqualTo(1);
          assertThat(HexFormat.fromHexDigits(fault.expected())).isEqualTo(right);
          assertThat(HexFormat.fromHexDigits(fault.found())).isEqualTo(right ^ flip.bits());
        });
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void withoutSymbolsWhatIsToldTwiceIsNamedToTheByte(BuiltKernel.Kind kind) throws Exception {
    byte[] file = BuiltKernel.of(kind, 1400).stripped();
    for (Flip flip : flips(file, 6)) {
      if (TOLD_TWICE.contains(flip.table())) {
        TableCheck check = BuiltKernel.check(flip.in(file));
        assertThat(check.verdict()).as("%s", flip).isEqualTo(Verdict.DAMAGED);
        isNamed(check, flip, file);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void withoutSymbolsTheOtherTablesAreNamedWhereTheyContradict(BuiltKernel.Kind kind)
      throws Exception {
    byte[] file = BuiltKernel.of(kind, 1400).stripped();
    int found = 0;
    int all = 0;
    for (Flip flip : flips(file, 7)) {
      TableCheck check = BuiltKernel.check(flip.in(file));
      boolean named =
          check.faults().stream()
              .anyMatch(fault ->
                  fault.table().equals(flip.table())
                      && fault.offset() <= flip.offset()
                      && fault.offset() + fault.bytes() > flip.offset());
      found += named ? 1 : 0;
      all++;
      if (!named) System.err.println("NOTNAMED " + kind + flip + check.verdict() + check.faults());
    }
    assertThat(found).isGreaterThan(all / 2);
  }
}
