package symshift.engine;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import symshift.engine.elf.ElfImage;
import symshift.engine.elf.LetterRule;
import symshift.engine.symbol.SymbolListing;

/**
 * Lists an image with the engine, warm, and with nm, in turns in one run. Each round of the engine
 * maps, reads, sorts and prints to the null device; each round of nm starts it anew, so a process
 * that does nothing is started in turns, too: its time is what starting alone costs.
 *
 * <p>Words: image, path of nm, rounds.
 */
final class WarmComparison {
  private static final int WARM_UP = 60;
  private static final String[] NOTHING = {"/bin/true"};

  private interface Work {
    void run() throws IOException, InterruptedException, MalformedArtifactException;
  }

  private WarmComparison() {}

  public static void main(String[] words) throws Exception {
    Path image = Path.of(words[0]);
    String[] nm = {words[1], "-n", words[0]};
    int rounds = Integer.parseInt(words[2]);
    for (int i = 0; i < WARM_UP; i++) {
      list(image);
    }
    double[] engine = new double[rounds];
    double[] other = new double[rounds];
    double[] start = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      engine[i] = millis(() -> list(image));
      other[i] = millis(() -> finish(nm));
      start[i] = millis(() -> finish(NOTHING));
    }
    double[] ratios = new double[rounds];
    double[] withoutStart = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      ratios[i] = other[i] / engine[i];
      withoutStart[i] = (other[i] - start[i]) / engine[i];
    }
    report("nm -n", "ms", other);
    report("engine", "ms", engine);
    report("a process", "ms", start);
    report("nm / engine", "times", ratios);
    report("the same, less the start", "times", withoutStart);
  }

  private static void list(Path image) throws IOException, MalformedArtifactException {
    try (Arena arena = Arena.ofConfined();
        OutputStream out = new FileOutputStream("/dev/null")) {
      SymbolListing.write(ElfImage.of(Images.mapped(image, arena)).symbols(LetterRule.FLAGS), out);
    }
  }

  private static void finish(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    int status = process.waitFor();
    if (status != 0) {
      throw new IOException(command[0] + " ended with " + status);
    }
  }

  private static double millis(Work work) throws Exception {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e6;
  }

  private static void report(String what, String unit, double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    System.out.printf(
        Locale.ROOT,
        "  %-26s median %8.1f %-5s (%.1f to %.1f)%n",
        what,
        median,
        unit,
        sorted[0],
        sorted[sorted.length - 1]);
  }
}
