package symshift.dashboard.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import symshift.engine.diagnosis.Diagnosis;
import symshift.engine.diagnosis.SetAside;
import symshift.engine.diagnosis.StageReport;
import symshift.engine.diagnosis.StageRoles;
import symshift.engine.diagnosis.UnusableEvidenceException.Problem;
import symshift.engine.diagnosis.Words;

/**
 * The form in which a reader says which file is which stage.
 *
 * @param files at most {@value #MOST_FILES} of those that may be stages
 * @param left how many more there are
 * @param said what readers said before, in a sentence; empty when nothing
 * @param problems why what was sent just now was not done; empty when nothing was
 */
record StagesForm(List<Line> files, int left, String said, List<Problem> problems) {
  /** More files than any build has stages; the server takes 1000 fields. */
  static final int MOST_FILES = 100;

  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("", "as told");
    WORDS.put("1", "1");
    WORDS.put("2", "2");
    WORDS.put("3", "3");
    WORDS.put("final", "final");
    WORDS.put("none", "leave out");
  }

  /**
   * @param file its label in printable characters
   */
  record Line(String file, List<Choice> choices) {
    Line {
      choices = List.copyOf(choices);
    }
  }

  record Choice(String word, String text, boolean chosen) {}

  StagesForm {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /** Where the files of a set cannot be read again, but somebody may have said something. */
  static StagesForm closed(StageRoles said) {
    return new StagesForm(List.of(), 0, sentence(said), List.of());
  }

  static StagesForm of(Diagnosis diagnosis, StageRoles said) {
    Set<String> files = candidates(diagnosis);
    List<Line> lines = files.stream().limit(MOST_FILES).map(file -> line(file, said)).toList();
    return new StagesForm(lines, files.size() - lines.size(), sentence(said), List.of());
  }

  /** The same after it was sent in vain: with the reasons, and what was chosen. */
  StagesForm refused(Map<String, String> chosen, List<Problem> reasons) {
    List<Line> again =
        files.stream()
            .map(line ->
                chosen.containsKey(line.file())
                    ? new Line(line.file(), choices(chosen.get(line.file())))
                    : line)
            .toList();
    List<Problem> printable =
        reasons.stream()
            .map(reason ->
                new Problem(Words.printable(reason.file()), Words.printable(reason.sentence())))
            .toList();
    return new StagesForm(again, left, said, printable);
  }

  /**
   * What is said once a form was sent.
   *
   * @param sent printable labels to words; nothing is said any more of a file whose word is empty
   * @throws RefusedStageException when a label is none of a stage, or a word none of the form
   */
  static StageRoles roles(Diagnosis diagnosis, StageRoles before, Map<String, String> sent)
      throws RefusedStageException {
    Map<String, String> labels =
        candidates(diagnosis).stream()
            .collect(Collectors.toMap(Words::printable, label -> label, (one, two) -> one));
    Map<String, String> said = new TreeMap<>(before.byFile());
    for (Map.Entry<String, String> one : sent.entrySet()) {
      String file = one.getKey();
      String word = one.getValue();
      String label = labels.get(file);
      if (label == null) {
        throw new RefusedStageException(
            "This set has no stage file \"%s\". Load the page again and choose there."
                .formatted(Words.printable(file)));
      }
      if (!WORDS.containsKey(word)) {
        throw new RefusedStageException(
            "\"%s\" is no stage: give 1, 2, 3, final, none, or nothing."
                .formatted(Words.printable(word)));
      }
      if (word.isEmpty()) {
        said.remove(label);
      } else {
        said.put(label, word);
      }
    }
    return new StageRoles(said);
  }

  /** Labels of the files that are stages or may be: those used first, in link order. */
  private static Set<String> candidates(Diagnosis diagnosis) {
    Set<String> files = new LinkedHashSet<>();
    diagnosis.stages().forEach(stage -> files.add(stage.file()));
    for (StageReport stage : diagnosis.stages()) {
      if (stage.checkedBy() != null) {
        files.addAll(List.of(stage.checkedBy().split(", ", -1)));
      }
    }
    diagnosis.setAside().stream()
        .filter(SetAside::mayBeStage)
        .map(SetAside::file)
        .forEach(files::add);
    return files;
  }

  private static Line line(String file, StageRoles said) {
    return new Line(Words.printable(file), choices(said.byFile().get(file)));
  }

  private static List<Choice> choices(@Nullable String chosen) {
    List<Choice> choices = new ArrayList<>();
    WORDS.forEach((word, text) ->
        choices.add(new Choice(word, text, word.equals(chosen == null ? "" : chosen))));
    return choices;
  }

  private static String sentence(StageRoles said) {
    return said.byFile().isEmpty()
        ? ""
        : new TreeMap<>(said.byFile())
            .entrySet().stream()
                .map(one ->
                    Words.printable(one.getKey())
                        + (one.getValue().equals("none")
                            ? " is left out"
                            : " is " + one.getValue()))
                .collect(Collectors.joining(", ", "Stages as said by a reader: ", "."));
  }
}
