package symshift.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import symshift.engine.artifact.Artifact;
import symshift.engine.artifact.ArtifactContent;
import symshift.engine.kallsyms.KallsymsTable;
import symshift.engine.link.LinkTrace;

/** What the files beside the stages say, compared with the stages. */
final class CompanionNotes {
  private final LinkTrace trace;
  private final List<KallsymsTable> asks;

  /**
   * @param asks by stage, the table made from it
   */
  CompanionNotes(LinkTrace trace, List<KallsymsTable> asks) {
    this.trace = trace;
    this.asks = asks;
  }

  /** Of the files that can be of this build. */
  List<FileNote> of(List<Artifact> companions) {
    return companions.stream()
        .filter(file -> contradiction(file).isEmpty())
        .map(file -> new FileNote(StagePlaces.label(file), says(file)))
        .toList();
  }

  /** The files that cannot. */
  List<SetAside> strangers(List<Artifact> companions) {
    List<SetAside> strangers = new ArrayList<>();
    for (Artifact file : companions) {
      contradiction(file)
          .map(why -> new SetAside(StagePlaces.label(file), "not of the same build: " + why))
          .ifPresent(strangers::add);
    }
    return strangers;
  }

  private Optional<String> contradiction(Artifact file) {
    return file.content() instanceof ArtifactContent.Config(var config)
        ? new ConfigCheck(config).contradiction(trace)
        : Optional.empty();
  }

  private String says(Artifact file) {
    return switch ((ArtifactContent.Companion) file.content()) {
      case ArtifactContent.TableSource(var tables) -> madeFrom(file, tables::differenceFrom);
      case ArtifactContent.TableObject(var tables) -> madeFrom(file, tables::differenceFrom);
      case ArtifactContent.Companion other -> other.summary();
    };
  }

  /** A table file proves which stage it was made from, or that it was made from none of them. */
  private String madeFrom(Artifact file, Function<KallsymsTable, Optional<String>> difference) {
    List<String> equal = new ArrayList<>();
    for (int i = 0; i < trace.size(); i++) {
      if (difference.apply(asks.get(i)).isEmpty()) {
        equal.add(trace.stage(i).name());
      }
    }
    if (!equal.isEmpty()) {
      String others =
          equal.size() == 1
              ? ""
              : "; " + Words.list(equal.subList(1, equal.size()), 3) + " would give the same";
      return "the table made from "
          + equal.getFirst()
          + ", names and tokens byte for byte"
          + others;
    }
    int nearest = numbered(file.name());
    return "a table that none of these stages asks for; from that of "
        + trace.stage(nearest).name()
        + " it differs: "
        + difference.apply(asks.get(nearest)).orElse("");
  }

  /** The stage of the number in the file's name; the first where there is none. */
  private int numbered(String name) {
    for (int i = 0; i < trace.size(); i++) {
      if (name.contains("kallsyms" + trace.ordinals().get(i))) {
        return i;
      }
    }
    return 0;
  }
}
