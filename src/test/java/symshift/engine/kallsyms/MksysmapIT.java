package symshift.engine.kallsyms;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.Fixtures;
import symshift.OutsideProgram;
import symshift.engine.symbol.Symbol;

/** What is left out of the system map, against the kernel's own scripts. */
class MksysmapIT {
  private static final String NEWER = "6.12.117+deb12";

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
  @CsvSource({"6.1, 6.1", NEWER + ", 6.12.117"})
  void inventedNamesAreLeftOutAsTheScriptDoes(String installed, String version) throws IOException {
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
    check(installed, version, lines);
  }

  @ParameterizedTest(name = "{2} through the script of {0}")
  @CsvSource({
    "6.1, 6.1, amd64",
    "6.1, 6.1, armhf",
    "6.1, 6.1, ppc64el",
    "6.1, 6.1, s390x",
    NEWER + ", 6.12.117, amd64",
    NEWER + ", 6.12.117, armhf",
    NEWER + ", 6.12.117, ppc64el",
    NEWER + ", 6.12.117, s390x"
  })
  void realListingsAreLeftOutAsTheScriptDoes(String installed, String version, String map)
      throws IOException {
    Optional<Path> listing = Fixtures.extra("maps/" + map + ".nm.xz");
    assumeTrue(listing.isPresent(), "the extra collection is not given");
    String text = new String(Fixtures.bytes(listing.orElseThrow()), ISO_8859_1);
    check(installed, version, addressed(text));
  }

  private static List<String> addressed(String listing) {
    return listing.lines().filter(line -> !line.startsWith(" ")).toList();
  }

  private void check(String installed, String version, List<String> lines) throws IOException {
    KernelEra era = KernelEra.of(version).orElseThrow();
    Path listing = Files.write(folder.resolve("listing"), lines, ISO_8859_1);
    List<String> theirs = run(installed, listing);
    List<String> ours = lines.stream().filter(line -> era.mapKeeps(symbol(line))).toList();
    assertThat(theirs).isNotEmpty().hasSizeLessThan(lines.size());
    assertThat(ours).isEqualTo(theirs);
  }

  /** 6.1 calls a program for the listing and names the file it makes; 6.12 is a filter. */
  private List<String> run(String installed, Path listing) throws IOException {
    var script =
        OutsideProgram.orLeaveOut("/usr/lib/linux-kbuild-" + installed + "/scripts/mksysmap");
    if (installed.equals(NEWER)) {
      return script.run(listing.toString()).lines().toList();
    }
    Path print = Files.writeString(folder.resolve("print"), "#!/bin/sh\ncat \"$2\"\n");
    Files.setPosixFilePermissions(print, PosixFilePermissions.fromString("rwx------"));
    Path map = folder.resolve("map");
    ProcessBuilder process =
        new ProcessBuilder("sh", script.path().toString(), listing.toString(), map.toString());
    process.environment().put("NM", print.toString());
    process.environment().put("LC_ALL", "C");
    assertThat(OutsideProgram.finish(process).status()).isZero();
    return Files.readAllLines(map, ISO_8859_1);
  }

  private static Symbol symbol(String line) {
    int letter = line.indexOf(' ') + 1;
    return new Symbol(16, true, line.charAt(letter), line.substring(letter + 2));
  }
}
