package symshift.dashboard.archive;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A commit at the top of a tree.
 *
 * @param tree the tree's name, for example {@code linux-next}
 * @param sha 40 lower-case hexadecimal digits; null when the source knows the head by a number only
 * @param nextTag the day of a {@code next-YYYYMMDD} tag; null for any other head
 * @param subject the first line of the commit message; empty when not known
 */
public record Head(String tree, @Nullable String sha, @Nullable LocalDate nextTag, String subject) {
  private static final Pattern SHA = Pattern.compile("[0-9a-f]{40}");

  public Head {
    if (tree.isBlank()) {
      throw new IllegalArgumentException("a head belongs to a tree");
    }
    if (sha != null && !SHA.matcher(sha).matches()) {
      throw new IllegalArgumentException("not a commit in 40 hexadecimal digits: " + sha);
    }
  }
}
