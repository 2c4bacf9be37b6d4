package symshift.engine.kallsyms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import symshift.engine.MalformedArtifactException;

/** Finds out whether the tables of an assembler file belong together and are whole. */
final class AssemblyCheck {
  private static final int MARKED = 256;

  private final List<AssemblyTable> tables;

  AssemblyCheck(List<AssemblyTable> tables) {
    this.tables = tables;
  }

  private @Nullable AssemblyTable find(String label) {
    for (AssemblyTable table : tables) {
      if (table.label().equals(label)) {
        return table;
      }
    }
    return null;
  }

  private AssemblyTable named(String label) throws MalformedArtifactException {
    AssemblyTable found = find(label);
    if (found == null) {
      throw malformed("the table " + label, "none (truncated?)");
    }
    return found;
  }

  private static MalformedArtifactException malformed(String expected, String found) {
    return MalformedArtifactException.atLine(KallsymsAssembly.FORMAT, -1, expected, found);
  }

  int symbolCount() throws MalformedArtifactException {
    PlainNumbers count = named("kallsyms_num_syms").numbers();
    boolean single = count.count() == 1 && count.allPlain();
    if (!single || count.value(0) < 0 || count.value(0) > PlainNumbers.MOST) {
      throw malformed(
          "one number up to " + PlainNumbers.MOST + " in kallsyms_num_syms",
          single ? Long.toString(count.value(0)) : count.count() + " elements");
    }
    return (int) count.value(0);
  }

  /** Which tables there must be tells the order: since 6.4 the number of symbols comes first. */
  void tablesAreWhole() throws MalformedArtifactException {
    int symbols = symbolCount();
    boolean offsets = find("kallsyms_addresses") == null;
    expect(named(offsets ? "kallsyms_offsets" : "kallsyms_addresses"), symbols);
    named("kallsyms_names");
    if (find("kallsyms_token_table") != null || find("kallsyms_markers") != null) {
      expect(named("kallsyms_markers"), (symbols + MARKED - 1) / MARKED);
      named("kallsyms_token_table");
      expect(named("kallsyms_token_index"), 256);
    }
    boolean since64 = tables.getFirst().label().equals("kallsyms_num_syms");
    AssemblyTable inNameOrder =
        since64 ? named("kallsyms_seqs_of_names") : find("kallsyms_seqs_of_names");
    if (inNameOrder != null && inNameOrder.elements() != 4L * symbols) {
      expect(inNameOrder, 3L * symbols);
    }
  }

  private static void expect(AssemblyTable table, long elements) throws MalformedArtifactException {
    if (table.elements() != elements) {
      throw malformed(
          "%,d elements in %s".formatted(elements, table.label()),
          "%,d (truncated?)".formatted(table.elements()));
    }
  }

  /** Null when the names are not in this file, or are without tokens. */
  @Nullable TableContents contents() throws MalformedArtifactException {
    AssemblyTable names = named("kallsyms_names");
    AssemblyTable tokens = find("kallsyms_token_table");
    if (tokens == null || names.outsideBytes() > 0 || tokens.outsideBytes() > 0) {
      return null;
    }
    TableContents contents =
        TableContents.decode(symbolCount(), names.bytes(), tokens.bytes()).orElse(null);
    if (contents == null
        || contents.namesBytes() != names.elements()
        || contents.tokenTableBytes() != tokens.elements()) {
      throw undecodable();
    }
    return contents;
  }

  private MalformedArtifactException undecodable() throws MalformedArtifactException {
    return malformed(
        "%,d compressed symbols in kallsyms_names".formatted(symbolCount()), "other bytes");
  }

  /** The names of a table without tokens; empty when they are not in this file. */
  List<String> stemNames() throws MalformedArtifactException {
    AssemblyTable names = named("kallsyms_names");
    if (names.outsideBytes() > 0 || find("kallsyms_token_table") != null) {
      return List.of();
    }
    return StemNames.decode(symbolCount(), names.bytes()).orElseThrow(this::stemless);
  }

  private MalformedArtifactException stemless() {
    return malformed("as many names in kallsyms_names as there are symbols", "other bytes");
  }
}
