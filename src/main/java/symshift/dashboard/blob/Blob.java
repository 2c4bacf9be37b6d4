package symshift.dashboard.blob;

import java.util.regex.Pattern;

/**
 * The name and length of bytes in a {@link BlobStore}.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param sizeBytes how many bytes
 */
public record Blob(String sha256, long sizeBytes) {
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

  public Blob {
    requireName(sha256);
    if (sizeBytes < 0) {
      throw new IllegalArgumentException("a blob has no negative length: " + sizeBytes);
    }
  }

  /**
   * @throws IllegalArgumentException when the text is no SHA-256 in lower-case hexadecimal
   */
  static String requireName(String sha256) {
    if (!NAME.matcher(sha256).matches()) {
      throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal: " + sha256);
    }
    return sha256;
  }
}
