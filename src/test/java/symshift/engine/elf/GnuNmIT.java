package symshift.engine.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import symshift.Fixtures;
import symshift.OutsideProgram;
import symshift.engine.MalformedArtifactException;
import symshift.engine.symbol.SymbolListing;

class GnuNmIT {
  private static final int[] FILE_TYPES = {ElfBuilder.REL, ElfBuilder.EXEC, ElfBuilder.DYN};
  private static final int MUTATIONS = 15;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"tmp_vmlinux1", "tmp_vmlinux2", "vmlinux"})
  void anImageListsAsGnuNmListsIt(String stage) throws Exception {
    OutsideProgram nm = GnuNm.ARM.program();
    Path stages = Fixtures.sample("stages/01-percpu-DTT/stages.tar.xz");
    byte[] image = Fixtures.entry(stages, stage);
    assertThat(listing(image, LetterRule.FLAGS)).isEqualTo(theirs(nm, image).orElseThrow());
  }

  @ParameterizedTest
  @EnumSource(GnuNm.class)
  void oddImagesListAsTheNmOfTheirArchitectureListsThem(GnuNm target) throws Exception {
    OutsideProgram nm = target.program();
    for (OddImage odd : OddImage.values()) {
      for (int fileType : FILE_TYPES) {
        byte[] image = odd.of(target, fileType);
        assertThat(listing(image, LetterRule.FLAGS))
            .as("%s image of type %s for %s", odd, fileType, target)
            .isEqualTo(theirs(nm, image).orElseThrow());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(DamagedTable.class)
  void damagedTablesListAsNmListsThemUnlessItRefusesThem(DamagedTable damage) throws Exception {
    for (GnuNm target : new GnuNm[] {GnuNm.ARM, GnuNm.MIPS, GnuNm.RISCV64, GnuNm.X86_64}) {
      byte[] image = damage.of(OddImage.COMPACT.of(target, ElfBuilder.EXEC));
      Optional<String> theirs = theirs(target.program(), image);
      if (theirs.isPresent()) {
        assertThat(listing(image, LetterRule.FLAGS)).as(target.name()).isEqualTo(theirs.get());
      } else {
        oursOrRefusal(image);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(GnuNm.class)
  void mutationsListAsNmListsThemOrAreRefusedBecauseTheyAreCutOff(GnuNm target) throws Exception {
    OutsideProgram nm = target.program();
    Random random = new Random(20120314);
    int compared = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] sound = OddImage.COMPACT.of(target, FILE_TYPES[i % 3]);
      byte[] image = OddImage.mutated(sound, target.order, random);
      String ours = oursOrRefusal(image);
      Optional<String> theirs = theirs(nm, image);
      if (theirs.isPresent() && !ours.contains("(truncated?)")) {
        assertThat(ours).as("mutation %s", i).isEqualTo(theirs.get());
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(MUTATIONS / 3);
  }

  @ParameterizedTest
  @EnumSource(
      value = GnuNm.class,
      names = {"M68K", "X86"})
  void lettersBySectionNameAreThoseOfAnOldNm(GnuNm target) throws Exception {
    OutsideProgram nm = OutsideProgram.orLeaveOut("/usr/bin/avr-nm");
    assumeTrue(nm.run("--version").contains(" 2.26"), "avr-nm is not that of binutils 2.26");
    // sections of relocations became homes of symbols later, so that two images are left out
    for (OddImage odd : EnumSet.complementOf(EnumSet.of(OddImage.TYPES, OddImage.COMPACT))) {
      for (int fileType : FILE_TYPES) {
        byte[] image = odd.of(target, fileType);
        assertThat(withoutLateNames(listing(image, LetterRule.SECTION_NAME)))
            .as("%s image of type %s for %s", odd, fileType, target)
            .isEqualTo(withoutLateNames(theirs(nm, image).orElseThrow()));
      }
    }
  }

  /** Debugging information of link-time optimisation became known between 2.26 and 2.33. */
  private static String withoutLateNames(String listing) {
    return listing
        .lines()
        .filter(line -> !line.contains(".gnu.debuglto_"))
        .collect(Collectors.joining("\n"));
  }

  private Optional<String> theirs(OutsideProgram nm, byte[] image) throws IOException {
    return GnuNm.listing(nm, Files.write(folder.resolve("image"), image));
  }

  private static String listing(byte[] image, LetterRule rule) throws MalformedArtifactException {
    return SymbolListing.format(ElfImage.of(MemorySegment.ofArray(image)).symbols(rule));
  }

  private static String oursOrRefusal(byte[] image) {
    try {
      return listing(image, LetterRule.FLAGS);
    } catch (MalformedArtifactException refusal) {
      return String.valueOf(refusal.getMessage());
    }
  }
}
