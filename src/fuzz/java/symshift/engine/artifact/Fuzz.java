package symshift.engine.artifact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives each parser its share of the time with Jazzer, in a process with a small heap of its own.
 *
 * <p>Words: minutes in all; then, to replay one input: the parser and the file.
 */
final class Fuzz {
  private static final Path CORPUS = Path.of("src/fuzz/corpus");
  private static final Path SAMPLES = Path.of("samples/formats");
  private static final Path FOUND = Path.of("target/fuzz");
  private static final String MOST_HEAP = "-Xmx512m";
  private static final int MOST_SECONDS_AN_INPUT = 10;

  /** The text of the smallest table with tokens has 6 KB. */
  private static final int MOST_INPUT_BYTES = 10_240;

  private Fuzz() {}

  public static void main(String[] words) throws IOException, InterruptedException {
    Files.createDirectories(FOUND);
    if (words.length == 3) {
      System.exit(jazzer(words[1], List.of(words[2])));
    }
    List<String> parsers = HostileInput.parsers();
    long seconds = Math.max(1, (long) (Double.parseDouble(words[0]) * 60) / parsers.size());
    List<String> failed = new ArrayList<>();
    for (String parser : parsers) {
      System.out.println("fuzzing " + parser + " for " + seconds + " s");
      if (jazzer(parser, search(parser, seconds)) != 0) {
        failed.add(parser);
      }
    }
    try (Stream<Path> files = Files.list(FOUND)) {
      files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .forEach(Fuzz::sayHowToReplay);
    }
    if (!failed.isEmpty()) {
      System.out.println("FAILED: " + String.join(" ", failed));
      System.exit(1);
    }
  }

  private static List<String> search(String parser, long seconds) throws IOException {
    Path kept = Files.createDirectories(FOUND.resolve("corpus").resolve(parser));
    List<String> words = new ArrayList<>();
    words.add("-max_total_time=" + seconds);
    words.add("-max_len=" + MOST_INPUT_BYTES);
    words.add("-print_final_stats=1");
    words.add("-artifact_prefix=" + FOUND.resolve(parser) + "-");
    words.add(kept.toString());
    // all corpora: what one format is made of can be a surprise to another
    try (Stream<Path> corpora = Files.list(CORPUS)) {
      corpora.filter(Files::isDirectory).sorted().map(Path::toString).forEach(words::add);
    }
    Path samples = SAMPLES.resolve(parser);
    if (Files.isDirectory(samples)) {
      words.add(samples.toString());
    }
    return words;
  }

  private static int jazzer(String parser, List<String> words)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                MOST_HEAP,
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path", ""),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTarget.class.getName(),
                "--target_args=" + parser,
                "--instrumentation_includes="
                    + "symshift.engine.**:org.apache.commons.compress.**:org.tukaani.xz.**",
                "--reproducer_path=" + FOUND,
                "-timeout=" + MOST_SECONDS_AN_INPUT));
    command.addAll(words);
    Path log = FOUND.resolve(parser + ".log");
    int status =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    // the fuzzer's own words are bytes, not text, where it shows an input
    Files.readString(log, StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line -> status != 0 ? !line.startsWith("#") : line.startsWith("stat::"))
        .forEach(System.out::println);
    return status;
  }

  private static void sayHowToReplay(String file) {
    int dash = file.indexOf("-crash-");
    dash = dash < 0 ? file.indexOf("-timeout-") : dash;
    dash = dash < 0 ? file.indexOf("-oom-") : dash;
    if (dash > 0) {
      System.out.printf(
          "replay: mvn -q -Pfuzz test \"-Dfuzz.replay=%s %s\"%n",
          file.substring(0, dash), FOUND.resolve(file));
    }
  }
}
