package symshift.cli;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import symshift.engine.MalformedArtifactException;
import symshift.engine.artifact.Artifact;
import symshift.engine.artifact.ArtifactContent;
import symshift.engine.artifact.ArtifactReader;
import symshift.engine.artifact.NamedFile;
import symshift.engine.artifact.ReadLimits;
import symshift.engine.artifact.ReadResult;
import symshift.engine.elf.ElfImage;
import symshift.engine.elf.LetterRule;
import symshift.engine.symbol.SymbolListing;
import symshift.engine.symbol.SymbolTable;

/** The symbols of one file: a listing, an image, or either of them packed. */
final class SymbolInput {
  private static final Path STANDARD_INPUT = Path.of("-");

  private SymbolInput() {}

  /**
   * Reads the file; {@code -} is standard input, which must be a listing.
   *
   * @throws UnusableInputException when it is no listing and no image, or holds several
   */
  static SymbolTable read(Path path) throws IOException, UnusableInputException {
    return read(path, LetterRule.FLAGS);
  }

  /**
   * As the other one.
   *
   * @param rule decides the letters of an image
   */
  static SymbolTable read(Path path, LetterRule rule) throws IOException, UnusableInputException {
    try {
      if (path.equals(STANDARD_INPUT)) {
        return SymbolListing.parse(MemorySegment.ofArray(System.in.readAllBytes()));
      }
      if (Files.isRegularFile(path)) {
        SymbolTable plain = plain(path, rule);
        if (plain.size() > 0) {
          return plain;
        }
      }
    } catch (MalformedArtifactException e) {
      throw new UnusableInputException(path + " is " + e.getMessage());
    }
    return packed(path, rule);
  }

  /** Empty for what is neither image nor text. */
  private static SymbolTable plain(Path path, LetterRule rule)
      throws IOException, MalformedArtifactException {
    try (FileChannel channel = FileChannel.open(path);
        Arena arena = Arena.ofConfined()) {
      MemorySegment file =
          channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena).asReadOnly();
      if (ElfImage.isElf(file)) {
        return ElfImage.of(file).symbols(rule);
      }
      return looksLikeListing(file) ? SymbolListing.parse(file) : SymbolTable.builder(64).build();
    }
  }

  private static boolean looksLikeListing(MemorySegment file) {
    if (file.byteSize() == 0) {
      return false;
    }
    int first = file.get(ValueLayout.JAVA_BYTE, 0);
    return first == ' ' || first == '\n' || Character.digit(first, 16) >= 0;
  }

  private static SymbolTable packed(Path path, LetterRule rule)
      throws IOException, UnusableInputException {
    ReadResult read = new ArtifactReader(ReadLimits.ownFiles()).read(List.of(NamedFile.of(path)));
    List<SymbolTable> found = new ArrayList<>();
    for (Artifact artifact : read.artifacts()) {
      switch (artifact.content()) {
        case ArtifactContent.Image(var elf) -> found.add(elf.symbols(rule));
        case ArtifactContent.Listing(var symbols) -> found.add(symbols);
        case ArtifactContent.Companion companion -> {}
      }
    }
    if (found.size() == 1) {
      return found.getFirst();
    }
    if (found.size() > 1) {
      throw new UnusableInputException(
          path + " holds " + found.size() + " files with symbols; give one of them");
    }
    throw new UnusableInputException(
        read.rejected().isEmpty()
            ? path + " holds no nm -n listing and no image"
            : read.rejected().getFirst().reason());
  }
}
