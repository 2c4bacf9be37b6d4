package symshift.engine.buildlog;

import java.util.regex.Pattern;

/** Tells a line of a kernel build from any other text. */
public final class MakeLine {
  /** Words of kbuild's short output are of two blanks, capitals and a padded column. */
  private static final Pattern KBUILD =
      Pattern.compile("^  (?:\\[M\\] ?|[A-Z][A-Z0-9_]{1,11}+(?: \\[M\\])?) {1,10}+\\S");

  private static final Pattern MAKE = Pattern.compile("^(?:make(?:\\[\\d{1,3}\\])?: |# make )");

  /** {@code file.c:12:3: error: ...}, and the linker's without a column. */
  private static final Pattern COMPILER =
      Pattern.compile("^\\S{1,4000}?:\\d{1,9}:(?:\\d{1,9}:)? (?:fatal )?(?:error|warning): ");

  private static final Pattern KALLSYMS =
      Pattern.compile("^Inconsistent kallsyms data\\b|KALLSYMS_EXTRA_PASS");

  private MakeLine() {}

  /** Whether make, kbuild or a compiler prints such lines. */
  public static boolean is(String line) {
    return KBUILD.matcher(line).find()
        || MAKE.matcher(line).find()
        || COMPILER.matcher(line).find()
        || KALLSYMS.matcher(line).find();
  }
}
