package symshift.dashboard.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import symshift.dashboard.TestDatabase;

class AnnotationsTest {
  private static final Instant NOON = Instant.parse("2012-03-14T12:00:00Z");

  private final TestDatabase database = TestDatabase.fresh();
  private final Annotations annotations = new Annotations(new AnnotationStore(database.jdbc()));
  private long signature;

  @BeforeEach
  void addSignature() {
    signature =
        database
            .jdbc()
            .sql(
                """
                insert into signature (kind, number, fingerprint, title)
                values ('C', 1, 'C:demo', 'demo') returning id
                """)
            .query(Long.class)
            .single();
  }

  @Test
  void theNewestComesFirst() {
    annotations.addToSignature(signature, "one", "first", NOON);
    annotations.addToSignature(signature, "two", "second", NOON.plusSeconds(1));

    assertThat(annotations.ofSignature(signature))
        .extracting(Annotation::body)
        .containsExactly("second", "first");
    assertThat(annotations.ofSignature(signature + 1)).isEmpty();
  }

  @Test
  void anAnnotationWithoutWordsIsRefused() {
    assertThatThrownBy(() -> annotations.addToSignature(signature, "one", "  ", NOON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("body");
  }
}
