package symshift.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import symshift.engine.kallsyms.AddressForm;
import symshift.engine.kallsyms.KallsymsTable;
import symshift.engine.kallsyms.KernelEra;
import symshift.engine.kallsyms.TableRules;
import symshift.engine.symbol.SymbolTable;

/** {@code symshift kallsyms}: the tables that a kernel's own program makes from a listing. */
@Command(
    name = "kallsyms",
    description = {
      "Compute the kallsyms tables of a listing, byte for byte as scripts/kallsyms of that kernel.",
      "",
      "The listing is the output of nm -n, raw or filtered (System.map, .syms), an image, or one of"
          + " these packed; - reads standard input. Options are those of the kernel's program: what"
          + " is not given is off.",
    },
    footer = {
      "",
      "Examples:",
      "  symshift kallsyms --kernel 6.1 --base-relative System.map",
      "  symshift kallsyms --kernel 3.3 --all-symbols --format sizes vm1.syms",
      "  nm -n .tmp_vmlinux1 | symshift kallsyms --format asm - > .tmp_kallsyms1.S",
      "",
      "  symshift kallsyms --decode vmlinux",
      "",
      "Exit codes: 0 done, 1 the tables of the image contradict each other or its symbols, 2"
          + " unusable input."
    })
public final class KallsymsCommand implements Subcommand {
  /** What is printed of the tables. */
  enum Format {
    JSON,
    ASM,
    SIZES,
    TEXT,
    MAP;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Byte order of the image. */
  enum Endian {
    LITTLE(ByteOrder.LITTLE_ENDIAN),
    BIG(ByteOrder.BIG_ENDIAN);

    private final ByteOrder order;

    Endian(ByteOrder order) {
      this.order = order;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "MAP", description = "Listing or image; - is standard input.")
  private Path map = Path.of("-");

  @Option(
      names = "--kernel",
      paramLabel = "VERSION",
      description =
          "Whose rules: 2.6.32, 6.1 (its newest stable release), 6.1.0. Default: what the labels of"
              + " the listing tell, else the newest kernel known.")
  private @Nullable String kernel;

  @Option(names = "--all-symbols", description = "All symbols (CONFIG_KALLSYMS_ALL).")
  private boolean allSymbols;

  @Option(
      names = "--absolute-percpu",
      description = "Per-cpu symbols are absolute (x86-64 with SMP, up to 6.14).")
  private boolean absolutePercpu;

  @Option(
      names = "--base-relative",
      description = "Offsets from a base (CONFIG_KALLSYMS_BASE_RELATIVE, 4.6 to 6.10).")
  private boolean baseRelative;

  @Option(
      names = "--page-offset",
      paramLabel = "ADDRESS",
      description = "Leave out what is below (CONFIG_PAGE_OFFSET, 3.12 to 4.6).")
  private @Nullable String pageOffset;

  @Option(names = "--bits", description = "32 or 64. Default: the width of the addresses.")
  private @Nullable Integer bits;

  @Option(names = "--endian", description = "little or big. Default: little.")
  private Endian endian = Endian.LITTLE;

  @Option(
      names = "--decode",
      description = {
        "Find the tables in an image, also in one without symbols, decode and check them, and",
        "compare them with the symbols of the image. Other options but --format do not apply."
      })
  private boolean decode;

  @Option(
      names = "--format",
      description = {
        "json: sizes and SHA-256 of every table as it stands in an image; asm: a file that",
        "assembles to them; sizes: a line for each table. Default: json. With --decode text, json",
        "or map (ADDRESS LETTER NAME, as /proc/kallsyms). Default: text."
      })
  private @Nullable Format format;

  @Override
  public Integer call() throws IOException, UnusableInputException {
    if (decode) {
      return DecodeReport.run(map, decodedFormat(), RootCommand.bytes(spec));
    }
    SymbolTable listing = SymbolInput.read(map);
    KernelEra era = era(listing);
    KallsymsTable table = KallsymsTable.of(listing, rules(era), width(listing));
    if (table.unencodable().isPresent()) {
      throw new UnusableInputException(map + ": " + table.unencodable().get() + remedy());
    }
    OutputStream bytes = RootCommand.bytes(spec);
    Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.ISO_8859_1));
    switch (format == null ? Format.JSON : format) {
      case ASM -> table.writeAssembly(out);
      case SIZES -> TablesReport.sizes(table, out);
      case JSON -> TablesReport.json(table, era, endian.order, out);
      case TEXT, MAP ->
          throw new UnusableInputException(
              "--format " + format + " goes with --decode; without it there are json, asm, sizes");
    }
    out.flush();
    return ExitCodes.OK;
  }

  private DecodeReport.Format decodedFormat() throws UnusableInputException {
    return switch (format == null ? Format.TEXT : format) {
      case TEXT -> DecodeReport.Format.TEXT;
      case JSON -> DecodeReport.Format.JSON;
      case MAP -> DecodeReport.Format.MAP;
      case ASM, SIZES ->
          throw new UnusableInputException(
              "--format " + format + " does not go with --decode; there are text, json, map");
    };
  }

  private KernelEra era(SymbolTable listing) throws UnusableInputException {
    String version = kernel;
    if (version == null) {
      return KernelEra.likely(listing);
    }
    return KernelEra.of(version)
        .orElseThrow(() ->
            new UnusableInputException(
                "--kernel "
                    + version
                    + ": no rules are known for it; give a version from "
                    + KernelEra.oldest().first()
                    + " to "
                    + KernelEra.newest().last()));
  }

  private static long address(@Nullable String hex) throws UnusableInputException {
    try {
      return hex == null ? 0 : Long.parseUnsignedLong(hex.replaceFirst("^0[xX]", ""), 16);
    } catch (NumberFormatException e) {
      throw new UnusableInputException("--page-offset " + hex + ": give an address, as 0xc0000000");
    }
  }

  private TableRules rules(KernelEra era) throws UnusableInputException {
    AddressForm form = AddressForm.of(era, baseRelative);
    return new TableRules(era, allSymbols, absolutePercpu, form, address(pageOffset));
  }

  private int width(SymbolTable listing) throws UnusableInputException {
    int width = bits == null ? listing.addressBits() : bits;
    if (width != 32 && width != 64) {
      throw new UnusableInputException("--bits " + width + ": give 32 or 64");
    }
    for (int i = 0; width == 32 && i < listing.size(); i++) {
      if (listing.address(i) >>> 32 != 0) {
        throw new UnusableInputException(
            "--bits 32: symbol " + listing.name(i) + " of " + map + " has a longer address");
      }
    }
    return width;
  }

  private String remedy() {
    return absolutePercpu
        ? "; the kernel's program stops, too"
        : "; the kernel's program stops, too: on x86-64 it wants --absolute-percpu";
  }
}
