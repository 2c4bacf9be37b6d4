package symshift.engine.kallsyms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which symbols a script of the kernel leaves out: by letter or by a pattern of the name. Names are
 * taken to have no blank, as those of a kernel.
 */
final class NameFilter {
  static final NameFilter NOTHING = new NameFilter("", List.of());

  private final String letters;
  private final List<NamePattern> patterns;
  private final List<NamePattern> anchored;
  private final List<NamePattern> endings;
  private final List<NamePattern> others;
  private final String firstCharacters;
  private final String lastCharacters;

  private NameFilter(String letters, List<NamePattern> patterns) {
    this.letters = letters;
    this.patterns = List.copyOf(patterns);
    anchored = this.patterns.stream().filter(NamePattern::isAnchored).toList();
    endings = of(NamePattern.Kind.SUFFIX);
    List<NamePattern> rest = new ArrayList<>(of(NamePattern.Kind.SECOND));
    rest.addAll(of(NamePattern.Kind.ANYWHERE));
    others = List.copyOf(rest);
    StringBuilder first = new StringBuilder();
    anchored.forEach(each -> first.append(each.text().charAt(0)));
    firstCharacters = first.toString();
    StringBuilder last = new StringBuilder();
    endings.forEach(each -> last.append(each.text().charAt(each.text().length() - 1)));
    lastCharacters = last.toString();
  }

  private List<NamePattern> of(NamePattern.Kind kind) {
    return patterns.stream().filter(each -> each.kind() == kind).toList();
  }

  String letters() {
    return letters;
  }

  List<NamePattern> patterns() {
    return patterns;
  }

  boolean dropsLetter(char letter) {
    return letters.indexOf(letter) >= 0;
  }

  boolean dropsName(String name) {
    if (name.isEmpty()) {
      return false;
    }
    boolean mayStartSo = firstCharacters.indexOf(name.charAt(0)) >= 0;
    boolean mayEndSo = lastCharacters.indexOf(name.charAt(name.length() - 1)) >= 0;
    return (mayStartSo && matches(anchored, name))
        || (mayEndSo && matches(endings, name))
        || matches(others, name);
  }

  private static boolean matches(List<NamePattern> patterns, String name) {
    for (NamePattern each : patterns) {
      if (each.matches(name)) {
        return true;
      }
    }
    return false;
  }

  NameFilter plusLetters(String more) {
    return new NameFilter(letters + more, patterns);
  }

  /** Takes letters back that were left out before. */
  NameFilter minusLetters(String which) {
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      if (which.indexOf(letters.charAt(i)) < 0) {
        rest.append(letters.charAt(i));
      }
    }
    return new NameFilter(rest.toString(), patterns);
  }

  NameFilter plus(NamePattern.Kind kind, String... texts) {
    List<NamePattern> all = new ArrayList<>(patterns);
    for (String text : texts) {
      all.add(new NamePattern(kind, text));
    }
    return new NameFilter(letters, all);
  }

  /**
   * Takes patterns back.
   *
   * @throws IllegalArgumentException when one of them is not there
   */
  NameFilter minus(NamePattern.Kind kind, String... texts) {
    List<NamePattern> rest = new ArrayList<>(patterns);
    for (String text : texts) {
      if (!rest.remove(new NamePattern(kind, text))) {
        throw new IllegalArgumentException("nothing to take back: " + kind + " " + text);
      }
    }
    return new NameFilter(letters, rest);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NameFilter filter
        && letters.equals(filter.letters)
        && patterns.equals(filter.patterns);
  }

  @Override
  public int hashCode() {
    return Objects.hash(letters, patterns);
  }

  /** For messages: the letters and the patterns. */
  @Override
  public String toString() {
    return "letters " + letters + ", names " + patterns;
  }
}
