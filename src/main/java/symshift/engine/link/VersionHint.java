package symshift.engine.link;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import symshift.engine.kallsyms.KernelEra;

/**
 * Something that tells which kernels it can be.
 *
 * @param why where it was seen, in a few words
 */
public record VersionHint(String why, VersionRange versions) {
  private static final Pattern RELEASE = Pattern.compile("\\d{1,4}\\.\\d{1,5}(?:\\.\\d{1,5})?");
  private static final Pattern BANNER = Pattern.compile("Linux version (" + RELEASE + ")(?!\\d)");

  /**
   * Debian and Ubuntu keep the number of the first release in the version and name the real one
   * behind it: "Debian 6.1.176-1", "Ubuntu 5.15.0-91.101-generic 5.15.131".
   */
  private static final Pattern DISTRIBUTION =
      Pattern.compile("Debian (" + RELEASE + ")-\\S+ \\(|Ubuntu \\S+ (" + RELEASE + ")\\)");

  /**
   * A hint from a first to a last version.
   *
   * @param first null where only the last one is known
   * @param last null where the newest kernels are meant too
   */
  public static VersionHint of(String why, @Nullable String first, @Nullable String last) {
    String from = first == null ? KernelEra.oldest().first() : first;
    String to = last == null ? KernelEra.newest().last() : last;
    return new VersionHint(why, VersionRange.of(from, to));
  }

  /**
   * Exactly the version at the start of a text such as {@code 6.1.176-rt5}, as a configuration says
   * it; empty when there is none.
   */
  public static Optional<VersionHint> exactly(String why, String version) {
    Matcher matcher = RELEASE.matcher(version);
    return matcher.lookingAt()
        ? Optional.of(of(why + " says " + matcher.group(), matcher.group(), matcher.group()))
        : Optional.empty();
  }

  /** What {@code linux_banner} says. */
  static Optional<VersionHint> ofBanner(String banner) {
    Matcher real = DISTRIBUTION.matcher(banner);
    if (real.find()) {
      String debian = real.group(1);
      return exactly("the banner", debian == null ? real.group(2) : debian);
    }
    Matcher version = BANNER.matcher(banner);
    return version.find() ? exactly("the banner", version.group(1)) : Optional.empty();
  }
}
