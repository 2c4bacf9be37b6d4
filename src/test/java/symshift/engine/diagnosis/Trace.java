package symshift.engine.diagnosis;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symshift.engine.MalformedArtifactException;
import symshift.engine.artifact.Artifact;
import symshift.engine.artifact.ReadResult;
import symshift.engine.kallsyms.KallsymsTable;
import symshift.engine.kallsyms.TableRules;
import symshift.engine.link.Arch;
import symshift.engine.link.TableSizes;
import symshift.engine.symbol.SymbolListing;
import symshift.engine.symbol.SymbolTable;

/** Evidence written by hand: stage name to listing lines. */
public final class Trace {
  private Trace() {}

  /** Evidence of the stages, in the order of the map. */
  public static Evidence of(Map<String, String> stages) {
    List<Artifact> artifacts = new ArrayList<>();
    stages.forEach((name, listing) ->
        artifacts.add(Samples.listing(name, listing.getBytes(StandardCharsets.US_ASCII))));
    try {
      return Evidence.of(new ReadResult(artifacts, List.of()));
    } catch (UnusableEvidenceException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Two stages: the table's change is between them. */
  public static Evidence of(String first, String second) {
    Map<String, String> stages = new LinkedHashMap<>();
    stages.put("tmp_vmlinux1", first);
    stages.put("tmp_vmlinux2", second);
    return of(stages);
  }

  /**
   * Stages as a build would link them: each later listing gets the labels of the tables that the
   * one before asks for. The last one is the final image.
   *
   * @param rules what the kernel's programs do
   * @param tables where the tables begin
   */
  public static Evidence linked(TableRules rules, long tables, String... listings) {
    return of(linkedStages(rules, tables, listings));
  }

  /** The listings of {@link #linked}, sorted as nm does. */
  static Map<String, String> linkedStages(TableRules rules, long tables, String... listings) {
    Map<String, String> stages = new LinkedHashMap<>();
    List<String> labels = List.of();
    for (int i = 0; i < listings.length; i++) {
      List<String> lines = new ArrayList<>(listings[i].lines().toList());
      lines.addAll(labels);
      Collections.sort(lines);
      String listing = String.join("\n", lines) + "\n";
      stages.put(i + 1 == listings.length ? "vmlinux" : ".tmp_vmlinux" + (i + 1), listing);
      labels = labels(rules, tables, listing);
    }
    return stages;
  }

  /** Lines of the labels of the tables made from a listing. */
  private static List<String> labels(TableRules rules, long tables, String listing) {
    try {
      SymbolTable symbols =
          SymbolListing.parse(MemorySegment.ofArray(listing.getBytes(StandardCharsets.US_ASCII)));
      int bits = symbols.addressBits();
      long alignment = rules.era().defaultAlignment(Arch.UNKNOWN, bits);
      List<String> lines = new ArrayList<>();
      long at = tables;
      for (var table : KallsymsTable.of(symbols, rules).tableBytes().entrySet()) {
        lines.add(Words.hex(at, bits) + " R " + table.getKey());
        at += TableSizes.pad(table.getValue(), alignment);
      }
      return lines;
    } catch (MalformedArtifactException e) {
      throw new IllegalArgumentException(listing, e);
    }
  }
}
