package symshift.engine.kallsyms;

/**
 * How symbols at one address are ordered in the table. Each rule gives a rank; equal ranks keep the
 * order of the input.
 *
 * <p>Source: {@code compare_symbols()} in {@code scripts/kallsyms.c}.
 */
enum TableOrder {
  /** As in the input. */
  INPUT {
    @Override
    int rank(String entry) {
      return 0;
    }
  },
  /** Weak symbols last. */
  WEAK_LAST {
    @Override
    int rank(String entry) {
      return weak(entry);
    }
  },
  /** Weak last, then symbols as a linker script makes, then by characters before the first '_'. */
  SCRIPT_LAST_MISCOUNTED {
    @Override
    int rank(String entry) {
      int underscore = entry.indexOf('_', 1);
      return weak(entry) + scriptMade(entry) + (underscore < 0 ? entry.length() : underscore) - 1;
    }
  },
  /** Weak last, then symbols as a linker script makes, then by leading underscores. */
  SCRIPT_LAST {
    @Override
    int rank(String entry) {
      int i = 1;
      while (i < entry.length() && entry.charAt(i) == '_') {
        i++;
      }
      return weak(entry) + scriptMade(entry) + i - 1;
    }
  };

  private static final int WEAK = 1 << 30;
  private static final int SCRIPT_MADE = 1 << 29;

  /**
   * The lower, the earlier among equal addresses.
   *
   * @param entry type letter and name in one
   */
  abstract int rank(String entry);

  private static int weak(String entry) {
    return entry.charAt(0) == 'w' || entry.charAt(0) == 'W' ? WEAK : 0;
  }

  private static int scriptMade(String entry) {
    boolean looksSo =
        entry.length() >= 9
            && entry.startsWith("__", 1)
            && (entry.startsWith("start_", 3)
                || entry.startsWith("stop_", 3)
                || entry.startsWith("end_", 3)
                || entry.endsWith("_start")
                || entry.endsWith("_end"));
    return looksSo ? SCRIPT_MADE : 0;
  }
}
