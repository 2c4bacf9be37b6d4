package symshift.relink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hundreds of staged links by the real linkers; {@code mvn -Ptoolchain test} runs it. */
@Tag("toolchain")
class RelinkIT {
  private static final Path RESULT = Path.of("target", "relink.txt");
  private static final int AT_ONCE = 2;

  @TempDir Path folder;

  @Test
  void theEngineSaysWhatTheLinksDid() throws Exception {
    TableProgram old = TableProgram.kernels("6.1");
    String keep = System.getProperty("symshift.relink.keep", "");
    Bench bench =
        new Bench(
            Tools.orLeaveOut(),
            List.of(old, old.widened(), TableProgram.kernels("6.12")),
            folder.resolve("links"),
            keep.isBlank() ? folder.resolve("kept") : Path.of(keep));
    Report report = new Report(judge(bench));
    Files.writeString(RESULT, report.text());
    System.out.print(report.summary());

    SoftAssertions.assertSoftly(softly -> {
      softly.assertThat(report.failures()).as("links that failed").isPositive();
      softly.assertThat(report.right(Judgement::verdict)).as("verdicts").isEqualTo(1);
      softly.assertThat(report.right(Judgement::sizes)).as("sizes").isEqualTo(1);
      softly.assertThat(report.right(Judgement::passes)).as("passes").isGreaterThanOrEqualTo(0.95);
      softly.assertThat(report.right(Judgement::cause)).as("causes").isGreaterThanOrEqualTo(0.95);
    });
  }

  /** Those of {@code -Dsymshift.relink.seeds=FIRST..LAST}. */
  private static List<Integer> seeds() {
    String[] ends = System.getProperty("symshift.relink.seeds", "").split("\\.\\.", -1);
    assertThat(ends).as("-Dsymshift.relink.seeds=FIRST..LAST").hasSize(2);
    return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))
        .boxed()
        .toList();
  }

  private static List<Judgement> judge(Bench bench)
      throws IOException, InterruptedException, ExecutionException {
    List<Judgement> all = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Judgement>> running =
          seeds().stream().map(seed -> workers.submit(() -> bench.judge(seed))).toList();
      for (Future<Judgement> each : running) {
        all.add(each.get());
      }
    }
    return all;
  }
}
