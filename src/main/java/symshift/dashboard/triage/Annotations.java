package symshift.dashboard.triage;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Annotations on signatures, which hold for every build with that failure, and on single builds.
 */
@Component
public class Annotations {
  /** As many as a page shows. */
  static final int LIMIT = 100;

  private final AnnotationStore store;

  Annotations(AnnotationStore store) {
    this.store = store;
  }

  /** What was said of a signature, the newest first; at most {@value #LIMIT}. */
  public List<Annotation> ofSignature(long signatureId) {
    return store.ofSignature(signatureId);
  }

  /** What was said of a build, the newest first; at most {@value #LIMIT}. */
  public List<Annotation> ofResult(long resultId) {
    return store.ofResult(resultId);
  }

  /** Adds an annotation to a signature. */
  public Annotation addToSignature(long signatureId, String author, String body, Instant at) {
    return store.addToSignature(signatureId, text("author", author), text("body", body), at);
  }

  private static String text(String what, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an annotation needs its " + what);
    }
    return value.strip().replace('\0', '\uFFFD');
  }
}
