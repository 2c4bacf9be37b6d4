package symshift.engine.artifact;

/** What one input may still expand to. */
final class Budget {
  private static final long RATIO_FROM_BYTES = 1 << 20;

  private final String input;
  private final ReadLimits limits;
  private long packedBytes;
  private long expandedBytes;
  private int entries;

  /**
   * Starts counting for one input.
   *
   * @param input name for messages
   * @param packedBytes size of the input as it was brought
   */
  Budget(String input, long packedBytes, ReadLimits limits) {
    this.input = input;
    this.packedBytes = packedBytes;
    this.limits = limits;
  }

  void countEntry() throws UnpackException {
    if (++entries > limits.maxEntries()) {
      throw UnpackException.spent(
          input
              + " holds more than "
              + limits.maxEntries()
              + " files; send the link stages alone.");
    }
  }

  /** Another file of a folder: what it has packed may be unpacked in addition. */
  void addPacked(long bytes) {
    packedBytes += bytes;
  }

  /**
   * Counts bytes that came out of a compression.
   *
   * @param fileBytes how many came out of this one file so far, these included
   */
  void countExpanded(String name, long more, long fileBytes) throws UnpackException {
    expandedBytes += more;
    checkFile(name, fileBytes);
    if (expandedBytes > limits.maxExpandedBytes()) {
      throw UnpackException.spent(
          input
              + " expands to more than "
              + limits.maxExpandedBytes()
              + " bytes and was not read.");
    }
    if (expandedBytes > RATIO_FROM_BYTES && expandedBytes / limits.maxRatio() > packedBytes) {
      throw UnpackException.spent(
          input
              + " expands to more than "
              + limits.maxRatio()
              + " times its size and was not read; send its files less compressed.");
    }
  }

  /** Bytes that came out of compressions so far. */
  long expandedBytes() {
    return expandedBytes;
  }

  /** Checks a file as it was brought. */
  void checkInput(String name, long bytes) throws UnpackException {
    checkSize(name, bytes, limits.maxInputBytes());
  }

  /** Checks a file that came out of a compression or archive. */
  void checkFile(String name, long bytes) throws UnpackException {
    checkSize(name, bytes, limits.maxFileBytes());
  }

  private static void checkSize(String name, long bytes, long most) throws UnpackException {
    if (bytes > most) {
      throw new UnpackException(
          name + " has more than " + most + " bytes; send its listing (nm -n) instead.");
    }
  }
}
