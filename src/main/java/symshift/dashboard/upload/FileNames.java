package symshift.dashboard.upload;

import java.util.regex.Pattern;

/** What a sender calls a file, made fit to be shown, stored and asked for again. */
final class FileNames {
  private static final int LONGEST = 200;
  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private FileNames() {}

  /** The last segment, without control and direction characters, at most 200 long, never empty. */
  static String shown(String sent) {
    String name = FOLDERS.matcher(sent).replaceFirst("");
    name = UNSEEN.matcher(name).replaceAll("").strip();
    if (name.length() > LONGEST) {
      name = name.substring(name.length() - LONGEST);
    }
    return name.isEmpty() || name.equals(".") || name.equals("..") ? "unnamed" : name;
  }
}
