package symshift.engine.link;

/**
 * Kernel versions from {@code first} to {@code last}, both included. A last version such as {@code
 * 4.20} stands for its stable releases too.
 */
public record VersionRange(KernelVersion first, KernelVersion last) {
  public static VersionRange of(String first, String last) {
    return new VersionRange(new KernelVersion(first), new KernelVersion(last));
  }

  /** The part both have, or this range when they share nothing. */
  public VersionRange clippedTo(VersionRange other) {
    KernelVersion low = first.compareTo(other.first) >= 0 ? first : other.first;
    KernelVersion high = isAtMost(last.newest(), other.last) ? last : other.last;
    return isAtMost(low, high) ? new VersionRange(low, high) : this;
  }

  public boolean overlaps(VersionRange other) {
    return isAtMost(first, other.last) && isAtMost(other.first, last);
  }

  /** A last version that is a series stands for its newest release. */
  private static boolean isAtMost(KernelVersion version, KernelVersion last) {
    return version.compareTo(last.newest()) <= 0;
  }

  /** Whether every version of the range comes before {@code version}. */
  public boolean isBefore(String version) {
    return last.isBefore(version);
  }

  /** Whether every version of the range is {@code version} or later. */
  public boolean isFrom(String version) {
    return !first.isBefore(version);
  }

  /** {@code 2.6.32..4.0}. */
  @Override
  public String toString() {
    return first + ".." + last;
  }
}
