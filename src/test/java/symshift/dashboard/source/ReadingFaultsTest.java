package symshift.dashboard.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import symshift.dashboard.DashboardTest;
import symshift.dashboard.archive.Archive;
import symshift.dashboard.archive.Build;
import symshift.dashboard.archive.BuildReport;
import symshift.dashboard.archive.BuildText;
import symshift.dashboard.archive.CapturedLog;
import symshift.dashboard.archive.Head;
import symshift.dashboard.archive.Outcome;
import symshift.dashboard.archive.Placement;
import symshift.dashboard.archive.Reference;
import symshift.dashboard.archive.Samples;
import symshift.dashboard.archive.SourceStates;
import symshift.dashboard.archive.Target;

/** What a reading does about pages that are missing or broken. */
@DashboardTest
class ReadingFaultsTest {
  @Autowired Fetchers fetchers;
  @Autowired Archive archive;
  @Autowired SourceStates states;
  @Autowired Samples samples;
  @Autowired JdbcClient jdbc;
  @TempDir Path site;

  /** A folder with a list of names, and one page a name. */
  private static final class SmallSite implements BuildSource {
    @Override
    public SourceCard card() {
      return new SourceCard("small", "small", "https://small.test", "", false);
    }

    @Override
    public List<BuildRef> list(Fetcher fetcher) throws IOException {
      return fetcher
          .get("/list")
          .text()
          .lines()
          .map(ref -> new BuildRef(ref, "/" + ref, null, false, Map.of()))
          .toList();
    }

    @Override
    public BuildReport parse(BuildRef ref, SourceDocument document) throws SourceException {
      if (!document.page().text().equals("good")) {
        throw new SourceException(document.page(), "not good");
      }
      Head head = new Head("linux-next", "%040d".formatted(1), LocalDate.of(2012, 3, 14), "");
      return new BuildReport(
          new Reference("small", ref.ref(), ""),
          new Placement(head, Target.named(ref.ref() + "_defconfig", "arm-gcc4.6"), false),
          Build.known(Outcome.PASS, null),
          new BuildText(CapturedLog.NONE, List.of(), List.of(), null, null),
          false);
    }
  }

  @BeforeEach
  void emptyTheArchive() {
    jdbc.sql("truncate tree, target, build_result, source_state, unparsed_page cascade").update();
  }

  private CollectReport read() {
    MockEnvironment environment = new MockEnvironment();
    environment.setProperty("symshift.source.small.base-url", "file://" + site);
    SourceSettings settings = new SourceSettings(environment);
    return new Collector(List.of(new SmallSite()), settings, fetchers, archive, states, samples)
        .collectOnce(ProgressListener.NONE)
        .getFirst();
  }

  private void list(String... names) throws IOException {
    Files.writeString(site.resolve("list"), String.join("\n", names));
  }

  private void page(String text, String... names) throws IOException {
    for (String name : names) {
      Files.writeString(site.resolve(name), text);
    }
  }

  @Test
  void aMissingPageIsSetAsideAndAskedForAgain() throws IOException {
    list("a", "b", "c", "d", "e", "f", "g", "h");
    page("good", "a", "d");

    CollectReport first = read();
    assertThat(first.counts().added()).isEqualTo(2);
    assertThat(first.error()).isEqualTo("6 pages could not be had; the first: there is no page /b");

    page("good", "b", "c", "e", "f", "g", "h");
    CollectReport second = read();
    assertThat(second.counts().added()).isEqualTo(6);
    assertThat(second.error()).isEmpty();
  }

  @Test
  void fiveMissingPagesInARowEndTheReadingAndWhatCameBeforeIsKept() throws IOException {
    list("a", "b", "c", "d", "e", "f", "g");
    page("good", "a", "g");

    CollectReport report = read();
    assertThat(report.error()).isEqualTo("there is no page /f");
    assertThat(report.counts().added()).as("g was not asked for").isEqualTo(1);
  }

  @Test
  void aPageThatDidNotParseIsLeftAloneForADay() throws IOException {
    list("a", "b");
    page("good", "a");
    page("bad", "b");
    assertThat(read().error()).startsWith("1 page did not parse; the first:").contains("not good");

    page("good", "b");
    CollectReport soon = read();
    assertThat(soon.counts().added()).isZero();
    assertThat(soon.error()).startsWith("1 page did not parse lately");

    jdbc.sql("update unparsed_page set seen_at = seen_at - interval '25 hours'").update();
    CollectReport nextDay = read();
    assertThat(nextDay.counts().added()).isEqualTo(1);
    assertThat(nextDay.error()).isEmpty();
  }
}
