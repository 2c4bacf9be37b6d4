package symshift.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import symshift.engine.elf.LetterRule;

/** {@code symshift nm}: the symbols of images, as the nm of their architecture lists them. */
@Command(
    name = "nm",
    description = {
      "List the symbols of ELF files by address, byte for byte as nm -n of their architecture.",
      "",
      "Any width, byte order and architecture, images and object files of any size; packed files"
          + " and archives are opened. Several files are listed one after the other, each below"
          + " its name.",
    },
    footer = {
      "",
      "Examples:",
      "  symshift nm vmlinux > vmlinux.nm",
      "  symshift nm --letters section-name .tmp_vmlinux1",
      "",
      "Exit codes: 0 all files were listed, 2 one of them could not be."
    })
public final class NmCommand implements FileCommand {
  /** Which generation of nm chooses the letters. */
  enum Letters {
    FLAGS(LetterRule.FLAGS),
    SECTION_NAME(LetterRule.SECTION_NAME);

    private final LetterRule rule;

    Letters(LetterRule rule) {
      this.rule = rule;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "ELF file, or archive of such.")
  private List<Path> files = List.of();

  @Option(
      names = "--letters",
      paramLabel = "RULE",
      description =
          "What decides the type letter: flags (of the section, as in binutils 2.33 and later) or"
              + " section-name (its name first, as before). Default: flags.")
  private Letters letters = Letters.FLAGS;

  @Override
  public Integer call() {
    return list(files, letters.rule, RootCommand.bytes(spec), spec.commandLine().getErr());
  }

  @Override
  public int run(List<Path> files, OutputStream out, PrintWriter err) {
    return list(files, LetterRule.FLAGS, out, err);
  }

  private static int list(List<Path> files, LetterRule rule, OutputStream out, PrintWriter err) {
    SymbolLists lists = new SymbolLists(rule, out, err);
    files.forEach(file -> lists.list(file, files.size() > 1));
    return lists.status();
  }
}
