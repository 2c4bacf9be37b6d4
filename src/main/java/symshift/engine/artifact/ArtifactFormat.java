package symshift.engine.artifact;

import java.lang.foreign.MemorySegment;
import symshift.engine.MalformedArtifactException;

/**
 * One file format, found by the service loader. The strongest match reads the file; two equal
 * strongest matches for one file are a defect of the formats.
 */
public interface ArtifactFormat {
  /** Kebab-case, unique. */
  String id();

  /**
   * How sure this format is, by the name and the first bytes alone.
   *
   * @param name of the file, without folders
   * @param head its first bytes, at most 4 KiB
   */
  Match match(String name, MemorySegment head);

  /**
   * Reads the whole file.
   *
   * @throws MalformedArtifactException when the bytes are not what the format promises; nothing
   *     else is thrown, whatever the bytes
   */
  ArtifactContent read(MemorySegment bytes) throws MalformedArtifactException;
}
