package symshift.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import symshift.dashboard.DashboardTest;

@DashboardTest
@AutoConfigureMockMvc
class OverviewPageTest {
  @Autowired private MockMvcTester http;

  @BeforeAll
  static void fill(@Autowired JdbcClient jdbc) {
    new SpringOf2012(jdbc);
  }

  private Document page() {
    return new Pages(http).get("/");
  }

  @Test
  void theSentenceSaysWhatTheNewestHeadIsLike() {
    assertThat(page().select("h1.say").text())
        .isEqualTo(
            "next-20120314: 7 of 8 configs seen, 5 broken: 1 new, 3 known, 1 floating. 1 fixed.");
    assertThat(page().select("p.sub").text())
        .contains("Compared with next-20120313.")
        .contains("Not built: 1, not scraped: 0, disabled: 1.");
  }

  @ParameterizedTest
  @CsvSource({"new, .u-new", "known, .u-known", "floating, .u-float", "fixed, .u-pass"})
  void theNumbersLeadToAsManyRows(String section, String link) {
    Document page = page();
    Element number = page.expectFirst("h1 " + link);
    assertThat(number.attr("href")).isEqualTo("#" + section);
    assertThat(page.select("tbody#" + section + " ol.strip"))
        .hasSize(Integer.parseInt(number.text().replaceAll("\\D", "")));
  }

  @ParameterizedTest
  @CsvSource({"0, 7", "1, 5"})
  void theNumbersThatLeadToTheGridFindAsManyRowsThere(int link, int rows) {
    String address = page().select("h1 a").get(link).attr("href");
    assertThat(new Pages(http).get(address).select("table.grid tbody tr:not(.grp)")).hasSize(rows);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 0", "3, 1"})
  void theAbsentAreCountedAndListedToo(int link, int rows) {
    String address = page().select("p.sub a").get(link).attr("href");
    assertThat(new Pages(http).get(address).select("table.grid tbody tr:not(.grp)")).hasSize(rows);
  }

  @Test
  void aStripShowsTheHeadsNewestLeft() {
    Element strip = page().expectFirst("#floating ol.strip");
    assertThat(strip.text()).isEqualTo("~K1 ok ~K1 \u25ab");
    assertThat(strip.expectFirst("a").attr("aria-label"))
        .isEqualTo("versatile_defconfig arm, next-20120314 floating failure K1");
  }

  @Test
  void whatFloatsButPassesAndWhatIsOnlyReferredToIsSaid() {
    assertThat(page().select("#passing .sig code").text()).isEqualTo("Inconsistent kallsyms data");
    assertThat(page().expectFirst("#passing th a").text()).isEqualTo("omap2plus_defconfig");
    assertThat(page().select("#passing ol.strip").text()).isEqualTo("ok ~K1 ok \u25ab");
    assertThat(page().select(".why").text())
        .contains("Known by reference only: 5869367, head unknown, target unknown.");
  }

  @Test
  void hostileTextComesOutAsText() {
    Document page = page();
    assertThat(page.select("main script")).isEmpty();
    assertThat(page.select("#new code").text()).isEqualTo("error: " + SpringOf2012.HOSTILE);
    assertThat(page.expectFirst("#new tr:not(.sig) th[scope=row] a").text())
        .isEqualTo(SpringOf2012.HOSTILE);
  }

  @Test
  void aHeadHasItsOwnFirstScreen() {
    Document page = new Pages(http).get("/next-20120313/");
    assertThat(page.select("h1.say").text()).startsWith("next-20120313: 8 of 8 configs seen");
    assertThat(new Pages(http).get("/next-20120311/", 404).select("h1").text())
        .contains("not in the archive");
    assertThat(new Pages(http).get("/next-99991231", 404).select("h1").text())
        .contains("not in the archive");
    assertThat(new Pages(http).get("/next-20120314+0100", 404).select("h1").text())
        .contains("is not the name of a head");
    assertThat(new Pages(http).get("/next-2012031x/", 404).select("h1").text())
        .isEqualTo("\"next-2012031x\" is not the name of a head; one is next-20120314.");
  }

  @Test
  void aTreeWithoutHeadsIsAnsweredInWords() {
    assertThat(new Pages(http).get("/?tree=nope", 404).select("h1").text())
        .isEqualTo("There is no tree \"nope\" here. Trees: linux-next.");
  }

  @Test
  void everyPageTellsItsTimesAndIsStrict() {
    assertThat(http.get().uri("/"))
        .hasHeader("X-Content-Type-Options", "nosniff")
        .hasHeader("Referrer-Policy", "same-origin")
        .headers()
        .hasHeaderSatisfying(
            "Server-Timing",
            values ->
                assertThat(values)
                    .first()
                    .asString()
                    .matches("db;dur=[0-9.]+, render;dur=[0-9.]+, total;dur=[0-9.]+")
                    .doesNotContain("db;dur=0.0,"))
        .hasHeaderSatisfying(
            "Content-Security-Policy",
            values ->
                assertThat(values.getFirst())
                    .contains("default-src 'self'")
                    .doesNotContain("unsafe"));
  }
}
