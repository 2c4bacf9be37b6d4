package symshift.engine.buildlog;

import java.util.List;
import java.util.regex.Pattern;

/** Takes out of an error line what differs from build to build of one problem. */
final class Normalizer {
  /** Enough for any message a person would read, and a bound on the work. */
  private static final int MAX_LENGTH = 300;

  private record Step(Pattern pattern, String replacement) {
    static Step of(String pattern, String replacement) {
      return new Step(Pattern.compile(pattern), replacement);
    }
  }

  private static final List<Step> STEPS =
      List.of(
          Step.of("[\u2018\u2019`]", "'"),
          // The compiler's own path.
          Step.of(
              "(?<![\\w./-])/\\S*/(?:[\\w.]+-)*(gcc|g\\+\\+|cc1|clang|ld\\.lld|ld|as)(?=:)", "$1"),
          // Temporary files of the compiler: /tmp/ccA1GNig.s
          Step.of("(?<![\\w./-])/[^\\s:]*/cc\\w{6}(?=\\.)", "cc*"),
          // The source and the build folder, wherever a builder has them.
          Step.of("(?:/scratch)?/kisskb/src/|/home/kisskb/slave/src/|/kisskb/build/[^/\\s]+/", ""),
          Step.of(
              "(?<![\\w./-])/[^\\s:'\"]*?/(?=(?:arch|block|certs|crypto|drivers|fs|include|init"
                  + "|io_uring|ipc|kernel|lib|mm|net|rust|samples|scripts|security|sound|tools|usr"
                  + "|virt)/)",
              ""),
          Step.of("(?<![\\w.])\\./", ""),
          // make[2]: *** [Makefile:12: vmlinux] Error 1
          Step.of("^make\\[\\d+\\]:", "make:"),
          Step.of("\\[[^\\s\\]]+:\\d+: ", "["),
          Step.of("(\\*\\*\\* \\[[^\\]]*\\]) .*$", "$1"),
          // Positions: file.c:12:3, file.dts:12.3-14.5
          Step.of(":\\d+(?:[.:]\\d+)?(?:-\\d+(?:\\.\\d+)?)?(?=[:,\\s]|$)", ""),
          Step.of("\\+0x[0-9a-fA-F]+", ""),
          Step.of("\\b0x[0-9a-fA-F]+", "0x*"),
          Step.of("(__compiletime_assert_)\\d+", "$1*"),
          Step.of("^ERROR: modpost: ", "ERROR: "),
          Step.of("\\s+", " "));

  private Normalizer() {}

  static String normalize(String text) {
    String line = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
    for (Step step : STEPS) {
      line = step.pattern().matcher(line).replaceAll(step.replacement());
    }
    return line.strip();
  }
}
