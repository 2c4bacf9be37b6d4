package symshift.engine.excerpt;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes off what mail programs and web archives put around pasted lines: quoting, the soft breaks
 * of quoted-printable, entities and line breaks of HTML. A hunk of a plain {@code diff}, with its
 * {@code <} and {@code >}, comes out as one of {@code diff -u}.
 */
final class PlainText {
  private static final int LONGEST_INITIALS = 4;
  private static final Pattern HTML_BREAK = Pattern.compile("(?i)<br ?/?>|</?pre>|</p>|<p>");
  private static final Pattern ENCODED = Pattern.compile("=([0-9A-F]{2})");
  private static final Pattern PLAIN_HUNK =
      Pattern.compile("(\\d{1,9})(?:,(\\d{1,9}))?([acd])(\\d{1,9})(?:,(\\d{1,9}))?");

  private final List<TextLine> lines = new ArrayList<>();
  private int hunkDepth = -1;

  private PlainText() {}

  /** The lines in order; numbers grow, and skip where lines were joined. */
  static List<TextLine> lines(String text) {
    PlainText plain = new PlainText();
    plain.read(htmlTakenOff(text));
    return plain.lines;
  }

  private static String htmlTakenOff(String text) {
    String plain = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' ');
    if (plain.indexOf("<br") >= 0 || plain.indexOf("<BR") >= 0 || plain.indexOf("<p") >= 0) {
      plain = HTML_BREAK.matcher(plain).replaceAll("\n");
    }
    if (plain.indexOf("&gt;") >= 0 || plain.indexOf("&lt;") >= 0 || plain.indexOf("&nbsp;") >= 0) {
      plain = plain.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ");
      plain = plain.replace("&amp;", "&");
    }
    return plain;
  }

  private void read(String text) {
    String[] raw = text.split("\n", -1);
    boolean encoded = false;
    for (int i = 0; i < raw.length; i++) {
      int first = i;
      if (!isSoftBreak(raw[i])) {
        add(first + 1, encoded ? decoded(raw[i]) : raw[i]);
        continue;
      }
      encoded = true;
      StringBuilder joined = new StringBuilder();
      while (i < raw.length - 1 && isSoftBreak(raw[i])) {
        joined.append(raw[i], 0, raw[i].length() - 1);
        i++;
      }
      add(first + 1, decoded(joined.append(raw[i]).toString()));
    }
  }

  private static boolean isSoftBreak(String line) {
    return line.endsWith("=") && !line.endsWith("==");
  }

  private static String decoded(String line) {
    Matcher code = ENCODED.matcher(line);
    return code.replaceAll(found ->
        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }

  private void add(int number, String line) {
    int depth = 0;
    int at = 0;
    for (int end = mark(line, at); end >= 0 && depth != hunkDepth; end = mark(line, at)) {
      at = end;
      depth++;
    }
    if (depth > 0 && at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    String text = line.substring(at);
    if (hunkDepth >= 0 && !isOfHunk(text)) {
      hunkDepth = -1;
      add(number, line);
      return;
    }
    Matcher header = PLAIN_HUNK.matcher(text.strip());
    if (header.matches()) {
      hunkDepth = depth;
      text = unified(header);
    } else if (hunkDepth >= 0 && !text.isEmpty()) {
      text = signed(text);
    }
    lines.add(new TextLine(number, at, text));
  }

  /** Where the text goes on after one mark of quoting, or -1 when there is none. */
  private static int mark(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    int first = at;
    while (from == 0
        && at < line.length()
        && at - first < LONGEST_INITIALS
        && Character.isLetter(line.charAt(at))) {
      at++;
    }
    return at < line.length() && line.charAt(at) == '>' ? at + 1 : -1;
  }

  private static boolean isOfHunk(String text) {
    return text.startsWith("< ")
        || text.startsWith("> ")
        || text.strip().equals("---")
        || PLAIN_HUNK.matcher(text.strip()).matches();
  }

  private static String signed(String text) {
    char sign = text.charAt(0);
    return sign == '<' ? "-" + text.substring(2) : sign == '>' ? "+" + text.substring(2) : "";
  }

  private static String unified(Matcher header) {
    char kind = header.group(3).charAt(0);
    return "@@ -"
        + range(header.group(1), header.group(2), kind == 'a')
        + " +"
        + range(header.group(4), header.group(5), kind == 'd')
        + " @@";
  }

  private static String range(String first, String last, boolean empty) {
    int from = Integer.parseInt(first);
    int to = last == null ? from : Integer.parseInt(last);
    return from + "," + (empty ? 0 : Math.max(0, to - from + 1));
  }
}
