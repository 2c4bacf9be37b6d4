package symshift.engine.kallsyms;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import symshift.engine.MalformedArtifactException;
import symshift.engine.elf.ElfImage;
import symshift.engine.elf.KernelImage;
import symshift.engine.symbol.Symbol;
import symshift.engine.symbol.SymbolTable;

/** Small kernels with the tables of any layout, computed from their own symbols. */
final class BuiltKernel {
  private static final String[] PARTS = {
    "tty", "read", "write", "init", "exit", "probe", "lock", "sched", "net", "page", "irq", "_"
  };

  /**
   * What kind of kernel.
   *
   * @param version whose filters
   * @param more traits that came after it
   * @param machine e_machine
   */
  record Kind(
      String version, Set<Trait> more, int bits, ByteOrder order, int machine, AddressForm form) {
    boolean percpu() {
      return machine == 62;
    }

    TableRules rules() {
      KernelEra known = KernelEra.of(version).orElseThrow();
      EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
      traits.addAll(known.rules().traits());
      traits.addAll(more);
      EraRules rules = known.rules();
      EraRules all =
          new EraRules(
              rules.table(), rules.map(), rules.ranges(), rules.order(), rules.coding(), traits);
      return new TableRules(new KernelEra("0.1", "0.2", all, List.of()), true, percpu(), form);
    }

    int alignment() {
      return form == AddressForm.PC_RELATIVE
          ? 4
          : KernelEra.of(version).orElseThrow().defaultAlignment(percpu() ? "x86" : "arm", bits);
    }
  }

  final Kind kind;
  final Map<String, byte[]> tables;
  final Map<String, Long> labels = new LinkedHashMap<>();
  final List<TableEntry> entries;
  private final KernelImage image;

  private BuiltKernel(Kind kind, List<Symbol> symbols, long address) {
    this.kind = kind;
    List<Symbol> all = placed(symbols, address);
    KallsymsTable computed = KallsymsTable.of(table(all), kind.rules());
    tables = computed.tables(kind.order());
    entries = computed.entries();
    ByteArrayOutputStream contents = new ByteArrayOutputStream();
    byte[] noise = new byte[0x4000];
    new Random(3).nextBytes(noise);
    contents.writeBytes(noise);
    tables.forEach((label, bytes) -> {
      contents.writeBytes(
          new byte[(int) (labels.getOrDefault(label, address) - address) - contents.size()]);
      contents.writeBytes(bytes);
    });
    contents.writeBytes(noise);
    boolean wide = kind.bits() == 64;
    image = new KernelImage(wide, kind.order(), kind.machine(), address, contents.toByteArray());
    all.forEach(each -> image.symbol(each.address(), each.letter(), each.name()));
  }

  /**
   * The labels of the tables behind the symbols. Since 6.10 they are in the table themselves, so
   * they are placed again until no table changes its size.
   */
  private List<Symbol> placed(List<Symbol> symbols, long address) {
    List<Symbol> all = new ArrayList<>(symbols);
    List<Symbol> before = List.of();
    while (!all.equals(before)) {
      before = all;
      all = new ArrayList<>(symbols);
      labels.clear();
      long at = address + 0x4000;
      for (Map.Entry<String, Integer> each :
          KallsymsTable.of(table(before), kind.rules()).tableBytes().entrySet()) {
        at += -at & (kind.alignment() - 1);
        labels.put(each.getKey(), at);
        all.add(new Symbol(at, true, 'R', each.getKey()));
        at += each.getValue();
      }
    }
    return all;
  }

  private SymbolTable table(List<Symbol> symbols) {
    SymbolTable.Builder builder = SymbolTable.builder(kind.bits());
    symbols.forEach(each -> builder.add(each.address(), each.letter(), each.name()));
    return builder.build();
  }

  /** With so many functions and half as many variables. */
  static BuiltKernel of(Kind kind, int functions) {
    long text = kind.bits() == 64 ? 0xffff_ffff_8100_0000L : 0xc000_8000L;
    Random random = new Random(functions);
    List<Symbol> symbols = new ArrayList<>();
    symbols.add(new Symbol(text, true, 'T', "_text"));
    symbols.add(new Symbol(text, true, 'T', "_stext"));
    long at = text;
    for (int i = 0; i < functions * 3 / 2; i++) {
      if (i == functions) {
        symbols.add(new Symbol(at, true, 'T', "_etext"));
      }
      at += random.nextInt(8) * 4L;
      char letter = (i < functions ? "Tt" : "Dd").charAt(random.nextInt(2));
      symbols.add(new Symbol(at, true, letter, name(random)));
    }
    if (kind.percpu()) {
      symbols.add(new Symbol(0, true, 'D', "__per_cpu_start"));
      symbols.add(new Symbol(0x40, true, 'd', "cpu_number"));
      symbols.add(new Symbol(0x1000, true, 'D', "__per_cpu_end"));
    }
    return new BuiltKernel(kind, symbols, text + 0x80_0000);
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      name.append(PARTS[random.nextInt(PARTS.length)]).append(random.nextInt(40));
    }
    return name.append(random.nextInt(12) == 0 ? "_".repeat(150) + random.nextInt(9) : "")
        .toString()
        .replaceAll("^(.{120}).*", "$1");
  }

  byte[] labelled() {
    return image.build();
  }

  byte[] stripped() {
    return image.stripped();
  }

  byte[] withoutSections() {
    return image.withoutSections();
  }

  static DecodedTables decode(byte[] file) throws MalformedArtifactException {
    return KallsymsDecoder.in(ElfImage.of(MemorySegment.ofArray(file))).orElseThrow();
  }

  static TableCheck check(byte[] file) throws MalformedArtifactException {
    ElfImage image = ElfImage.of(MemorySegment.ofArray(file));
    return TableCheck.of(KallsymsDecoder.in(image).orElseThrow(), image);
  }
}
