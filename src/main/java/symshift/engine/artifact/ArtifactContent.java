package symshift.engine.artifact;

import java.util.Locale;
import symshift.engine.buildlog.BuildLog;
import symshift.engine.elf.ElfImage;
import symshift.engine.kallsyms.KallsymsAssembly;
import symshift.engine.kallsyms.KallsymsObject;
import symshift.engine.kbuild.CommandFile;
import symshift.engine.kbuild.KernelConfig;
import symshift.engine.kbuild.LinkCommand;
import symshift.engine.layout.LinkMap;
import symshift.engine.layout.LinkerScript;
import symshift.engine.symbol.SymbolTable;

/** What a file turned out to hold. */
public sealed interface ArtifactContent {
  /** The symbols of one link stage. */
  sealed interface Stage extends ArtifactContent {}

  /** A linked image. */
  record Image(ElfImage elf) implements Stage {}

  /** A symbol listing or system map. */
  record Listing(SymbolTable symbols) implements Stage {}

  /** The kallsyms tables made from a stage, before they were assembled. */
  record TableSource(KallsymsAssembly tables) implements Companion {
    @Override
    public String summary() {
      return tables.symbolCount() == 0
          ? "kallsyms assembler file of an empty table"
          : "kallsyms assembler file of %,d symbols, names %,d bytes"
              .formatted(tables.symbolCount(), tables.sizeBytes("kallsyms_names", 32));
    }
  }

  /** The kallsyms tables made from a stage, as they are linked into the next. */
  record TableObject(KallsymsObject tables) implements Companion {
    @Override
    public String summary() {
      return tables.symbolCount() == 0
          ? "kallsyms object of an empty table, %,d bytes".formatted(tables.fileBytes())
          : "kallsyms object of %,d symbols, %,d bytes"
              .formatted(tables.symbolCount(), tables.fileBytes());
    }
  }

  /** A file beside the stages, which says something of the build. */
  non-sealed interface Companion extends ArtifactContent {
    /** What it is and what it says, in one line without a full stop. */
    String summary();
  }

  /** The configuration of a build. */
  record Config(KernelConfig config) implements Companion {
    @Override
    public String summary() {
      String kernel = (config.arch().orElse("") + " " + config.version().orElse("")).strip();
      long set = config.options().keySet().stream().filter(config::isSet).count();
      return String.format(
          Locale.ROOT,
          "kernel configuration%s, %,d options y or m, KALLSYMS %s",
          kernel.isEmpty() ? "" : " of " + kernel,
          set,
          config.kallsyms() ? config.kallsymsAll() ? "with all symbols" : "of code" : "not set");
    }
  }

  /** The command that made one file of a build. */
  record Command(CommandFile file) implements Companion {
    @Override
    public String summary() {
      String link =
          file.linking().map(found -> ", linked by " + found.linker() + table(found)).orElse("");
      return "command that made " + file.target() + link;
    }

    private static String table(LinkCommand link) {
      return link.tableObject().map(object -> " with " + object).orElse("");
    }
  }

  /** What a build printed. */
  record Log(BuildLog log) implements Companion {
    @Override
    public String summary() {
      String lines = String.format(Locale.ROOT, "build log of %,d lines", log.lineCount());
      return lines
          + log.signature().map(failure -> ", " + failure.title()).orElse(", no error line")
          + log.kallsymsEra().map(era -> " (as kernels " + era + " say it)").orElse("");
    }
  }

  /** A linker script. */
  record Script(LinkerScript script) implements Companion {
    @Override
    public String summary() {
      return String.format(
          Locale.ROOT,
          "linker script%s: %,d output sections, %,d symbols, %,d alignments",
          script.architecture().map(" for "::concat).orElse(""),
          script.outputSections().size(),
          script.symbols().size(),
          script.alignments().size());
    }
  }

  /** What a linker said it did. */
  record MapFile(LinkMap map) implements Companion {
    @Override
    public String summary() {
      return String.format(
          Locale.ROOT,
          "link map of %s: %,d output sections, %,d input sections, %,d symbols, %,d fills",
          map.linker().title(),
          map.sections().size(),
          map.inputs().size(),
          map.symbols().size(),
          map.fills().size());
    }
  }
}
