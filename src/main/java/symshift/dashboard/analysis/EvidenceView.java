package symshift.dashboard.analysis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.UriUtils;
import symshift.dashboard.upload.ArtifactSet;
import symshift.dashboard.upload.StoredFile;
import symshift.dashboard.web.Words;
import symshift.engine.diagnosis.Diagnosis;
import symshift.engine.diagnosis.FileNote;
import symshift.engine.diagnosis.SetAside;
import symshift.engine.diagnosis.StageReport;

/** What the diagnosis rests on: the stages, the rules, what was set aside, the files as sent. */
record EvidenceView(
    List<Fact> facts, List<SetAside> setAside, List<FileNote> fileNotes, List<Download> downloads) {
  /**
   * @param code set in the fixed-width face before the text; empty when there is none
   */
  record Fact(String term, String code, String text) {}

  /**
   * @param href a path on this site
   * @param size with its unit
   */
  record Download(String name, String href, String size) {
    static Download of(ArtifactSet set, StoredFile file) {
      String segment = UriUtils.encode(file.name(), StandardCharsets.UTF_8);
      return new Download(
          file.name(), "/d/" + set.id() + "/files/" + segment, bytes(file.sizeBytes()));
    }
  }

  EvidenceView {
    facts = List.copyOf(facts);
    setAside = List.copyOf(setAside);
    fileNotes = List.copyOf(fileNotes);
    downloads = List.copyOf(downloads);
  }

  static EvidenceView of(ArtifactSet set, Diagnosis diagnosis, List<StoredFile> files) {
    List<Fact> facts = new ArrayList<>();
    if (!set.note().isEmpty()) {
      facts.add(new Fact(set.sample() ? "Sample" : "Set", "", set.note()));
    }
    facts.add(new Fact("Received", "", Words.minute(set.receivedAt())));
    for (StageReport stage : diagnosis.stages()) {
      facts.add(new Fact(stage.name(), stage.file(), ", " + described(stage)));
    }
    facts.add(new Fact("In table", "", inTable(diagnosis)));
    facts.add(new Fact("Rules", "", diagnosis.rulesNote()));
    return new EvidenceView(
        facts,
        diagnosis.setAside(),
        diagnosis.fileNotes(),
        files.stream().map(file -> Download.of(set, file)).toList());
  }

  private static String described(StageReport stage) {
    String lines =
        "%s, %s symbols".formatted(stage.format(), Figures.count((long) stage.symbols()));
    return stage.checkedBy() == null
        ? lines
        : lines + "; compared with " + stage.checkedBy() + " of the same stage";
  }

  private static String inTable(Diagnosis diagnosis) {
    List<String> counts =
        diagnosis.stages().stream()
            .map(stage -> Figures.count((long) stage.inTable()))
            .distinct()
            .toList();
    String which = diagnosis.allSymbols() ? "KALLSYMS_ALL" : "text symbols only";
    return counts.size() == 1
        ? "%s symbols in every stage (%s)".formatted(counts.getFirst(), which)
        : "%s symbols, stage by stage (%s)".formatted(String.join(", ", counts), which);
  }

  private static String bytes(long size) {
    return size == 1 ? "1 byte" : Figures.count(size) + " bytes";
  }
}
