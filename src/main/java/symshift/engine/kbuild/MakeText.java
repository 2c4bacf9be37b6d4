package symshift.engine.kbuild;

/**
 * Text as make reads it from a command file: {@code $$} is a dollar, {@code $(pound)} and {@code
 * \#} are a number sign.
 *
 * <p>Source: Linux kernel, scripts/Kbuild.include (make-cmd); commit 9564a8cf422d ("Kbuild: fix #
 * escaping in .cmd files for future Make") (in v4.17) brought {@code $(pound)}
 */
final class MakeText {
  private static final String POUND = "$(pound)";

  private MakeText() {}

  static String unescaped(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      if (text.startsWith(POUND, at)) {
        plain.append('#');
        at += POUND.length();
      } else if (text.startsWith("$$", at)) {
        plain.append('$');
        at += 2;
      } else if (text.startsWith("\\#", at)) {
        plain.append('#');
        at += 2;
      } else {
        plain.append(text.charAt(at++));
      }
    }
    return plain.toString();
  }
}
