package symshift.engine.kallsyms;

/**
 * A pattern of names, as the scripts of the kernel write them.
 *
 * @param text for {@link Kind#LETTERS_BETWEEN} with a star in it
 */
record NamePattern(Kind kind, String text) {
  /** How the text lies in a name that matches. */
  enum Kind {
    /** It is the name. */
    NAME,
    /** The name starts with it. */
    PREFIX,
    /** The name ends with it. */
    SUFFIX,
    /** It is somewhere in the name. */
    ANYWHERE,
    /** It stands behind one arbitrary character. */
    SECOND,
    /** The name is the text and any number of digits behind it. */
    DIGITS_BEHIND,
    /** The name starts with it, where the star is any number of letters and digits. */
    LETTERS_BETWEEN
  }

  /** Whether a name that matches starts with the first character of the text. */
  boolean isAnchored() {
    return switch (kind) {
      case NAME, PREFIX, DIGITS_BEHIND, LETTERS_BETWEEN -> true;
      case SUFFIX, ANYWHERE, SECOND -> false;
    };
  }

  boolean matches(String name) {
    return switch (kind) {
      case NAME -> name.equals(text);
      case PREFIX -> name.startsWith(text);
      case SUFFIX -> name.endsWith(text);
      case ANYWHERE -> name.contains(text);
      case SECOND -> name.startsWith(text, 1);
      case DIGITS_BEHIND -> name.startsWith(text) && digitsFrom(name, text.length());
      case LETTERS_BETWEEN -> lettersBetween(name);
    };
  }

  private static boolean digitsFrom(String name, int at) {
    for (int i = at; i < name.length(); i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private boolean lettersBetween(String name) {
    int star = text.indexOf('*');
    if (!name.startsWith(text.substring(0, star))) {
      return false;
    }
    String behind = text.substring(star + 1);
    for (int i = star; i < name.length(); i++) {
      if (name.startsWith(behind, i)) {
        return true;
      }
      if (!isLetterOrDigit(name.charAt(i))) {
        return false;
      }
    }
    return false;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
