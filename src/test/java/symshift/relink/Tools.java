package symshift.relink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import symshift.OutsideProgram;

/**
 * The programs that links are made with.
 *
 * @param flagsNm an nm whose letters follow the flags of a section (binutils 2.33 and later)
 * @param namesNm an nm whose letters follow the name of a section (before 2.33)
 */
record Tools(
    OutsideProgram assembler,
    OutsideProgram ld,
    OutsideProgram lld,
    OutsideProgram flagsNm,
    OutsideProgram namesNm) {
  private static final String ARM = "/usr/bin/arm-linux-gnueabi-";
  private static final String MAPPING_SYMBOL = ".* \\$[adt](\\..*)?";

  /** The test is left out where one of them is missing. */
  static Tools orLeaveOut() {
    return new Tools(
        OutsideProgram.orLeaveOut(ARM + "as"),
        OutsideProgram.orLeaveOut(ARM + "ld"),
        OutsideProgram.orLeaveOut("/usr/bin/ld.lld"),
        OutsideProgram.orLeaveOut(ARM + "nm"),
        OutsideProgram.orLeaveOut("/usr/bin/avr-nm"));
  }

  /** Makes {@code name.o} in the folder. */
  Path assemble(Path folder, String name, String source) {
    Path text = folder.resolve(name + ".s");
    Path object = folder.resolve(name + ".o");
    try {
      Files.writeString(text, source, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assembler.run("-o", object.toString(), text.toString());
    return object;
  }

  /** Links the objects to {@code image}. */
  void link(boolean withLld, Path script, Path image, List<Path> objects) {
    OutsideProgram linker = withLld ? lld : ld;
    List<String> words =
        new ArrayList<>(
            List.of(
                "-m",
                "armelf_linux_eabi",
                "-z",
                "max-page-size=4096",
                "-T",
                script.toString(),
                "-o",
                image.toString()));
    objects.forEach(object -> words.add(object.toString()));
    linker.run(words.toArray(String[]::new));
  }

  /**
   * What {@code nm -n} of the kernel's machine prints: the mapping symbols of ARM, which an nm for
   * another machine shows, are left out.
   */
  String listing(boolean lettersByName, Path image) {
    String text = (lettersByName ? namesNm : flagsNm).run("-n", image.toString());
    return text.lines()
        .filter(line -> !line.matches(MAPPING_SYMBOL))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
