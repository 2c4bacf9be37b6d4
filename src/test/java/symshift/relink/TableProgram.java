package symshift.relink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import symshift.OutsideProgram;
import symshift.engine.MalformedArtifactException;
import symshift.engine.kallsyms.AddressForm;
import symshift.engine.kallsyms.KallsymsTable;
import symshift.engine.kallsyms.KernelEra;
import symshift.engine.kallsyms.TableRules;
import symshift.engine.symbol.SymbolListing;

/**
 * What makes the tables of a link: the kernel's own {@code kallsyms} or, for versions whose program
 * is in no package, the engine's writer.
 *
 * @param version of the kernel
 * @param scripts where the kernel's programs are; null for the engine's writer
 * @param wide whether the tables of the kernel's program are aligned to 16 bytes, as ARM had it
 *     before 5.0
 */
record TableProgram(String version, @Nullable Path scripts, boolean wide) {
  private static final Path ROOT = Path.of("/usr/lib");

  /** What mksysmap leaves out, by the version that began it. */
  private static final Pattern MAP_2_6_26 = Pattern.compile(" [aNUw] |__crc_| \\$[adt]");

  private static final Pattern MAP_4_2 = Pattern.compile(MAP_2_6_26 + "| .L");
  private static final Pattern MAP_5_8 = Pattern.compile(MAP_2_6_26 + "| \\.L");
  private static final Pattern MAP_6_1 =
      Pattern.compile(" [aNUw] | \\$| \\.L| __crc_| __kstrtab_| __kstrtabns_| L0$");

  /** The engine's writer by the rules of a version. */
  static TableProgram ours(String version) {
    return new TableProgram(version, null, false);
  }

  /** That of Debian's newest linux-kbuild of a series, or the test is left out. */
  static TableProgram kernels(String series) {
    Path newest = newest(series);
    OutsideProgram.orLeaveOut(newest.resolve("kallsyms").toString());
    return new TableProgram(series, newest, false);
  }

  private static Path newest(String series) {
    try (Stream<Path> all = Files.list(ROOT)) {
      return all.filter(path ->
              path.getFileName()
                  .toString()
                  .matches("linux-kbuild-" + Pattern.quote(series) + "([.].*)?"))
          .max(Path::compareTo)
          .orElse(ROOT.resolve("linux-kbuild-" + series))
          .resolve("scripts");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TableProgram widened() {
    return new TableProgram(version, scripts, true);
  }

  boolean isTheKernels() {
    return scripts != null;
  }

  /** What tables are aligned to, in bytes. */
  int alignment() {
    return wide || !isFrom("5.0") ? 16 : 4;
  }

  /** {@code linux-kbuild-6.1, 16 bytes}, {@code symshift by 3.3}. */
  String label() {
    return scripts == null
        ? "symshift by " + version
        : "linux-kbuild-" + version + (wide ? ", 16 bytes" : "");
  }

  /** Whether the kernel's version is {@code other} or later. */
  boolean isFrom(String other) {
    List<Integer> mine = numbers(version);
    List<Integer> its = numbers(other);
    for (int i = 0; i < Math.min(mine.size(), its.size()); i++) {
      if (!mine.get(i).equals(its.get(i))) {
        return mine.get(i) > its.get(i);
      }
    }
    return mine.size() >= its.size();
  }

  private static List<Integer> numbers(String version) {
    return Stream.of(version.split("\\.", -1)).map(Integer::valueOf).toList();
  }

  /** What kbuild of the version calls a temporary stage. Source: scripts/link-vmlinux.sh. */
  String stageName(int number) {
    boolean dotted = isFrom("5.5") && !isFrom("6.11");
    return (dotted ? ".tmp_vmlinux.kallsyms" : ".tmp_vmlinux") + number;
  }

  /** The System.map of a listing: what the build compares. */
  String map(Path folder, String listing) {
    if (scripts != null && isFrom("6.4")) {
      Path raw = write(folder.resolve("raw.nm"), listing);
      String script = scripts.resolve("mksysmap").toString();
      ProcessBuilder sed = new ProcessBuilder("sed", "-f", script, raw.toString());
      sed.environment().put("LC_ALL", "C");
      return OutsideProgram.finish(sed).out();
    }
    Pattern without =
        isFrom("6.1") ? MAP_6_1 : isFrom("5.8") ? MAP_5_8 : isFrom("4.2") ? MAP_4_2 : MAP_2_6_26;
    return listing
        .lines()
        .filter(line -> !without.matcher(line).find())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Assembler text of the tables that a stage asks for. */
  String tables(Path folder, String listing, boolean allSymbols) {
    String input = isFrom("6.1") ? map(folder, listing) : listing;
    return scripts == null
        ? written(input, allSymbols)
        : asked(scripts.resolve("kallsyms"), write(folder.resolve("in.map"), input), allSymbols);
  }

  /** The tables that 6.11 and later put into the first link: those of no symbols. */
  String dummy() {
    Path program = Path.of(String.valueOf(scripts)).resolve("kallsyms");
    return asked(program, Path.of("/dev/null"), true);
  }

  private String asked(Path program, Path map, boolean allSymbols) {
    List<String> words = new ArrayList<>();
    if (allSymbols) {
      words.add("--all-symbols");
    }
    if (!isFrom("6.11")) {
      words.add("--base-relative");
    }
    words.add(map.toString());
    return assembly(new OutsideProgram(program).run(words.toArray(String[]::new)));
  }

  /** Without the preprocessor: the branch for 32 bits. */
  private String assembly(String text) {
    String alignment = wide ? ".align 4" : ".balign 4";
    return text.lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.equals("\tALGN") ? "\t" + alignment : line)
        .map(line -> line.startsWith("\tPTR\t") ? "\t.long\t" + line.substring(5) : line)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private String written(String listing, boolean allSymbols) {
    KernelEra era = KernelEra.of(version).orElseThrow();
    AddressForm form = AddressForm.of(era, true);
    try {
      byte[] bytes = listing.getBytes(StandardCharsets.ISO_8859_1);
      StringBuilder text = new StringBuilder();
      KallsymsTable.of(
              SymbolListing.parse(MemorySegment.ofArray(bytes)),
              new TableRules(era, allSymbols, false, form),
              Integer.SIZE)
          .writeAssembly(text);
      return text.toString();
    } catch (MalformedArtifactException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
