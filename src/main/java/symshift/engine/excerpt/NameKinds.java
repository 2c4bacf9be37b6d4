package symshift.engine.excerpt;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names that tools make up and that come and go between links.
 *
 * <p>Source: what scripts/kallsyms.c and scripts/mksysmap came to leave out, docs/eras.md.
 */
enum NameKinds {
  VENEER(
      "linker-veneer",
      "_veneer$",
      "Veneers: ld for ARM reaches far code through stubs, and how many it needs depends on the"
          + " size of the table. Left out of the table since 4.1 (commit bd8b22d2888e)."),
  MODE_SWITCH(
      "mode-switch-veneer",
      "_from_(?:arm|thumb)$",
      "Stubs between ARM and Thumb code. Left out of the table since 4.6 (commit b9b74be163a2)."),
  THUNK(
      "linker-thunk",
      "^__[A-Za-z0-9]*Thunk_",
      "Thunks of lld: it reaches far code through them, and how many it needs depends on the size"
          + " of the table. Left out of the table since 5.11 (commit efe6e3068067), all kinds since"
          + " 6.8."),
  LONG_BRANCH(
      "powerpc-long-branch",
      "\\.(?:long|plt)_branch\\.",
      "Stubs of ld for powerpc. Left out of the table since 5.9 (commit 516d980f8541)."),
  MAPPING(
      "mapping-symbol-leak",
      "(?:^|_)\\$",
      "Mapping symbols of ARM and RISC-V: no table should have them."),
  LOCAL_LABEL(
      "local-label-filter-mismatch",
      "^(?:\\.L|L0$)",
      "Local labels of the compiler. The filter of the table and that of System.map did not always"
          + " agree on them (commits d4c858643263, c17a2538704f)."),
  OWN_LABEL(
      "kallsyms-own-label",
      "^_?kallsyms_",
      "A label of the tables that scripts/kallsyms of this kernel may not know as its own.");

  private final String cause;
  private final Pattern pattern;
  private final String sentence;

  NameKinds(String cause, String pattern, String sentence) {
    this.cause = cause;
    this.pattern = Pattern.compile(pattern);
    this.sentence = sentence;
  }

  String cause() {
    return cause;
  }

  String sentence() {
    return sentence;
  }

  /** The kind of a name, null for one that a person gave. */
  static @Nullable NameKinds of(String name) {
    for (NameKinds kind : values()) {
      if (kind.pattern.matcher(name).find()) {
        return kind;
      }
    }
    return null;
  }
}
