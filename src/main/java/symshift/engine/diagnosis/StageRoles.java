package symshift.engine.diagnosis;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person says of the files, which goes before what their names and contents say.
 *
 * @param byFile label or name of a file to a word: {@code 1} for the first link, {@code 2}, ..;
 *     {@code final} for the image of the whole build; {@code none} to leave the file out
 */
public record StageRoles(Map<String, String> byFile) {
  private static final Pattern WORD = Pattern.compile("[1-9]|final|none");

  /** Where nobody said anything. */
  public static final StageRoles NONE = new StageRoles(Map.of());

  /**
   * @throws IllegalArgumentException when a word is none of the above; the message is a sentence
   */
  public StageRoles {
    byFile = Map.copyOf(byFile);
    byFile.forEach((file, word) -> {
      if (!WORD.matcher(word).matches()) {
        throw new IllegalArgumentException(
            "stage '" + word + "' of " + file + " is none of 1 to 9, final and none");
      }
    });
  }

  /** The word for a file, by its label first and then by its name. */
  Optional<String> of(String label, String name) {
    return Optional.ofNullable(byFile.get(label)).or(() -> Optional.ofNullable(byFile.get(name)));
  }

  boolean isEmpty() {
    return byFile.isEmpty();
  }
}
