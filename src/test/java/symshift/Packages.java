package symshift;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The picture of docs/architecture.md as data: each package and the packages it may use. */
final class Packages {
  /**
   * One package a line, without the leading {@code symshift}; {@code .} is the root. A name that
   * ends in a star stands for the package and all below it.
   */
  private static final String PICTURE =
      """
      .                         cli
      engine
      engine.symbol             engine
      engine.elf                engine engine.symbol
      engine.kallsyms           engine engine.symbol engine.elf
      engine.link               engine engine.symbol engine.elf engine.kallsyms
      engine.diff               engine engine.symbol engine.kallsyms engine.link
      engine.buildlog           engine
      engine.kbuild             engine
      engine.layout             engine
      engine.artifact           engine engine.symbol engine.elf engine.kallsyms engine.buildlog engine.kbuild engine.layout
      engine.artifact.format    engine engine.symbol engine.elf engine.kallsyms engine.buildlog engine.kbuild engine.layout engine.artifact
      engine.diagnosis          engine engine.symbol engine.elf engine.kallsyms engine.link engine.diff engine.buildlog engine.kbuild engine.layout engine.artifact
      engine.excerpt            engine engine.symbol engine.kallsyms engine.link engine.diagnosis
      engine.diagnosis.rule     engine engine.symbol engine.elf engine.kallsyms engine.link engine.buildlog engine.kbuild engine.diagnosis
      cli                       engine*
      dashboard                 cli
      dashboard.web             dashboard
      dashboard.database        dashboard
      dashboard.blob
      dashboard.archive         engine* dashboard.web dashboard.blob
      dashboard.source          engine* cli dashboard dashboard.web dashboard.archive
      dashboard.source.site     engine* dashboard.source dashboard.archive
      dashboard.upload          engine* cli dashboard.web dashboard.archive dashboard.blob
      dashboard.analysis        engine* cli dashboard.web dashboard.archive dashboard.blob dashboard.upload
      dashboard.triage          engine* dashboard.web dashboard.archive dashboard.analysis
      dashboard.history         engine* dashboard.web dashboard.archive dashboard.analysis dashboard.triage
      dashboard.catalogue       engine* dashboard.web dashboard.archive
      """;

  private static final Map<String, Set<String>> MAY_USE = read();

  private Packages() {}

  /** The full names of the packages in the picture. */
  static Set<String> known() {
    return MAY_USE.keySet();
  }

  static boolean mayUse(JavaClass user, String used) {
    String from = user.getPackageName();
    Set<String> allowed = MAY_USE.getOrDefault(from, Set.of());
    return from.equals(used)
        || allowed.contains(used)
        || allowed.stream().anyMatch(name -> covers(name, used));
  }

  private static boolean covers(String name, String used) {
    return name.endsWith("*") && used.startsWith(name.substring(0, name.length() - 1));
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    for (String line : PICTURE.lines().toList()) {
      String[] words = line.split(" +", -1);
      Set<String> allowed = new HashSet<>();
      for (int i = 1; i < words.length; i++) {
        allowed.add("symshift." + words[i]);
      }
      all.put(words[0].equals(".") ? "symshift" : "symshift." + words[0], allowed);
    }
    return all;
  }
}
