package symshift.dashboard.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The causes the engine can name, with their documents.
 *
 * @param causes sorted by id
 */
record Catalogue(List<Cause> causes) {
  private static final String DOCS = "/docs/rules/";

  Catalogue {
    causes = List.copyOf(causes);
  }

  Optional<Cause> find(String id) {
    return causes.stream().filter(cause -> cause.id().equals(id)).findFirst();
  }

  /** The document of a cause of this catalogue; without sections when none was packaged. */
  RuleDoc doc(Cause cause) {
    try (InputStream in = Catalogue.class.getResourceAsStream(DOCS + cause.id() + ".md")) {
      return in == null
          ? new RuleDoc(cause.title(), List.of())
          : RuleDoc.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
