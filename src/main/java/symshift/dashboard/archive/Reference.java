package symshift.dashboard.archive;

/**
 * Where a build is told of. One build may have several.
 *
 * @param source the id of the source, for example {@code kisskb}
 * @param ref the source's own name of the build, for example {@code 5869367}
 * @param url the page about it; empty when there is none
 */
public record Reference(String source, String ref, String url) implements Comparable<Reference> {
  public Reference {
    if (source.isBlank() || ref.isBlank()) {
      throw new IllegalArgumentException("a reference names a source and a build in it");
    }
  }

  @Override
  public int compareTo(Reference other) {
    int bySource = source.compareTo(other.source);
    if (bySource != 0) {
      return bySource;
    }
    int byLength = Integer.compare(ref.length(), other.ref.length()); // numbers by their value
    return byLength != 0 ? byLength : ref.compareTo(other.ref);
  }
}
