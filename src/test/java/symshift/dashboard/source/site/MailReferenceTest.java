package symshift.dashboard.source.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symshift.dashboard.archive.BuildReport;
import symshift.dashboard.archive.Outcome;
import symshift.dashboard.archive.Reference;
import symshift.dashboard.source.BuildRef;
import symshift.dashboard.source.FetchedPage;
import symshift.dashboard.source.SourceDocument;
import symshift.dashboard.source.SourceException;
import symshift.engine.buildlog.Signature;

class MailReferenceTest {
  private final SampleSite site = new SampleSite("samples/references");
  private final MailReference source = new MailReference();

  private BuildReport readOne() throws SourceException, IOException {
    List<BuildRef> refs = source.list(site);
    assertThat(refs).hasSize(1);
    BuildRef ref = refs.getFirst();
    return source.parse(ref, new SourceDocument(site.get(ref.page()), null));
  }

  @Test
  void theResultOfMarch2012IsKnownByItsReferenceOnly() throws SourceException, IOException {
    BuildReport report = readOne();

    assertThat(report.reference())
        .isEqualTo(
            new Reference(
                "kisskb", "5869367", "http://kisskb.ellerman.id.au/kisskb/buildresult/5869367/"));
    assertThat(report.placement()).isNull();
    assertThat(report.sample()).isFalse();
    assertThat(report.build().outcome()).isEqualTo(Outcome.FAIL);
    assertThat(report.build().builtAt()).isNull();
    assertThat(report.text().statedSignature()).isEqualTo(Signature.INCONSISTENT_KALLSYMS);
  }

  @Test
  void theRemarkSaysWhoAndWhereToReadOn() throws SourceException, IOException {
    assertThat(readOne().text().remark())
        .satisfies(remark -> {
          assertThat(remark.author())
              .isEqualTo(
                  "Symshift, after the linux-next thread of 14 March 2012 (Russell King and"
                      + " others)");
          assertThat(remark.body()).contains("__data_loc", "__per_cpu_", "0x10");
          assertThat(remark.url()).isEqualTo("https://lkml.org/lkml/2011/8/2/233");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"author\":\"a\"}",
        "<html></html>",
        "{\"builds\":7}"
      })
  void anythingElseThanAMailIsRefused(String text) {
    FetchedPage page = new FetchedPage("x", "", text.getBytes(StandardCharsets.UTF_8));
    BuildRef ref = new BuildRef("1", "/x", null, false, Map.of());

    assertThatThrownBy(() -> source.parse(ref, new SourceDocument(page, null)))
        .isInstanceOf(SourceException.class);
  }
}
