package symshift.relink;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What a recipe works with. Recipes that need addresses make trial links. */
final class Draft {
  private final Random random;
  private final Tools tools;
  private final List<TableProgram> programs;
  private final Path folder;
  private int trials;

  Draft(Random random, Tools tools, List<TableProgram> programs, Path folder) {
    this.random = random;
    this.tools = tools;
    this.programs = programs;
    this.folder = folder;
  }

  Random random() {
    return random;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  Miniature miniature() {
    return Miniature.of(random);
  }

  /** One of the kernel's programs. */
  TableProgram kernels() {
    return programs.get(below(programs.size()));
  }

  /** One of those where the linked tables are aligned to so many bytes. */
  TableProgram program(boolean wide) {
    if (below(3) == 0) {
      return TableProgram.ours(
          wide
              ? List.of("2.6.38", "3.3", "4.4").get(below(3))
              : List.of("5.0", "5.8").get(below(2)));
    }
    return wide ? programs.getFirst().widened() : kernels();
  }

  /** A trial, whose stages are linked when they are asked for. */
  Chain trial(Setup setup) {
    return new Chain(setup, tools, folder.resolve("trial" + ++trials));
  }

  /** The symbols of the per-cpu section, by chance with some more. */
  List<String> percpu() {
    List<String> more = List.of("__cpuinit_begin", "__first_percpu_page", "pcpu_base");
    int extra = below(4);
    return Stream.concat(Layout.PERCPU.stream(), more.stream().limit(extra)).toList();
  }
}
