package symshift.engine.artifact;

/**
 * A file that was understood.
 *
 * @param name of the file or archive entry, without folders and without the ending of a compression
 * @param container name of the archive or folder it came from, with the folders inside where the
 *     name alone does not tell it from another; empty when it was given by itself
 * @param format id of the {@link ArtifactFormat} that read it
 * @param sizeBytes expanded size
 */
public record Artifact(
    String name, String container, String format, long sizeBytes, ArtifactContent content) {
  Artifact in(String otherContainer) {
    return new Artifact(name, otherContainer, format, sizeBytes, content);
  }
}
