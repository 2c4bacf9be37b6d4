package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symshift.engine.MalformedArtifactException;
import symshift.engine.elf.ElfImage;
import symshift.engine.kallsyms.TableCheck.Verdict;

class DamagedTablesTest {
  private static final Set<String> TOLD_TWICE =
      Set.of("kallsyms_num_syms", "kallsyms_markers", "kallsyms_token_index");
  private static final int[] FLIPS = {0x01, 0x40, 0x80, 0xff};
  private static final int PLACES = 3;

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
  void withoutSymbolsAFaultCoversTheByteOrNothingContradictsIt(BuiltKernel.Kind kind)
      throws Exception {
    byte[] file = BuiltKernel.of(kind, 1400).stripped();
    for (Flip flip : flips(file, 7)) {
      TableCheck check = BuiltKernel.check(flip.in(file));
      boolean covered = check.faults().stream().anyMatch(fault -> covers(fault, flip));
      boolean strings = flip.table().equals(TablePlaces.TOKENS);
      boolean vague = strings && check.faults().stream().noneMatch(TableFault::exact);
      boolean silent = !TOLD_TWICE.contains(flip.table()) && check.verdict() == Verdict.SOUND;
      boolean last = check.faults().stream().anyMatch(fault -> fault.words().contains("behind"));
      assertThat(covered || vague || silent || last).as("%s %s", flip, check.faults()).isTrue();
    }
  }

  @Test
  void aByteOfTheStringsIsMostlyNamedByHowTheNamesAreCoded() throws Exception {
    byte[] file = BuiltKernel.of(kinds().get(6), 400).stripped();
    FoundTable strings = BuiltKernel.decode(file).table(TablePlaces.TOKENS).orElseThrow();
    int named = 0;
    int flips = 0;
    for (int at = strings.bytes() / 2; at < strings.bytes(); at += 61) {
      Flip flip = new Flip(TablePlaces.TOKENS, at, (int) strings.fileOffset() + at, 0x01);
      List<TableFault> faults = BuiltKernel.check(flip.in(file)).faults();
      named +=
          faults.size() == 1 && faults.getFirst().exact() && covers(faults.getFirst(), flip)
              ? 1
              : 0;
      flips++;
    }
    assertThat(named).isGreaterThan(flips / 2);
  }

  private static boolean covers(TableFault fault, Flip flip) {
    return fault.table().equals(flip.table())
        && fault.offset() <= flip.offset()
        && fault.offset() + fault.bytes() > flip.offset();
  }

  @Test
  void aLengthThatIsWrongIsFoundByTheMarkers() throws Exception {
    byte[] file = BuiltKernel.of(kinds().getFirst(), 1400).stripped();
    DecodedTables sound = BuiltKernel.decode(file);
    FoundTable names = sound.table("kallsyms_names").orElseThrow();
    int named = 0;
    for (int symbol = 3; symbol < sound.symbolCount(); symbol += 97) {
      int at = sound.names().start(symbol);
      Flip flip = new Flip("kallsyms_names", at, (int) names.fileOffset() + at, 0x05);
      TableCheck check = BuiltKernel.check(flip.in(file));
      assertThat(check.verdict()).isEqualTo(Verdict.DAMAGED);
      assertThat(check.faults()).anyMatch(fault -> covers(fault, flip));
      named += check.faults().size() == 1 && check.faults().getFirst().exact() ? 1 : 0;
    }
    assertThat(named).isGreaterThan(sound.symbolCount() / 97 * 2 / 3);
  }

  @Test
  void anOffsetThatStaysBetweenItsNeighboursCannotBeTold() throws Exception {
    BuiltKernel.Kind kind = kinds().get(3);
    byte[] file = BuiltKernel.of(kind, 1400).stripped();
    FoundTable offsets = BuiltKernel.decode(file).table("kallsyms_offsets").orElseThrow();
    file[(int) offsets.fileOffset() + offsets.bytes() - 4] |= 0x02;
    assertThat(BuiltKernel.check(file).verdict()).isEqualTo(Verdict.SOUND);
  }

  @Test
  void noDamageEndsInADefect() throws Exception {
    Random random = new Random(20120314);
    int refused = 0;
    for (BuiltKernel.Kind kind : kinds()) {
      BuiltKernel kernel = BuiltKernel.of(kind, 300);
      for (byte[] whole : List.of(kernel.labelled(), kernel.stripped(), kernel.withoutSections())) {
        for (int i = 0; i < 6; i++) {
          byte[] mutant =
              i % 4 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
          for (int change = random.nextInt(1, 40); change > 0 && mutant.length > 0; change--) {
            mutant[random.nextInt(mutant.length)] = (byte) random.nextInt();
          }
          refused +=
              Assertions.assertTimeout(Duration.ofSeconds(20), () -> isRefused(mutant)) ? 1 : 0;
        }
      }
    }
    assertThat(refused).isBetween(30, 300);
  }

  @Test
  void everyNumberOfATableMayBeExtreme() throws Exception {
    byte[] whole = BuiltKernel.of(kinds().get(6), 100).labelled();
    Random random = new Random(4);
    for (FoundTable each : BuiltKernel.decode(whole).tables()) {
      for (int value : new int[] {0, 0x7f, 0x80, 0xff}) {
        byte[] filled = whole.clone();
        int from = (int) each.fileOffset();
        Arrays.fill(filled, from, from + each.bytes(), (byte) value);
        isRefused(filled);
        byte[] part = whole.clone();
        int start = from + random.nextInt(each.bytes());
        Arrays.fill(part, start, Math.min(start + 64, part.length), (byte) value);
        assertThat(isRefused(part)).isIn(true, false);
      }
    }
  }

  private static boolean isRefused(byte[] file) {
    MemorySegment bytes = MemorySegment.ofArray(file);
    try {
      ElfImage image = ElfImage.of(bytes);
      Optional<DecodedTables> found = KallsymsDecoder.in(image);
      found.ifPresent(tables -> assertThat(TableCheck.of(tables, image).verdict()).isNotNull());
      return found.isEmpty();
    } catch (MalformedArtifactException expected) {
      KallsymsDecoder.inRaw(bytes)
          .ifPresent(tables -> assertThat(TableCheck.of(tables, null).verdict()).isNotNull());
      return true;
    }
  }
}
