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
class GridPageTest {
  private static final String ROWS = "table.grid tbody tr:not(.grp)";

  @Autowired private MockMvcTester http;

  @BeforeAll
  static void fill(@Autowired JdbcClient jdbc) {
    new SpringOf2012(jdbc);
  }

  private Document get(String address) {
    return new Pages(http).get(address);
  }

  @Test
  void failingSeriesComeFirstInTheirArchitecture() {
    Document page = get("/grid");
    assertThat(page.select("tr.grp th").eachText())
        .containsExactly(
            "arm 5 configs, 3 broken",
            "mips 1 config, 0 broken",
            "sh4 1 config, 1 broken",
            "sparc64 1 config, 1 broken");
    assertThat(page.select(ROWS + " th a").eachText())
        .startsWith(SpringOf2012.HOSTILE, "imote2_defconfig", "versatile_defconfig");
  }

  @Test
  void theLegendCountsTheCells() {
    Document page = get("/grid");
    for (Element entry : page.select(".legend li")) {
      String css = entry.expectFirst(".chip").classNames().stream().skip(1).findFirst().orElse("");
      assertThat(page.select("table.grid tbody td." + css))
          .as(entry.text())
          .hasSize(Integer.parseInt(entry.expectFirst("span").text()));
    }
  }

  @Test
  void everyCellHasANameThatSaysSeriesHeadAndState() {
    Document page = get("/grid");
    for (Element cell : page.select("table.grid tbody td [aria-labelledby]")) {
      for (String id : cell.attr("aria-labelledby").split(" ", -1)) {
        assertThat(page.getElementById(id)).as(id).isNotNull();
      }
    }
    assertThat(page.select("#K1-floating").text())
        .isEqualTo("K1 Inconsistent kallsyms data, floating");
    assertThat(page.select("table.grid thead th[abbr]").eachAttr("abbr"))
        .containsExactly("next-20120314", "next-20120313", "next-20120312", "next-20120309");
  }

  @ParameterizedTest
  @CsvSource({
    "/grid?arch=arm, 5",
    "/grid?arch=vax, 0",
    "/grid?config=omap*, 1",
    "/grid?config=OMAP, 1",
    "/grid?config=%3Fmap*, 1",
    "/grid?config=%5CE%28%5B, 0",
    "/grid?config=**********~, 0",
    "/grid?cc=arm-gcc4.6, 1",
    "/grid?sig=K1, 2",
    "/grid?state=floating, 2",
    "/grid?state=fixed, 1",
    "/grid?state=disabled, 1",
    "/grid?to=next-20120313, 8",
    "/grid?heads=1&state=pass, 2",
  })
  void theFilterLeavesTheRowsItNames(String address, int rows) {
    Document page = get(address);
    assertThat(page.select(ROWS)).hasSize(rows);
    assertThat(page.select(".problem")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "state=nonsense, not a state",
    "to=yesterday, not a head",
    "to=20121399, not a head",
    "to=20120313%2B0100, not a head",
    "heads=-1, not a number of heads",
    "heads=9999999999, not a number of heads",
    "density=thick, not a density",
    "sig=%3Cscript%3E, not a signature",
  })
  void aValueThatMeansNothingIsASentence(String query, String sentence) {
    Document page = get("/grid?" + query);
    assertThat(page.select(".problem").text()).contains(sentence);
    assertThat(page.select(ROWS)).hasSize(8);
  }

  @Test
  void aPatternThatIsTooLongIsASentence() {
    assertThat(get("/grid?config=" + "a".repeat(100)).select(ROWS)).isEmpty();
    Document page = get("/grid?config=" + "a".repeat(101));
    assertThat(page.select(".problem").text()).contains("at most 100 characters");
    assertThat(page.select(ROWS)).hasSize(8);
  }

  @Test
  void aTreeOrDayThatIsNotThereIsAnsweredInWords() {
    assertThat(new Pages(http).get("/grid?tree=x", 404).select("h1").text()).contains("no tree");
    assertThat(get("/grid?to=next-20000101").select("h1").text())
        .isEqualTo("linux-next has no head up to next-20000101 in the archive.");
  }

  @Test
  void theFormKeepsWhatWasAsked() {
    Document page = get("/grid?arch=vax&config=%22%3E%3Cb%3E&heads=7&density=dense");
    assertThat(page.select("select[name=arch] option[selected]").text()).isEqualTo("vax");
    assertThat(page.select("input[name=config]").val()).isEqualTo("\"><b>");
    assertThat(page.select("select[name=heads] option[selected]").text()).isEqualTo("7");
    assertThat(page.select("input[name=density]").val()).isEqualTo("dense");
    assertThat(page.select("p").text()).contains("No config matches this choice.");
  }
}
