package symshift.engine.kallsyms;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version of a kernel as eras are found by it: a series ({@code 6.1}, {@code 2.6.32}) and a
 * release of it. A series alone stands for its newest stable release.
 *
 * @param patch third number of 2.6.x; 0 from 3.0 on
 * @param release 0 is the release that opened the series, {@link #NEWEST} its last stable one
 */
record EraVersion(int major, int minor, int patch, int release) implements Comparable<EraVersion> {
  static final int NEWEST = Integer.MAX_VALUE;

  /** The last minor number of each major one that is over. */
  private static final Map<Integer, Integer> LAST_MINOR = Map.of(3, 19, 4, 20, 5, 19, 6, 19);

  private static final int LAST_OF_26 = 39;

  /** The state of the tree before the first candidate: changes come and go there. */
  private static final int MERGE_WINDOW = -1;

  private static final Pattern TEXT =
      Pattern.compile(
          "(\\d{1,3})\\.(\\d{1,3})(?:\\.(\\d{1,4}))?(?:\\.(\\d{1,4}))?(?!\\d)(?:-rc(\\d+))?");
  private static final Comparator<EraVersion> ORDER =
      Comparator.comparingInt(EraVersion::major)
          .thenComparingInt(EraVersion::minor)
          .thenComparingInt(EraVersion::patch)
          .thenComparingInt(EraVersion::release);

  /**
   * Reads the start of a text such as {@code 6.1}, {@code 6.1.y}, {@code 6.1.42}, {@code
   * 6.1.0-50-amd64}, {@code 3.3-rc7} or {@code 2.6.32.5}; what follows is the distribution's. A
   * candidate is taken for the release it became, but {@code -rc0} for the merge window before.
   */
  static Optional<EraVersion> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    int major = Integer.parseInt(matcher.group(1));
    int minor = Integer.parseInt(matcher.group(2));
    String third = matcher.group(3);
    int opening = candidate(matcher.group(5));
    if (major > 2) {
      return Optional.of(new EraVersion(major, minor, 0, release(third, opening)));
    }
    int patch = third == null ? NEWEST : Integer.parseInt(third);
    return Optional.of(new EraVersion(major, minor, patch, release(matcher.group(4), opening)));
  }

  /**
   * As {@link #parse}, for a text that is known to be a version.
   *
   * @throws IllegalArgumentException when it is none
   */
  static EraVersion of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("not a version: " + text));
  }

  /**
   * The version at which an era begins: a series alone stands for the release that opened it.
   *
   * @throws IllegalArgumentException when it is no version
   */
  static EraVersion first(String text) {
    EraVersion version = of(text);
    return version.release == NEWEST ? version.opening() : version;
  }

  /** What a version without a release number stands for, by the digits behind "-rc". */
  private static int candidate(@Nullable String digits) {
    if (digits == null) {
      return NEWEST;
    }
    return digits.matches("0+") ? MERGE_WINDOW : 0;
  }

  private static int release(@Nullable String digits, int otherwise) {
    return digits == null ? otherwise : Integer.parseInt(digits);
  }

  /** The release that opened the series. */
  EraVersion opening() {
    return new EraVersion(major, minor, patch, 0);
  }

  boolean isOpening() {
    return release == 0;
  }

  /** The release that opened the next series. */
  EraVersion nextSeries() {
    if (major == 2) {
      return patch == LAST_OF_26 ? new EraVersion(3, 0, 0, 0) : new EraVersion(2, 6, patch + 1, 0);
    }
    boolean over = Integer.valueOf(minor).equals(LAST_MINOR.get(major));
    return over ? new EraVersion(major + 1, 0, 0, 0) : new EraVersion(major, minor + 1, 0, 0);
  }

  /** The newest release of the series before. */
  EraVersion previousSeries() {
    if (major == 2) {
      return new EraVersion(2, 6, patch - 1, NEWEST);
    }
    if (minor > 0) {
      return new EraVersion(major, minor - 1, 0, NEWEST);
    }
    Integer last = LAST_MINOR.get(major - 1);
    return last == null
        ? new EraVersion(2, 6, LAST_OF_26, NEWEST)
        : new EraVersion(major - 1, last, 0, NEWEST);
  }

  /** The version just before in the history of eras. */
  EraVersion previous() {
    return release > 0 ? new EraVersion(major, minor, patch, release - 1) : previousSeries();
  }

  /** {@code 6.1}, {@code 2.6.32}. */
  String series() {
    return major == 2 ? "2.6." + patch : major + "." + minor;
  }

  boolean isSeriesOf(EraVersion other) {
    return opening().equals(other.opening());
  }

  boolean isBefore(EraVersion other) {
    return compareTo(other) < 0;
  }

  /** {@code 6.1.42}, {@code 6.1.y}, {@code 2.6.31-rc0}. */
  @Override
  public String toString() {
    return switch (release) {
      case NEWEST -> series() + ".y";
      case MERGE_WINDOW -> series() + "-rc0";
      default -> series() + "." + release;
    };
  }

  @Override
  public int compareTo(EraVersion other) {
    return ORDER.compare(this, other);
  }
}
