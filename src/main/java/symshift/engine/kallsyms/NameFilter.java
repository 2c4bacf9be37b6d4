package symshift.engine.kallsyms;

import java.util.ArrayList;
import java.util.List;

/** Which symbols a script of the kernel leaves out: by letter or by a pattern of the name. */
record NameFilter(String letters, List<Pattern> patterns) {
  static final NameFilter NOTHING = new NameFilter("", List.of());

  enum Kind {
    NAME,
    PREFIX,
    SUFFIX,
    ANYWHERE,
    /** The pattern stands behind one arbitrary character. */
    SECOND
  }

  record Pattern(Kind kind, String text) {
    boolean matches(String name) {
      return switch (kind) {
        case NAME -> name.equals(text);
        case PREFIX -> name.startsWith(text);
        case SUFFIX -> name.endsWith(text);
        case ANYWHERE -> name.contains(text);
        case SECOND -> name.startsWith(text, 1);
      };
    }
  }

  NameFilter {
    patterns = List.copyOf(patterns);
  }

  boolean dropsLetter(char letter) {
    return letters.indexOf(letter) >= 0;
  }

  boolean dropsName(String name) {
    for (Pattern each : patterns) {
      if (each.matches(name)) {
        return true;
      }
    }
    return false;
  }

  NameFilter plusLetters(String more) {
    return new NameFilter(letters + more, patterns);
  }

  NameFilter plus(Kind kind, String... texts) {
    List<Pattern> all = new ArrayList<>(patterns);
    for (String text : texts) {
      all.add(new Pattern(kind, text));
    }
    return new NameFilter(letters, all);
  }

  NameFilter minus(Kind kind, String text) {
    List<Pattern> rest = new ArrayList<>(patterns);
    if (!rest.remove(new Pattern(kind, text))) {
      throw new IllegalArgumentException("nothing to take back: " + kind + " " + text);
    }
    return new NameFilter(letters, rest);
  }
}
