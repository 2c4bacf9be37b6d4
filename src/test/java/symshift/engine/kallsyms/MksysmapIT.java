package symshift.engine.kallsyms;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symshift.Fixtures;
import symshift.engine.symbol.Symbol;

/** What is left out of the system map, against the kernel's own scripts. */
class MksysmapIT {
  private static final List<String> HEADS =
      List.of(
          "",
          "$",
          "\\",
          ".",
          ".L",
          "_",
          "__",
          "L",
          "L0",
          "ML",
          "__pi_",
          "__kvm_nvhe_",
          "x",
          "__efistub_",
          "__crc_",
          "__kstrtab_",
          "__kstrtabns_",
          "__kcfi_typeid_",
          "_SDA_BASE_",
          "_SDA2_BASE_",
          "__UNIQUE_ID_modinfo",
          "__UNIQUE_ID_modinfo_",
          "__mod_device_table__",
          "__Thunk_",
          "__AArch64ADRPThunk_",
          "__ARMv4PILongThunk_",
          "__a_Thunk_",
          "__a.bThunk_",
          "__aThunk",
          "_aThunk_",
          "x__aThunk_",
          "kallsyms_names",
          ".long_branch.",
          ".plt_branch.",
          "xlong_branch.",
          "00000010.plt_branch.x",
          "_veneer",
          "_from_arm",
          "_from_thumb");

  private static final List<String> TAILS =
      List.of(
          "",
          "$",
          "\\",
          "$x",
          "$d.1",
          ".L",
          ".L1",
          "L0",
          "0",
          "12",
          "12a",
          "_12",
          "x",
          "_veneer",
          "_from_arm",
          "_from_thumb",
          "_veneer.1",
          ".long_branch.x",
          ".plt_branch.",
          "__crc_x",
          "__kcfi_typeid_x",
          "Thunk_",
          "[0-9]*$",
          "_compiled.x");

  @TempDir Path folder;

  @ParameterizedTest(name = "names of all kinds, {0}")
  @ValueSource(strings = {"6.1", "6.12"})
  void inventedNamesAreLeftOutAsTheScriptDoes(String series) {
    List<String> lines = new ArrayList<>();
    for (String letter : "A a B b N n T t U u W w V ? R".split(" ", -1)) {
      for (String head : HEADS) {
        for (String tail : TAILS) {
          if (!head.isEmpty() || !tail.isEmpty()) {
            lines.add("ffffffff81000000 " + letter + " " + head + tail);
          }
        }
      }
    }
    check(series, lines);
  }

  @ParameterizedTest(name = "{1} through the script of {0}")
  @CsvSource({
    "6.1, amd64", "6.1, armhf", "6.1, ppc64el", "6.1, s390x",
    "6.12, amd64", "6.12, armhf", "6.12, ppc64el", "6.12, s390x"
  })
  void realListingsAreLeftOutAsTheScriptDoes(String series, String map) {
    Optional<Path> listing = Fixtures.extra("maps/" + map + ".nm.xz");
    assumeTrue(listing.isPresent(), "the extra collection is not given");
    String text = new String(Fixtures.bytes(listing.orElseThrow()), ISO_8859_1);
    check(series, text.lines().filter(line -> !line.startsWith(" ")).toList());
  }

  private void check(String series, List<String> lines) {
    KallsymsProgram program = KallsymsProgram.orLeaveOut(series);
    KernelEra era = program.era();
    byte[] listing = (String.join("\n", lines) + "\n").getBytes(ISO_8859_1);
    List<String> theirs = new String(program.map(listing, folder), ISO_8859_1).lines().toList();
    List<String> ours = lines.stream().filter(line -> era.mapKeeps(symbol(line))).toList();
    assertThat(theirs).isNotEmpty().hasSizeLessThan(lines.size());
    assertThat(ours).isEqualTo(theirs);
  }

  private static Symbol symbol(String line) {
    int letter = line.indexOf(' ') + 1;
    return new Symbol(16, true, line.charAt(letter), line.substring(letter + 2));
  }
}
