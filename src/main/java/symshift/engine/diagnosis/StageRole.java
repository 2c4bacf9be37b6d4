package symshift.engine.diagnosis;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which link stage a file is, told from its name.
 *
 * @param name the kernel's name of the stage
 * @param ordinal 1 for the first link; {@link #FINAL} for the final image; {@link #LAST_TEMPORARY}
 *     for the map of the last temporary stage, whichever that is
 * @param map whether it is a System.map, without the symbols that mksysmap drops
 */
public record StageRole(String name, int ordinal, boolean map) {
  public static final int FINAL = 1_000;
  public static final int LAST_TEMPORARY = 999;

  private static final Pattern TEMPORARY =
      Pattern.compile("\\.?(tmp_vmlinux|tmp_vmlinux\\.kallsyms)([1-9])");
  private static final Pattern NUMBERED = Pattern.compile("(?:vm|stage)[-_.]?([1-9])");
  private static final Pattern FINAL_IMAGE = Pattern.compile("vmlinux(?:\\.unstripped)?");

  /**
   * The link that type information is made from; kernels 5.2 to 6.10 make it before the stages.
   * Linux kernel commit e83b9f55448a ("kbuild: add ability to generate BTF type info for vmlinux").
   */
  private static final Pattern OTHER_LINK = Pattern.compile("\\.?tmp_vmlinux\\.btf.*");

  private static final Pattern ENDINGS =
      Pattern.compile("\\.(?:gz|xz|zst|bz2|nm|syms|txt|lst|elf|symonly)$");

  /** The stage that a person calls {@code 1} .. {@code 9} or {@code final}. */
  static StageRole said(String word) {
    return word.equals("final")
        ? new StageRole("vmlinux", FINAL, false)
        : new StageRole("stage " + word, Integer.parseInt(word), false);
  }

  /** Whether a file of this name is a link of the build that no kallsyms table is made from. */
  static boolean isOtherLink(String fileName) {
    return OTHER_LINK.matcher(fileName).matches();
  }

  /** The stage that a file of this name holds; empty when the name does not tell. */
  public static Optional<StageRole> of(String fileName) {
    String stem = fileName;
    for (Matcher m = ENDINGS.matcher(stem); m.find(); m = ENDINGS.matcher(stem)) {
      stem = stem.substring(0, m.start());
    }
    Matcher temporary = TEMPORARY.matcher(stem);
    if (temporary.matches()) {
      int ordinal = Integer.parseInt(temporary.group(2));
      return Optional.of(new StageRole("." + temporary.group(1) + ordinal, ordinal, false));
    }
    Matcher numbered = NUMBERED.matcher(stem);
    if (numbered.matches()) {
      return Optional.of(new StageRole(stem, Integer.parseInt(numbered.group(1)), false));
    }
    if (FINAL_IMAGE.matcher(stem).matches()) {
      return Optional.of(new StageRole("vmlinux", FINAL, false));
    }
    if (stem.equals("System.map")) {
      return Optional.of(new StageRole("vmlinux", FINAL, true));
    }
    if (stem.matches("\\.?tmp_System\\.map")) {
      return Optional.of(new StageRole(".tmp_System.map", LAST_TEMPORARY, true));
    }
    return Optional.empty();
  }

  /** Whether the name is one of a numbered series that does not say which number is the final. */
  public boolean isNumberedOnly() {
    return NUMBERED.matcher(name).matches();
  }
}
