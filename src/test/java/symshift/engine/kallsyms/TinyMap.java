package symshift.engine.kallsyms;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import symshift.Fixtures;
import symshift.engine.MalformedArtifactException;
import symshift.engine.elf.ElfImage;
import symshift.engine.symbol.SymbolListing;

/** The listing that the samples of the two table formats were made from. */
final class TinyMap {
  static final String TEXT =
      """
      c0008000 T _stext
      c0008000 T _text
      c0008000 t do_one_initcall
      c0008040 T __ll_one_start
      c0008040 t ll_one
      c0008040 W weak_one
      c0008100 T printk
      c0008140 T vprintk_emit
      c0008200 t ignore_loglevel_setup
      c0008300 T kallsyms_lookup_name
      c0008400 T kallsyms_on_each_symbol
      c0008800 T _etext
      c0009000 D init_task
      c0009800 D __per_cpu_end
      c0009800 D __per_cpu_load
      c0009800 D __per_cpu_start
      c0009800 d pr_fmt.10
      c000a000 b log_buf
      c000a010 B jiffies
      c000a020 B jiffies_64
      """;

  /** Of {@code 6.12-percpu.S}, whose first symbols count from 0. */
  static final String PERCPU =
      """
      0000000000000000 D __per_cpu_start
      0000000000000000 D fixed_percpu_data
      0000000000001000 D cpu_number
      0000000000002000 D __per_cpu_end
      ffffffff81000000 T _stext
      ffffffff81000000 T _text
      ffffffff81000040 T startup_64
      ffffffff81000100 t verify_cpu
      ffffffff81001000 T _etext
      ffffffff82000000 D init_task
      """;

  private TinyMap() {}

  /** All symbols; the absolute per-cpu symbols of x86-64 where the listing starts with them. */
  static KallsymsTable table(String listing, String version) throws MalformedArtifactException {
    byte[] text = listing.getBytes(StandardCharsets.US_ASCII);
    TableRules rules =
        new TableRules(KernelEra.of(version).orElseThrow(), true, listing.startsWith("0000"));
    return KallsymsTable.of(SymbolListing.parse(MemorySegment.ofArray(text)), rules);
  }

  static String sourceText(String sample) throws IOException {
    byte[] bytes = Fixtures.bytes(Fixtures.sample("formats/kallsyms-assembly/" + sample));
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static KallsymsAssembly source(String text) throws MalformedArtifactException {
    return KallsymsAssembly.parse(
        MemorySegment.ofArray(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  static KallsymsObject object(byte[] file) throws MalformedArtifactException {
    MemorySegment bytes = MemorySegment.ofArray(file);
    return KallsymsObject.in(ElfImage.of(bytes), bytes).orElseThrow();
  }
}
