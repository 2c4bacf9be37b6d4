package symshift.engine.excerpt;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import symshift.engine.diagnosis.StageRole;

/** Names of listings in a text, which of them are one, and which link stage each is. */
final class StageNames {
  static final int UNKNOWN = -1;

  private static final int LONGEST = 120;
  private static final int MOST_NAMES = 32;
  private static final Pattern SAID = Pattern.compile("stage ([1-9])");
  private static final Set<String> NO_FILES = Set.of("-", "/dev/null", "a/dev/null");

  private final Map<String, String> images = new HashMap<>();
  private final Set<String> used = new LinkedHashSet<>();

  /** The file name in a word of a text, without folders and punctuation; empty for none. */
  static String cleaned(String word) {
    int from = 0;
    int to = Math.min(word.length(), LONGEST);
    while (from < to && "'\"`(<[*=#".indexOf(word.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && "'\"`)>],:;*=#|".indexOf(word.charAt(to - 1)) >= 0) {
      to--;
    }
    String path = word.substring(from, to);
    return NO_FILES.contains(path) ? "" : path.substring(path.lastIndexOf('/') + 1);
  }

  static boolean isStage(String name) {
    return StageRole.of(name).isPresent() || SAID.matcher(name).matches();
  }

  /** Says that a file holds the listing of an image: {@code nm -n image > file}. */
  void alias(String file, String image) {
    if (use(file)) {
      images.put(file, image);
    }
  }

  /** Takes a name note; false when the text has more names than a build has listings. */
  boolean use(String name) {
    if (used.size() < MOST_NAMES) {
      used.add(name);
    }
    return used.contains(name);
  }

  /** The name to use for a name: that of the only other listing of the same stage, or itself. */
  String canonical(String name) {
    Matcher said = SAID.matcher(name);
    boolean mayBeOther = said.matches() || images.containsValue(name);
    if (!mayBeOther) {
      return name;
    }
    List<String> same =
        used.stream()
            .filter(other -> !other.equals(name) && !SAID.matcher(other).matches())
            .filter(other -> name.equals(images.get(other)) || ordinal(other) == ordinal(name))
            .toList();
    return same.size() == 1 ? same.getFirst() : name;
  }

  /** What the listing was made from where the text tells, else null. */
  @Nullable String image(String name) {
    return images.get(name);
  }

  /** Number of the stage, {@link StageRole#FINAL}, or {@link #UNKNOWN}. */
  int ordinal(String name) {
    Matcher said = SAID.matcher(name);
    if (said.matches()) {
      return Integer.parseInt(said.group(1));
    }
    String image = images.getOrDefault(name, name);
    StageRole role = StageRole.of(image).or(() -> StageRole.of(name)).orElse(null);
    if (role == null) {
      return UNKNOWN;
    }
    return role.isNumberedOnly() && isLastOfThree(role.ordinal())
        ? StageRole.FINAL
        : role.ordinal();
  }

  /** People number the final image on: vm3 is vmlinux where nothing else is. */
  private boolean isLastOfThree(int number) {
    boolean other =
        used.stream()
            .map(name -> StageRole.of(images.getOrDefault(name, name)).orElse(null))
            .anyMatch(role ->
                role != null && (role.ordinal() == StageRole.FINAL || role.ordinal() > number));
    return number >= 3 && !other;
  }
}
