package symshift.engine.elf;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import symshift.engine.Images;
import symshift.engine.MalformedArtifactException;
import symshift.engine.symbol.SymbolListing;

/** How long a warm engine takes to print the symbols of an image, and what bounds it from below. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 8, time = 2)
@Fork(1)
public class NmBenchmark {
  /** Path of the image; {@code sample}: the last stage of the real failure. */
  @Param("sample")
  public String image = "";

  private MemorySegment file = MemorySegment.NULL;
  private MemorySegment symbols = MemorySegment.NULL;
  private MemorySegment strings = MemorySegment.NULL;
  private byte[] into = new byte[0];

  @Setup
  public void open() throws IOException, MalformedArtifactException {
    file =
        image.equals("sample")
            ? Images.threeStages().getLast()
            : Images.mapped(Path.of(image), Arena.global());
    for (ElfSection each : ElfImage.of(file).sections()) {
      if (each.type() == ElfSection.SYMTAB) {
        symbols = file.asSlice(each.offset(), each.size());
      } else if (each.name().equals(".strtab")) {
        strings = file.asSlice(each.offset(), each.size());
      }
    }
    into = new byte[Math.toIntExact(Math.max(symbols.byteSize(), strings.byteSize()))];
  }

  /** Reads, sorts and prints to nowhere. */
  @Benchmark
  public void listing() throws IOException, MalformedArtifactException {
    SymbolListing.write(
        ElfImage.of(file).symbols(LetterRule.FLAGS), OutputStream.nullOutputStream());
  }

  /** The limit: copies the bytes of the symbol table and of its names once. */
  @Benchmark
  public byte[] bytesAlone() {
    MemorySegment.copy(symbols, ValueLayout.JAVA_BYTE, 0, into, 0, (int) symbols.byteSize());
    MemorySegment.copy(strings, ValueLayout.JAVA_BYTE, 0, into, 0, (int) strings.byteSize());
    return into;
  }
}
