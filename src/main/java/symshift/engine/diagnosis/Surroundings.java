package symshift.engine.diagnosis;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symshift.engine.elf.ElfImage;
import symshift.engine.elf.ElfSection;
import symshift.engine.link.LinkStage;
import symshift.engine.symbol.SymbolTable;

/** Says in words where an address lies. */
final class Surroundings {
  private static final long ALLOCATED = 2;

  private Surroundings() {}

  /** Null when nothing can be said. */
  static @Nullable String of(LinkStage stage, SymbolTable symbols, int i) {
    return stage.image() == null
        ? neighbours(symbols, i)
        : sections(stage.image(), symbols.address(i)).orElseGet(() -> neighbours(symbols, i));
  }

  private static Optional<String> sections(ElfImage image, long address) {
    ElfSection before = null;
    for (ElfSection section : image.sections()) {
      boolean allocated = (section.flags() & ALLOCATED) != 0;
      if (allocated && section.address() == address) {
        return Optional.of("at the start of " + section.name());
      }
      if (allocated && Long.compareUnsigned(section.address(), address) < 0) {
        before = section;
      }
    }
    if (before == null) {
      return Optional.empty();
    }
    boolean behind = Long.compareUnsigned(before.address() + before.size(), address) <= 0;
    return Optional.of((behind ? "behind the end of " : "in ") + before.name());
  }

  private static @Nullable String neighbours(SymbolTable symbols, int i) {
    for (int k = i + 1; k < symbols.size(); k++) {
      if (symbols.address(k) != symbols.address(i)) {
        return "before " + symbols.name(k);
      }
    }
    return null;
  }
}
