package symshift.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import symshift.engine.MalformedArtifactException;
import symshift.engine.artifact.Artifact;
import symshift.engine.artifact.ArtifactContent;
import symshift.engine.artifact.ArtifactReader;
import symshift.engine.artifact.NamedFile;
import symshift.engine.artifact.ReadLimits;
import symshift.engine.artifact.ReadResult;
import symshift.engine.artifact.Rejected;
import symshift.engine.elf.ElfImage;
import symshift.engine.elf.LetterRule;
import symshift.engine.symbol.SymbolListing;
import symshift.engine.symbol.SymbolTable;

/** Writes the symbol listings of files, one after the other; a bad file does not stop the rest. */
final class SymbolLists {
  private final LetterRule rule;
  private final OutputStream out;
  private final PrintWriter err;
  private int status = ExitCodes.OK;

  SymbolLists(LetterRule rule, OutputStream out, PrintWriter err) {
    this.rule = rule;
    this.out = out;
    this.err = err;
  }

  int status() {
    return status;
  }

  /** Lists one file, below its name when {@code named}. */
  void list(Path path, boolean named) {
    try (FileChannel channel = FileChannel.open(path);
        Arena arena = Arena.ofConfined()) {
      if (Files.isRegularFile(path)) {
        MemorySegment file =
            channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena).asReadOnly();
        if (ElfImage.isElf(file)) {
          write(path.toString(), named, ElfImage.of(file).symbols(rule));
          return;
        }
      }
      others(path, named);
    } catch (MalformedArtifactException e) {
      complain(path + " is " + e.getMessage());
    } catch (IOException e) {
      complain(Faults.sentence(e));
    }
  }

  private void others(Path path, boolean named) throws IOException {
    ReadResult read = new ArtifactReader(ReadLimits.ownFiles()).read(List.of(NamedFile.of(path)));
    for (Rejected rejected : read.rejected()) {
      if (!rejected.unrelated()) {
        complain(rejected.reason());
      }
    }
    int listed = 0;
    for (Artifact artifact : read.artifacts()) {
      boolean several = named || read.artifacts().size() > 1;
      switch (artifact.content()) {
        case ArtifactContent.Image(var elf) -> write(artifact.name(), several, elf.symbols(rule));
        case ArtifactContent.Listing(var symbols) -> write(artifact.name(), several, symbols);
        case ArtifactContent.Companion companion -> listed--;
      }
      listed++;
    }
    if (listed == 0 && read.rejected().stream().allMatch(Rejected::unrelated)) {
      complain(path + " holds no file with symbols");
    }
  }

  /** As nm does: the names of several files above their symbols, and no symbols is no error. */
  private void write(String name, boolean named, SymbolTable symbols) throws IOException {
    if (symbols.size() == 0) {
      err.println("symshift nm: " + name + ": no symbols");
    } else {
      if (named) {
        out.write(("\n" + name + ":\n").getBytes(StandardCharsets.UTF_8));
      }
      SymbolListing.write(symbols, out);
    }
  }

  private void complain(String sentence) {
    err.println("symshift nm: " + sentence);
    status = ExitCodes.UNUSABLE;
  }
}
