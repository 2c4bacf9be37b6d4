package symshift.engine.artifact;

import symshift.engine.elf.ElfImage;
import symshift.engine.symbol.SymbolTable;

/** What a file turned out to hold. */
public sealed interface ArtifactContent {
  /** A linked image. */
  record Image(ElfImage elf) implements ArtifactContent {}

  /** A symbol listing or system map. */
  record Listing(SymbolTable symbols) implements ArtifactContent {}
}
