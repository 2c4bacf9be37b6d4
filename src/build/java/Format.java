import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs google-java-format over every Java file below the given folders: "check" or "apply". */
class Format {
  public static void main(String[] args) throws Exception {
    boolean apply = args[0].equals("apply");
    List<String> command = new ArrayList<>();
    if (apply) {
      command.add("--replace");
    } else {
      command.addAll(List.of("--dry-run", "--set-exit-if-changed"));
    }
    for (int i = 1; i < args.length; i++) {
      try (var files = Files.walk(Path.of(args[i]))) {
        files
            .map(Path::toString)
            .filter(name -> name.endsWith(".java"))
            .sorted()
            .forEach(command::add);
      }
    }
    var out = new PrintWriter(System.out, true);
    var err = new PrintWriter(System.err, true);
    var formatter = new com.google.googlejavaformat.java.Main(out, err, System.in);
    int status = formatter.format(command.toArray(String[]::new));
    if (status != 0) {
      err.println("The files above are not formatted. Run: mvn -Pformat process-sources");
      System.exit(1);
    }
  }
}
