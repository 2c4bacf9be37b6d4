package symshift.engine.link;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import symshift.engine.Images;
import symshift.engine.MalformedArtifactException;
import symshift.engine.elf.ElfImage;
import symshift.engine.elf.LetterRule;
import symshift.engine.symbol.SymbolTable;

/** How long a warm engine takes to read, sort and compare three link stages of 29,000 symbols. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 8, time = 2)
@Fork(1)
public class ThreeStagesBenchmark {
  private List<MemorySegment> stages = List.of();

  @Setup
  public void open() throws IOException {
    stages = Images.threeStages();
  }

  /** Reads and sorts all three, and pairs the symbols of neighbours. */
  @Benchmark
  public List<StageDiff> readAndCompare() throws MalformedArtifactException {
    List<SymbolTable> tables = readAlone();
    List<StageDiff> diffs = new ArrayList<>();
    for (int i = 1; i < tables.size(); i++) {
      diffs.add(StageDiff.of(tables.get(i - 1), tables.get(i)));
    }
    return diffs;
  }

  /** The part of it that reads and sorts. */
  @Benchmark
  public List<SymbolTable> readAlone() throws MalformedArtifactException {
    List<SymbolTable> tables = new ArrayList<>();
    for (MemorySegment stage : stages) {
      tables.add(ElfImage.of(stage).symbols(LetterRule.FLAGS));
    }
    return tables;
  }
}
