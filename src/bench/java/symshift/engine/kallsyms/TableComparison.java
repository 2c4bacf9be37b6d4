package symshift.engine.kallsyms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Computes the tables of a listing with the kernel's programs of 6.1 and 6.12, with the command in
 * a new process and with the engine in this one, in turns, after all have given the same bytes.
 *
 * <p>Words: rounds, path of the listing, then the words of the command.
 */
final class TableComparison {
  private static final int WARM_UP = 40;

  private final int rounds;
  private final Path folder;
  private final List<ProgramCase> cases;
  private final WhatIfTimes whatIf;
  private final List<Measured> all = new ArrayList<>();

  private TableComparison(int rounds, Path listing, List<String> command, Path folder)
      throws IOException {
    this.rounds = rounds;
    this.folder = folder;
    byte[] bytes = Files.readAllBytes(listing);
    this.cases =
        List.of(
            new ProgramCase(KallsymsProgram.orLeaveOut("6.1"), bytes, true, true, true),
            new ProgramCase(KallsymsProgram.orLeaveOut("6.12"), bytes, true, true, true));
    for (ProgramCase each : cases) {
      check(each);
    }
    for (ProgramCase each : cases) {
      all.add(new Measured("program of " + series(each), process(program(each))));
    }
    List<String> cold = new ArrayList<>(command);
    cold.addAll(List.of("kallsyms", "--kernel", "6.1", "--format", "sizes"));
    cold.addAll(cases.getFirst().options());
    cold.add(map(cases.getFirst()).toString());
    all.add(new Measured("symshift, a new process", process(cold)));
    for (ProgramCase each : cases) {
      byte[] map = Files.readAllBytes(map(each));
      all.add(new Measured("warm, rules of " + series(each), () -> WhatIfTimes.tables(each, map)));
    }
    this.whatIf = new WhatIfTimes(cases.getFirst());
  }

  public static void main(String[] words) throws Exception {
    Path folder = Files.createTempDirectory("tables");
    try {
      List<String> command = Arrays.asList(words).subList(2, words.length);
      var comparison =
          new TableComparison(Integer.parseInt(words[0]), Path.of(words[1]), command, folder);
      comparison.measure();
      comparison.report();
    } finally {
      try (var files = Files.list(folder)) {
        for (Path each : files.toList()) {
          Files.delete(each);
        }
      }
      Files.delete(folder);
    }
  }

  /** Ends with a sentence unless every table is the same; leaves the map of the program. */
  private void check(ProgramCase each) throws IOException {
    String name = "kallsyms of " + series(each);
    KallsymsProgram.Answer answer = each.answer(folder);
    if (answer.status() != 0) {
      throw new IOException(name + " refuses the listing: " + answer.complaint());
    }
    var difference = each.difference(answer.source());
    if (difference.isPresent()) {
      throw new IOException(name + " prints other tables: " + difference.get());
    }
    Files.copy(folder.resolve("map"), map(each));
    System.out.printf(
        "  kallsyms of %s %s: the same tables, byte for byte%n",
        each.program().version(), String.join(" ", each.options()));
  }

  private void measure() throws Exception {
    Measured first = all.get(3);
    Measured second = all.get(4);
    for (int i = 0; i < WARM_UP; i++) {
      first.work().run();
      second.work().run();
    }
    whatIf.warmUp();
    for (int round = 0; round < rounds; round++) {
      for (Measured each : all) {
        each.once();
      }
      whatIf.once();
    }
  }

  private void report() {
    System.out.printf(
        Locale.ROOT,
        "  %d symbols in the table, %d rounds in turns, milliseconds%n",
        cases.getFirst().computed().symbolCount(),
        rounds);
    System.out.println("                             median   (least to most)   on a processor");
    all.forEach(Measured::print);
    whatIf.print();
    double old = all.get(0).median();
    target("program of 6.1 / warm", old / all.get(3).median(), 5);
    target("program of 6.12 / warm", all.get(1).median() / all.get(4).median(), 3);
    target("program of 6.1 / new process", old / all.get(2).median(), 1);
    target("2 ms / three letters", 2 / whatIf.median(), 1);
  }

  private static void target(String what, double ratio, int least) {
    System.out.printf(
        Locale.ROOT,
        "  %-29s %6.2f  at least %d: %s%n",
        what,
        ratio,
        least,
        ratio >= least ? "met" : "NOT met");
  }

  private List<String> program(ProgramCase each) {
    List<String> command = new ArrayList<>();
    command.add(each.program().scripts().resolve("kallsyms").toString());
    command.addAll(each.options());
    command.add(map(each).toString());
    return command;
  }

  /** What mksysmap leaves of the listing: everyone reads this file. */
  private Path map(ProgramCase each) {
    return folder.resolve("map-" + series(each));
  }

  private static Measured.Work process(List<String> command) {
    return () -> {
      int status =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start()
              .waitFor();
      if (status != 0) {
        throw new IOException(command.getFirst() + " ended with " + status);
      }
    };
  }

  private static String series(ProgramCase each) {
    return each.program().isOf61() ? "6.1" : "6.12";
  }
}
