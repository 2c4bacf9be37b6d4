package symshift.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import symshift.dashboard.DashboardTest;

@DashboardTest
@AutoConfigureMockMvc
class SeriesPagesTest {
  @Autowired private MockMvcTester http;
  @Autowired private JdbcClient jdbc;
  private SpringOf2012 rows;
  private Pages pages;

  @BeforeEach
  void fill() {
    rows = new SpringOf2012(jdbc);
    pages = new Pages(http);
  }

  @Test
  void aConfigSaysThatItFloats() {
    Document page = pages.get("/config/arm/omap2plus_defconfig");
    assertThat(page.select("h1.say").text())
        .isEqualTo(
            "omap2plus_defconfig passes on next-20120314, but floats: 1 of 3 builds failed with"
                + " Inconsistent kallsyms data, the last one on next-20120313.");
    assertThat(page.select(".crumb").text())
        .isEqualTo("linux-next / arm / toolchain arm (gcc 4.6.3, binutils 2.22)");
    assertThat(page.select("ol.strip").text()).isEqualTo("ok ~K1 ok \u25ab");
    assertThat(page.select("aside table th a").eachText()).containsExactly("versatile_defconfig");
    assertThat(page.select("#reproduce + pre").text())
        .isEqualTo("git checkout next-20120313\nmake ARCH=arm omap2plus_defconfig");
    assertThat(page.select("pre.log mark").text()).isEqualTo("Inconsistent kallsyms data");
  }

  @Test
  void aFailingConfigNamesItsWindow() {
    Document page = pages.get("/config/arm/imote2_defconfig");
    assertThat(page.select("h1.say").text())
        .isEqualTo(
            "imote2_defconfig fails on next-20120314 with implicit declaration of function"
                + " 'example', for 2 heads (failed, unexplained).");
    assertThat(page.select("#streaks + table td").eachText())
        .containsExactly("C1", "next-20120313..20120314", "2", "next-20120312..20120313");
  }

  @Test
  void aRemarkOnTheSignatureStandsOnTheConfigAndIsText() {
    Document page = pages.get("/config/sparc64/sparc64-allmodconfig");
    assertThat(page.select(".remark p").text()).isEqualTo("body " + SpringOf2012.HOSTILE);
    assertThat(page.select("main script")).isEmpty();
    assertThat(page.select("h1").text()).contains("(known)");
  }

  @Test
  void aConfigWithAHostileNameHasAPage() {
    String address = pages.get("/").expectFirst("#new tr:not(.sig) th[scope=row] a").attr("href");
    Document page = pages.get(address);
    assertThat(page.select("h1").text()).startsWith(SpringOf2012.HOSTILE + " fails on");
    assertThat(page.select("main script")).isEmpty();
  }

  @Test
  void aConfigThatIsNotThereIsAnsweredInWords() {
    assertThat(pages.get("/config/arm/nope", 404).select("h1").text())
        .isEqualTo("The archive has no config \"nope\" for arm on this tree with this toolchain.");
    assertThat(pages.get("/config/arm/omap2plus_defconfig?cc=gcc99", 404).select("h1").text())
        .contains("no config");
  }

  @Test
  void aResultIsHeadedLikeTheMails() {
    Document page = pages.get("/r/" + rows.omapFailure);
    assertThat(page.select("h1").text())
        .isEqualTo("FAILED linux-next/omap2plus_defconfig/arm Tue Mar 13, 17:49");
    assertThat(page.title()).startsWith("FAILED linux-next/omap2plus_defconfig/arm");
    assertThat(page.select("p.sub a[href^=/r/]").eachText())
        .containsExactly("next-20120314", "next-20120312");
    assertThat(page.select("dl.kv").text()).contains("kisskb 5869360");
    assertThat(pages.get("/r/" + rows.omapPass).select("h1").text())
        .isEqualTo("OK linux-next/omap2plus_defconfig/arm Tue Mar 13, 17:49");
  }

  @Test
  void aResultKnownByReferenceOnlySaysSo() {
    Document page = pages.get("/r/" + rows.referenceOnly);
    assertThat(page.expectFirst("p.sub").text())
        .startsWith("Result 5869367 is known by reference only")
        .contains("Its target and its head are unknown");
    assertThat(page.select("h1").text()).isEqualTo("FAILED unknown target");
  }

  @Test
  void anAddressOfKisskbLeadsToTheResult() {
    assertThat(http.get().uri("/kisskb/buildresult/5869360/"))
        .hasStatus(302)
        .hasHeader("Location", "/r/" + rows.omapFailure);
    assertThat(pages.get("/kisskb/buildresult/1/", 404).select("h1").text())
        .isEqualTo("The result \"1\" of kisskb was not read.");
  }

  @Test
  void whatIsNotThereIsAnsweredInWords() {
    assertThat(pages.get("/r/999999", 404).select("h1").text())
        .isEqualTo("There is no result 999999 here.");
    for (String id : List.of("abc", "99999999999999999999", "1.json", "-1")) {
      for (String below : List.of("", "/log", "/log/raw")) {
        assertThat(pages.get("/r/" + id + below, 404).select("h1").text())
            .isEqualTo("There is no result " + id + " here.");
      }
    }
    assertThat(pages.get("/nowhere", 404).select("h1").text())
        .isEqualTo("There is no page at this address.");
    assertThat(pages.get("/r/" + rows.omapPass + "/log", 404).select("h1").text())
        .endsWith("No log was read.");
  }

  @Test
  void aLogWhoseBytesAreGoneStillShowsItsExcerpt() {
    Document page = pages.get("/r/" + rows.newFailure + "/log");
    assertThat(page.select("h1").text()).contains("bytes of this log are gone");
    assertThat(page.select("#L17").text()).isEqualTo("17");
    assertThat(page.select("pre mark").text()).isEqualTo("error: " + SpringOf2012.HOSTILE);
    assertThat(pages.get("/r/" + rows.newFailure + "/log/raw", 410).select("h1").text())
        .contains("its bytes are gone");
  }

  @Test
  void onlyTheProofOfASampleMakesAFailureKnown() {
    long result =
        jdbc.sql(
                """
                select r.id from build_result r
                  join series s on s.id = r.series_id join target x on x.id = s.target_id
                  join head h on h.id = r.head_id
                where x.config = 'imote2_defconfig' and h.next_tag = date '2012-03-14'
                """)
            .query(Long.class)
            .single();
    jdbc.sql(
            "insert into artifact_set (id, result_id, received_at)"
                + " values ('f00', :result, timestamptz '2012-03-15 00:00Z')")
        .param("result", result)
        .update();
    jdbc.sql(
            """
            insert into diagnosis
              (set_id, verdict, cause, confidence, report, engine_version, made_at)
            values ('f00', 'inconsistent', 'empty-section-rehomed', 'proven', '{}', '1',
              timestamptz '2012-03-15 00:00Z')
            """)
        .update();
    assertThat(pages.get("/r/" + result).select("a[href=/d/f00]").text())
        .isEqualTo("Uploaded evidence: inconsistent");
    assertThat(pages.get("/config/arm/imote2_defconfig").select("h1").text())
        .endsWith("(failed, unexplained).");

    jdbc.sql("update artifact_set set sample = true").update();
    assertThat(pages.get("/config/arm/imote2_defconfig").select("h1").text()).endsWith("(known).");
  }

  @Test
  void theSourcesAreListedWithWhatWentWrong() {
    jdbc.sql(
            """
            insert into source_state
              (source, title, base_url, sample, last_read_at, newest_result_at, last_error)
            values ('kisskb', 'kisskb', 'classpath:samples/kisskb', true,
              timestamptz '2026-01-01 00:00Z', timestamptz '2012-03-14 17:49Z', :error)
            """)
        .param("error", SpringOf2012.HOSTILE)
        .update();
    Document page = pages.get("/sources");
    assertThat(page.select("table td").eachText()).contains(SpringOf2012.HOSTILE);
    assertThat(page.select(".status").text())
        .contains("Sample data.")
        .contains("as of 2012-03-14 17:49 UTC \u00b7 kisskb silent since then");
  }
}
