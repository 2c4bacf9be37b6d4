package symshift.engine.kallsyms;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** One thing that is run again and again, and how long each run took. */
final class Measured {
  /** Ticks of {@code /proc}: a hundred a second on every Linux that has this file. */
  private static final int MILLIS_A_TICK = 10;

  private static final Path STAT = Path.of("/proc/self/stat");
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** What is run. */
  interface Work {
    void run() throws Exception;
  }

  private final String what;
  private final Work work;
  private final List<Double> wall = new ArrayList<>();
  private final List<Double> processor = new ArrayList<>();

  Measured(String what, Work work) {
    this.what = what;
    this.work = work;
  }

  Work work() {
    return work;
  }

  void once() throws Exception {
    double used = processorMillis();
    long began = System.nanoTime();
    work.run();
    wall.add((System.nanoTime() - began) / 1e6);
    processor.add(processorMillis() - used);
  }

  double median() {
    return quantile(wall, 0.5);
  }

  void print() {
    System.out.printf(
        Locale.ROOT,
        "  %-25s %8.1f   (%.1f to %.1f)   %.0f%n",
        what,
        median(),
        Collections.min(wall),
        Collections.max(wall),
        quantile(processor, 0.5));
  }

  /** The value below which that part of the values lies, between two of them the mean by weight. */
  static double quantile(List<Double> values, double part) {
    List<Double> sorted = values.stream().sorted().toList();
    double at = part * (sorted.size() - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.size() - 1);
    return sorted.get(below) + (at - below) * (sorted.get(above) - sorted.get(below));
  }

  /** Of this process and of the children that have ended. */
  private static double processorMillis() throws IOException {
    String stat = Files.readString(STAT);
    // the name of the program may hold blanks; the state is the first word behind it
    String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long children = Long.parseLong(words[13]) + Long.parseLong(words[14]);
    return SYSTEM.getProcessCpuTime() / 1e6 + children * MILLIS_A_TICK;
  }
}
