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
    KernelVersion high = last.compareTo(other.last) <= 0 ? last : other.last;
    return low.compareTo(high) <= 0 ? new VersionRange(low, high) : this;
  }

  public boolean overlaps(VersionRange other) {
    return first.compareTo(other.last) <= 0 && other.first.compareTo(last) <= 0;
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
