package symshift.engine.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A kind of symbols that the linker makes by itself where a branch is too long or changes the
 * instruction set. How many it makes depends on distances, and those on the size of the tables.
 *
 * @param noun what one is called
 * @param names finds the name of one
 * @param why why the linker makes it, as a sentence
 * @param line of scripts/mksysmap that drops such names
 * @param fix the commit since which the kernel leaves them out
 */
public record LinkerSymbols(String noun, Pattern names, String why, String line, KernelFix fix) {

  /** What {@code rule} finds: for each pair, the symbols of this kind that move its table. */
  public Stream<Finding> examine(Rule rule, Evidence evidence) {
    return NameChanges.ofListings(evidence, name -> names.matcher(name).find())
        .flatMap(changes -> finding(rule, evidence, changes).stream());
  }

  private Optional<Finding> finding(Rule rule, Evidence evidence, NameChanges changes) {
    String summary = changes.happened(noun) + " " + changes.between() + "; the linker made them.";
    if (changes.changes().size() == 1) {
      summary = summary.replace("the linker made them", "the linker made it");
    }
    return FindingDraft.of(rule, evidence, changes.pair(), summary)
        .exhibit(why, changes.lines())
        .exhibit(
            "No object file defines such a name, so no filter but that of the kernel's own scripts"
                + " can keep it out of the table.",
            List.of())
        .extraPassWhereItHelps()
        .remedy("for good", fix.advice(evidence), fix.url())
        .remedy("or", filter(evidence), "")
        .movesTable(changes.changes(), "names");
  }

  /** Where the kernel at hand keeps its list of names to be left out. */
  private String filter(Evidence evidence) {
    String since = line + " in scripts/mksysmap";
    String before = "an entry in the lists of ignored names in scripts/kallsyms.c";
    if (evidence.fit().isTested() && evidence.fit().versions().isBefore("6.4")) {
      return "Leave the names out yourself: " + before + ".";
    }
    if (evidence.fit().isTested() && evidence.fit().versions().isFrom("6.10")) {
      return "Leave the names out yourself: the line " + since + ".";
    }
    return "Leave the names out yourself: " + since + ", or before 6.4 " + before + ".";
  }
}
