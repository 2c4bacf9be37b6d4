package symshift.dashboard.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import symshift.engine.diagnosis.Diagnosis;
import symshift.engine.diagnosis.StageReport;
import symshift.engine.diagnosis.TableSize;

/** The stages side by side: what each holds, and what it asks of the next. */
record StageTable(List<String> stages, List<Row> rows) {
  private static final String NAMES = "kallsyms_names";
  private static final TableSize UNKNOWN = new TableSize(null, null, null);

  /** One measure over all stages. */
  record Row(Prose measure, List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * @param hit whether the change shows here
   */
  record Cell(String text, boolean hit) {}

  StageTable {
    stages = List.copyOf(stages);
    rows = List.copyOf(rows);
  }

  static StageTable of(Diagnosis diagnosis) {
    List<StageReport> stages = diagnosis.stages();
    List<Row> rows = new ArrayList<>();
    rows.add(linked(stages, NAMES));
    if (!diagnosis.letterSymbols().isEmpty()) {
      rows.add(letters(diagnosis));
    }
    rows.add(asks(stages, NAMES));
    labels(stages)
        .filter(label -> !label.equals(NAMES) && disagrees(stages, label))
        .forEach(label -> {
          rows.add(linked(stages, label));
          rows.add(asks(stages, label));
        });
    rows.add(inTable(stages));
    rows.add(comparison(diagnosis));
    return new StageTable(stages.stream().map(StageReport::name).toList(), rows);
  }

  private static Stream<String> labels(List<StageReport> stages) {
    return stages.stream().flatMap(stage -> stage.tables().keySet().stream()).distinct();
  }

  private static boolean disagrees(List<StageReport> stages, String label) {
    return stages.stream().anyMatch(stage -> asksForAnother(stage, label))
        || stages.stream()
                .map(stage -> size(stage, label).asksBytes())
                .filter(Objects::nonNull)
                .distinct()
                .count()
            > 1;
  }

  private static Row linked(List<StageReport> stages, String label) {
    List<Cell> cells = new ArrayList<>();
    for (StageReport stage : stages) {
      TableSize size = size(stage, label);
      boolean padded = size.linkedBytes() == null && size.linkedPaddedBytes() != null;
      cells.add(
          new Cell(
              padded
                  ? "\u2264 " + Figures.count(size.linkedPaddedBytes())
                  : Figures.count(size.linkedBytes()),
              false));
    }
    return new Row(Prose.of(label + " linked in, bytes"), cells);
  }

  private static Row asks(List<StageReport> stages, String label) {
    List<Cell> cells = new ArrayList<>();
    for (StageReport stage : stages) {
      cells.add(
          new Cell(Figures.count(size(stage, label).asksBytes()), asksForAnother(stage, label)));
    }
    return new Row(Prose.of(label + " it asks for, bytes"), cells);
  }

  /** Told by exact sizes only: a distance between labels holds padding too. */
  private static boolean asksForAnother(StageReport stage, String label) {
    TableSize size = size(stage, label);
    return size.asksBytes() != null
        && size.linkedBytes() != null
        && !size.asksBytes().equals(size.linkedBytes());
  }

  private static Row letters(Diagnosis diagnosis) {
    List<Cell> cells = new ArrayList<>();
    List<String> before = List.of();
    for (StageReport stage : diagnosis.stages()) {
      boolean changed = !before.isEmpty() && !before.equals(stage.letters());
      cells.add(new Cell(String.join(" ", stage.letters()), changed));
      before = stage.letters();
    }
    return new Row(Prose.of("letters of " + String.join(", ", diagnosis.letterSymbols())), cells);
  }

  private static Row inTable(List<StageReport> stages) {
    return new Row(
        Prose.of("symbols in the table"),
        stages.stream().map(s -> new Cell(Figures.count((long) s.inTable()), false)).toList());
  }

  private static Row comparison(Diagnosis diagnosis) {
    List<Cell> cells = new ArrayList<>();
    int last = diagnosis.stages().size() - 1;
    for (int n = 0; n < last; n++) {
      cells.add(new Cell(Figures.ABSENT, false));
    }
    if (last >= 0) {
      cells.add(
          switch (diagnosis.verdict()) {
            case INCONSISTENT -> new Cell("no: the build stops", true);
            case CONSISTENT -> new Cell("yes", false);
            case INCOMPLETE -> new Cell("not known", false);
          });
    }
    return new Row(Prose.of("agrees with the stage before it"), cells);
  }

  private static TableSize size(StageReport stage, String label) {
    return stage.tables().getOrDefault(label, UNKNOWN);
  }
}
