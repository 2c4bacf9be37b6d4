package symshift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symshift.OutsideProgram.Run;

/** The built command, started as people start it. */
class CliIT {
  private static final Path SCRIPT = Path.of("bin/symshift").toAbsolutePath();
  private static final String VERSION = "symshift " + System.getProperty("symshift.version") + "\n";

  @TempDir Path folder;

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(run(SCRIPT, "--version")).isEqualTo(new Run(0, VERSION, ""));
  }

  @Test
  void withoutWordsTheHelpIsShown() {
    Run run = run(SCRIPT);
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("Usage: symshift ")
        .contains("diagnose", "serve", "completion", "SYMSHIFT_DATA", "Exit status:");
  }

  @Test
  void anUnknownCommandIsOneLineOnStandardError() {
    Run run = run(SCRIPT, "diagnoze");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasLineCount(1).contains("did you mean 'diagnose'?");
  }

  @Test
  void everyCommandSaysWhatItIsFor() {
    for (String command : List.of("diagnose", "serve", "collect", "completion")) {
      Run run = run(SCRIPT, command, "--help");
      assertThat(run.status()).isZero();
      assertThat(run.out()).startsWith("Usage: symshift " + command).contains("--help");
    }
  }

  @Test
  void bashReadsTheCompletionScript() throws IOException {
    Path script = Files.writeString(folder.resolve("completion"), run(SCRIPT, "completion").out());
    Run bash = run(Path.of("/bin/bash"), "-c", ". '" + script + "' && complete -p symshift");
    assertThat(bash.status()).isZero();
    assertThat(bash.out()).contains("_complete_symshift");
  }

  @Test
  void aSymbolicLinkToASymbolicLinkWorks() throws IOException {
    Path far = Files.createDirectories(folder.resolve("a folder/bin"));
    Path first = Files.createSymbolicLink(far.resolve("symshift"), SCRIPT);
    Path second = Files.createSymbolicLink(folder.resolve("link"), folder.relativize(first));
    assertThat(run(second, "--version").out()).isEqualTo(VERSION);
  }

  @Test
  void theUnpackedReleaseWorksInAFolderWithSpaces() throws IOException {
    Path home = Files.createDirectories(folder.resolve("with some spaces"));
    String name = "symshift-" + System.getProperty("symshift.version");
    Path archive = Path.of("target", name + ".tar.gz").toAbsolutePath();
    assertThat(run(Path.of("/bin/tar"), "xzf", archive.toString(), "-C", home.toString()).status())
        .isZero();
    assertThat(run(home.resolve(name).resolve("bin/symshift"), "--version"))
        .isEqualTo(new Run(0, VERSION, ""));
    assertThat(home.resolve(name).resolve("LICENSE")).isNotEmptyFile();
  }

  @Test
  void aCheckoutThatIsNotBuiltSaysHowToBuildIt() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("unbuilt/bin"));
    Path copy = bin.resolve("symshift");
    Files.copy(SCRIPT, copy, StandardCopyOption.COPY_ATTRIBUTES);
    Run run = run(copy, "--version");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains("mvn package");
  }

  @Test
  void aJavaThatIsTooOldIsNamed() throws IOException {
    Path old = Files.createDirectories(folder.resolve("jdk17/bin"));
    Files.writeString(old.resolve("../release"), "JAVA_VERSION=\"17.0.9\"\n");
    Path java = Files.writeString(old.resolve("java"), "#!/bin/sh\necho openjdk 17.0.9\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    ProcessBuilder builder = new ProcessBuilder(SCRIPT.toString(), "--version");
    builder.environment().put("SYMSHIFT_JAVA", java.toString());
    Run run = OutsideProgram.finish(builder);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains(java.toString(), "JDK 25");
  }

  private static Run run(Path program, String... words) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(words));
    return OutsideProgram.finish(new ProcessBuilder(command));
  }
}
