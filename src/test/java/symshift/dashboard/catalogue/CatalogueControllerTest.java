package symshift.dashboard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import symshift.dashboard.DashboardTest;

@DashboardTest
@AutoConfigureMockMvc
class CatalogueControllerTest {
  @Autowired MockMvcTester http;
  @Autowired Catalogue catalogue;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void empty() {
    jdbc.sql("delete from artifact_set").update();
  }

  @Test
  void everyRuleOfTheEngineIsListedAndHasAPage() {
    assertThat(catalogue.causes()).isNotEmpty();
    for (Cause cause : catalogue.causes()) {
      assertThat(http.get().uri("/causes")).hasStatusOk().bodyText().contains(cause.id());
      assertThat(http.get().uri("/causes/" + cause.id()))
          .hasStatusOk()
          .bodyText()
          .contains("What it means", "How we know", "What to do", "Example", "References");
    }
  }

  @Test
  void aCauseThatIsNotInTheCatalogueHasNoPage() {
    assertThat(http.get().uri("/causes/no-such-cause")).hasStatus(404);
    assertThat(http.get().uri("/causes/application.yaml")).hasStatus(404);
  }

  @Test
  void aDiagnosisThatOnlyItsLinkLeadsToIsCountedButNotListed() {
    add("sample-01", true, "A public headline");
    add("0123456789abcdef0123456789abcdef", false, "A private headline");

    assertThat(http.get().uri("/causes")).bodyText().contains("2 diagnoses");
    assertThat(http.get().uri("/causes/empty-section-rehomed"))
        .bodyText()
        .contains("href=\"/d/sample-01\"", "A public headline")
        .doesNotContain("0123456789abcdef", "A private headline");
  }

  private void add(String id, boolean sample, String headline) {
    jdbc.sql("insert into artifact_set (id, sample, received_at) values (:id, :sample, now())")
        .param("id", id)
        .param("sample", sample)
        .update();
    jdbc.sql(
            """
            insert into diagnosis
              (set_id, verdict, cause, confidence, report, engine_version, made_at)
            values (:id, 'inconsistent', 'empty-section-rehomed', 'proven',
              jsonb_build_object('headline', cast(:headline as text)), '0', now())
            """)
        .param("id", id)
        .param("headline", headline)
        .update();
  }
}
