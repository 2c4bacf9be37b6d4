package symshift.engine.diagnosis;

import java.util.HashSet;
import java.util.Set;
import symshift.engine.kallsyms.KernelEra;
import symshift.engine.link.LinkStage;
import symshift.engine.symbol.Symbol;
import symshift.engine.symbol.SymbolTable;

/**
 * Makes a System.map comparable with raw listings and images. mksysmap drops symbols by rules that
 * differ from kernel to kernel; a name that the neighbouring raw stage has and the map has not is
 * taken to be dropped, not gone, where any kernel drops it, and is put back at the neighbour's
 * address.
 */
final class MapCompletion {
  private MapCompletion() {}

  static LinkStage complete(LinkStage map, LinkStage raw) {
    SymbolTable there = map.symbols();
    SymbolTable neighbour = raw.symbols();
    Set<String> names = new HashSet<>();
    SymbolTable.Builder builder = SymbolTable.builder(there.addressBits());
    for (int i = 0; i < there.size(); i++) {
      names.add(there.name(i));
      if (there.hasAddress(i)) {
        builder.add(there.address(i), there.letter(i), there.name(i));
      } else {
        builder.addUndefined(there.letter(i), there.name(i));
      }
    }
    for (int i = 0; i < neighbour.size(); i++) {
      if (neighbour.hasAddress(i)
          && !names.contains(neighbour.name(i))
          && isLeftOutOfMaps(neighbour.get(i))) {
        builder.add(neighbour.address(i), neighbour.letter(i), neighbour.name(i));
      }
    }
    return LinkStage.ofListing(map.name(), map.file(), map.format(), builder.build());
  }

  /** Whether any kernel does so; what none leaves out is missing because the link lacks it. */
  private static boolean isLeftOutOfMaps(Symbol symbol) {
    return KernelEra.all().stream().anyMatch(era -> !era.mapKeeps(symbol));
  }
}
