package symshift.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symshift.Fixtures;

class DiagnoseExcerptTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private Path folder;

  private int run(Object... words) {
    String[] all = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      all[i] = words[i].toString();
    }
    return new Cli(out, err).run(all);
  }

  private static Path sample(String name) {
    return Fixtures.sample("excerpts/" + name);
  }

  @Test
  void aMailIsReadWithoutBeingAskedTo() {
    assertThat(run("diagnose", sample("three-stages.txt"))).isEqualTo(ExitCodes.INCONSISTENT);
    assertThat(out.toString(UTF_8)).startsWith("INCONSISTENT by an excerpt: empty-section-rehomed");
    assertThat(err).hasToString("");
  }

  @Test
  void askedForItIsTheSame() {
    run("diagnose", sample("three-stages.txt"));
    String guessed = out.toString(UTF_8);
    out.reset();
    assertThat(run("diagnose", "--excerpt", sample("three-stages.txt"))).isEqualTo(1);
    assertThat(out).hasToString(guessed);
  }

  @Test
  void theExitStatusFollowsTheVerdict() {
    assertThat(run("diagnose", "--excerpt", sample("consistent.txt"))).isZero();
    assertThat(run("diagnose", sample("two-stages-64.txt"))).isEqualTo(ExitCodes.UNUSABLE);
    assertThat(out.toString(UTF_8)).contains("INCOMPLETE by an excerpt");
  }

  @Test
  void aTextWithoutLinesIsUnusable() {
    assertThat(run("diagnose", "--excerpt", sample("nothing.txt"))).isEqualTo(ExitCodes.UNUSABLE);
    assertThat(err.toString(UTF_8)).contains("nothing.txt: no line of a link stage in it; paste");
    assertThat(out).hasToString("");
  }

  @Test
  void oneTextAtATimeIsTaken() {
    assertThat(run("diagnose", "--excerpt", "a", "b")).isEqualTo(ExitCodes.UNUSABLE);
    assertThat(err.toString(UTF_8)).contains("--excerpt: takes one text, not 2");
  }

  @Test
  void jsonIsWrittenOnDemand() {
    assertThat(run("diagnose", "--format", "json", sample("three-stages.txt"))).isEqualTo(1);
    assertThat(out.toString(UTF_8)).startsWith("{").contains("\"verdict\" : \"inconsistent\"");
  }

  @Test
  void aMailBesideTheStagesChangesNothing() throws IOException {
    for (String stage : new String[] {"tmp_vmlinux1", "tmp_vmlinux2", "vmlinux"}) {
      Path listing = Fixtures.sample("stages/01-percpu-DTT/" + stage + ".nm.xz");
      Files.copy(listing, folder.resolve(stage + ".nm.xz"));
    }
    run("diagnose", folder);
    String alone = out.toString(UTF_8);
    out.reset();
    Files.copy(sample("three-stages.txt"), folder.resolve("mail.txt"));
    assertThat(run("diagnose", folder)).isEqualTo(ExitCodes.INCONSISTENT);
    assertThat(out.toString(UTF_8)).startsWith(alone.substring(0, alone.indexOf("Another pass")));
  }
}
