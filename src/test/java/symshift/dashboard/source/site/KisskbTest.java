package symshift.dashboard.source.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symshift.dashboard.archive.BuildReport;
import symshift.dashboard.archive.Head;
import symshift.dashboard.archive.Outcome;
import symshift.dashboard.archive.Placement;
import symshift.dashboard.archive.Target;
import symshift.dashboard.source.BuildRef;
import symshift.dashboard.source.FetchedPage;
import symshift.dashboard.source.SourceDocument;
import symshift.dashboard.source.SourceException;

class KisskbTest {
  private final SampleSite site = new SampleSite("samples/kisskb/site");

  private List<BuildReport> readAll(String branch) throws SourceException, IOException {
    Kisskb kisskb = new Kisskb(List.of(branch));
    List<BuildReport> reports = new ArrayList<>();
    for (BuildRef ref : kisskb.list(site)) {
      reports.add(kisskb.parse(ref, document(ref)));
    }
    return reports;
  }

  private SourceDocument document(BuildRef ref) throws IOException {
    String log = ref.log();
    return new SourceDocument(
        site.get(ref.page()), log == null ? null : site.find(log).orElse(null));
  }

  private static Placement placement(BuildReport report) {
    return Objects.requireNonNull(report.placement());
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "linux-next"})
  void theWholeSampleReadsAsItShould(String branch) throws SourceException, IOException {
    Map<String, ExpectedSite.Result> expected = ExpectedSite.results(branch);
    Map<String, ExpectedSite.Result> found = new HashMap<>();
    for (BuildReport report : readAll(branch)) {
      Placement placement = placement(report);
      Target target = placement.target();
      LocalDate tag = placement.head().nextTag();
      found.put(
          report.reference().ref(),
          new ExpectedSite.Result(
              target.config() + "/" + target.toolchain(),
              String.valueOf(tag),
              report.build().outcome().name(),
              !placement.disabled(),
              report.text().possibleErrors(),
              report.text().possibleWarnings()));
    }
    assertThat(found).hasSizeGreaterThan(10).isEqualTo(expected);
  }

  @Test
  void aResultHasItsHeadItsTimesAndItsCompiler() throws SourceException, IOException {
    BuildReport report =
        readAll("9").stream()
            .filter(r -> r.reference().ref().equals("5869360"))
            .findFirst()
            .orElseThrow();

    assertThat(placement(report).head())
        .isEqualTo(
            new Head(
                "linux-next",
                "2012031300000000000000000000000000000000",
                LocalDate.of(2012, 3, 13),
                "Add linux-next specific files for 20120313"));
    assertThat(report.build().builtAt()).isEqualTo(Instant.parse("2012-03-13T06:49:00Z"));
    assertThat(report.build().duration()).isEqualTo(Duration.ofSeconds(47));
    assertThat(report.build().compilerVersion())
        .isEqualTo("arm-unknown-linux-gnueabi-gcc (GCC) 4.6.3");
    assertThat(report.reference().url()).as("a made-up build has no page to go to").isEmpty();
  }

  private static FetchedPage page(String text) {
    return new FetchedPage("http://kisskb.test/p", "", text.getBytes(StandardCharsets.UTF_8));
  }

  private static BuildReport parse(String page, @Nullable String log) throws SourceException {
    return new Kisskb(List.of("9"))
        .parse(REF, new SourceDocument(page(page), log == null ? null : page(log)));
  }

  private static final BuildRef REF =
      new BuildRef(
          "1",
          "/kisskb/buildresult/1/",
          "/kisskb/buildresult/1/log/",
          false,
          Map.of("status", "OK", "config", "a_defconfig", "toolchain", "arm"));

  private static final String LINKS =
      """
      <a href="/kisskb/head/17/">17</a> <a href="/kisskb/target/5/">next/a_defconfig/arm</a>
      """;

  @Test
  void anUnknownStatusIsNeverGuessed() {
    assertThatThrownBy(() -> parse("<b>Status:</b> <i>Queued</i>" + LINKS, null))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("'Queued'");
  }

  @Test
  void theErrorSectionSaysNothingOfTheStatus() throws SourceException {
    BuildReport report =
        parse("<h3>Possible errors</h3><pre>make: *** Error 1</pre>" + LINKS, null);

    assertThat(report.build().outcome()).isEqualTo(Outcome.PASS);
    assertThat(report.text().possibleErrors()).containsExactly("make: *** Error 1");
  }

  @Test
  void aHeadKnownByItsNumberHasNoCommit() throws SourceException {
    assertThat(placement(parse(LINKS, null)).head().sha()).isNull();
  }

  @Test
  void aLogThatIsGoneIsLost() throws SourceException {
    assertThat(parse(LINKS, null).text().log().isLost()).isTrue();
    assertThat(parse(LINKS, "# make").text().log().isLost()).isFalse();
  }

  @Test
  void aLogMayBePlainTextOrAPage() {
    assertThat(KisskbLogPage.bytes(page("<stdin>:1: warning: x\n"))).asString().startsWith("<std");
    assertThat(KisskbLogPage.bytes(page("<html><pre>a &lt;b&gt;\n</pre></html>")))
        .asString()
        .isEqualTo("a <b>\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<html>", "404 not found", "{\"a\":1}", "<a href='/kisskb/target/1/'>", "\0"})
  void aPageOfAnotherKindIsRefusedWhole(String text) {
    assertThatThrownBy(() -> parse(text, null))
        .isInstanceOfSatisfying(
            SourceException.class, e -> assertThat(e.page().text()).isEqualTo(text));
    assertThatThrownBy(() -> KisskbBranchPage.read(page(text))).isInstanceOf(SourceException.class);
  }

  @Test
  void everyPrefixOfAPageParsesOrIsRefused() throws IOException {
    String branch = site.get("/kisskb/branch/9/").text();
    String result = site.get("/kisskb/buildresult/5869360/").text();
    for (int length = 0; length < result.length(); length += 7) {
      String cut = result.substring(0, length);
      assertThatCode(() -> readOrRefuse(cut)).doesNotThrowAnyException();
    }
    for (int length = 0; length < branch.length(); length += 7) {
      String cut = branch.substring(0, length);
      assertThatCode(() -> readOrRefuse(cut)).doesNotThrowAnyException();
    }
  }

  @Test
  void aDamagedPageParsesOrIsRefused() throws IOException {
    byte[] whole = site.get("/kisskb/buildresult/5869360/").body();
    Random random = new Random(20120314);
    for (int round = 0; round < 200; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i < 20; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      String text = new String(damaged, StandardCharsets.UTF_8);
      assertThatCode(() -> readOrRefuse(text)).doesNotThrowAnyException();
    }
  }

  /** The only exception a page may cause is a refusal. */
  private static void readOrRefuse(String text) {
    try {
      assertThat(parse(text, text).placement()).isNotNull();
    } catch (SourceException e) {
      assertThat(e.reason()).isNotEmpty();
    }
    try {
      assertThat(KisskbBranchPage.read(page(text))).isNotEmpty();
    } catch (SourceException e) {
      assertThat(e.reason()).isNotEmpty();
    }
  }
}
