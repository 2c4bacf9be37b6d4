package symshift.dashboard.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps bytes under their SHA-256; equal bytes are kept once. Safe for concurrent use. */
public interface BlobStore {

  /**
   * Keeps the bytes of a stream, durably when this returns.
   *
   * @param in read to its end, not closed
   * @throws IOException when reading or keeping fails; then nothing is kept
   */
  Blob put(InputStream in) throws IOException;

  /**
   * Keeps the bytes of a file, which stays where it is.
   *
   * @throws IOException when reading or keeping fails; then nothing is kept
   */
  default Blob put(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return put(in);
    }
  }

  /**
   * The bytes of a blob. They are checked while they are read: reading the last of them fails with
   * a {@link CorruptBlobException} when they are no longer what was put.
   *
   * @param sha256 64 lower-case hexadecimal digits
   * @throws MissingBlobException when there is no such blob
   */
  InputStream open(String sha256) throws IOException;

  /** Whether the blob is here. */
  boolean has(String sha256) throws IOException;

  /** Forgets a blob; does nothing when it is not here. */
  void delete(String sha256) throws IOException;
}
