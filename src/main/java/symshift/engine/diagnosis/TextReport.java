package symshift.engine.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis as plain text for a mail: ASCII, at most 78 columns, never truncating a number or a
 * verdict; a symbol name too long for its column ends in {@code ..}.
 */
public final class TextReport {
  private final Diagnosis diagnosis;
  private final TextPage page = new TextPage();

  private TextReport(Diagnosis diagnosis) {
    this.diagnosis = diagnosis;
  }

  public static String write(Diagnosis diagnosis) {
    return new TextReport(diagnosis).write();
  }

  private String write() {
    page.paragraph(verdict()).blank();
    page.paragraph(Words.capital(diagnosis.headline().replaceFirst("^\\w+: ", ""))).blank();
    StageLines.write(diagnosis, page);
    patientZero();
    for (Finding cause : diagnosis.causes()) {
      finding("Cause", cause);
    }
    differing();
    proof();
    cascades();
    for (Finding note : diagnosis.notes()) {
      finding(diagnosis.verdict() == Verdict.INCONSISTENT ? "Not the cause" : "Noticed", note);
    }
    page.heading("Another pass").indented(diagnosis.convergence().sentence()).blank();
    Headroom headroom = diagnosis.headroom();
    if (headroom != null) {
      page.heading("Headroom").indented(headroom.sentence()).blank();
    }
    remedies();
    fileNotes();
    setAside();
    return page.toString();
  }

  private String verdict() {
    String word = diagnosis.verdict().name();
    if (diagnosis.causes().isEmpty()) {
      return diagnosis.verdict() == Verdict.INCONSISTENT
          ? word + ": the cause is not in the catalogue"
          : word;
    }
    return diagnosis.causes().stream()
        .map(cause ->
            cause.id()
                + " ("
                + cause.confidence()
                + ", culprit: "
                + cause.culprit().name().toLowerCase(Locale.ROOT)
                + ")")
        .distinct()
        .collect(Collectors.joining(", ", word + ": ", ""));
  }

  private void patientZero() {
    PatientZero zero = diagnosis.patientZero();
    if (zero == null) {
      return;
    }
    page.heading(
        "Patient zero, between " + zero.between().getFirst() + " and " + zero.between().getLast());
    side(zero.fromAddress(), zero.from(), zero.symbol(), zero.fromPlace());
    side(zero.toAddress(), zero.to(), zero.symbol(), zero.toPlace());
    page.blank();
  }

  private void side(
      @Nullable String address, @Nullable String letter, String symbol, @Nullable String place) {
    String line =
        address == null
            ? "  (not there)"
            : "  "
                + address
                + " "
                + letter
                + " "
                + TextPage.fit(symbol, 28)
                + (place == null ? "" : "  " + place);
    page.line(TextPage.fit(line, TextPage.WIDTH));
  }

  private void finding(String head, Finding finding) {
    page.heading(head + ": " + finding.id());
    page.indented(finding.summary());
    for (Exhibit exhibit : finding.exhibits()) {
      page.item(exhibit.claim());
      exhibit.lines().forEach(line -> page.line("      " + TextPage.fit(line, 72)));
    }
    Counterfactual proof = finding.counterfactual();
    if (proof != null) {
      page.item(
          "Undone ("
              + proof.undo()
              + "): "
              + proof.namesBytesBefore()
              + " -> "
              + proof.namesBytesAfter()
              + " bytes, padded "
              + proof.paddedBefore()
              + " -> "
              + proof.paddedAfter()
              + (proof.restores() ? ": restored." : ": not restored.")
              + (proof.smaller().isEmpty() ? "" : " " + proof.smaller()));
    }
    page.blank();
  }

  /** Shown where no cause is named: the reader starts from the lines themselves. */
  private void differing() {
    if (diagnosis.causes().isEmpty() && !diagnosis.differing().isEmpty()) {
      page.heading("What the build compares: the first lines that differ");
      diagnosis.differing().forEach(line -> page.line("  " + TextPage.fit(line, 76)));
      page.blank();
    }
  }

  private void proof() {
    if (diagnosis.proof().isEmpty()) {
      return;
    }
    page.heading("Proof: name tables re-computed with one thing changed at a time");
    page.line(String.format(Locale.ROOT, "  %-42s %8s %8s", "", "names", "padded"));
    String listing = "";
    for (ProofRow row : diagnosis.proof()) {
      if (!row.listing().equals(listing)) {
        listing = row.listing();
        page.line("  " + TextPage.fit(listing, 70));
      }
      List<String> change = TextPage.wrap(row.change(), 40);
      for (int i = 0; i < change.size() - 1; i++) {
        page.line("    " + change.get(i));
      }
      page.line(
          String.format(
              Locale.ROOT,
              "    %-40s %8d %8d  %s",
              change.getLast(),
              row.namesBytes(),
              row.paddedBytes(),
              effect(row)));
    }
    page.blank();
  }

  private static String effect(ProofRow row) {
    return row.effect().replace("labels behind move by ", "").replace("labels behind ", "")
        + (row.decisive() ? " *" : "");
  }

  private void cascades() {
    page.heading("Folded: symbols by how far they moved");
    for (Cascade cascade : diagnosis.cascades()) {
      page.line("  " + TextPage.fit(cascade.from() + " -> " + cascade.to(), 70));
      for (Stretch stretch : cascade.stretches().stream().limit(12).toList()) {
        String shift = stretch.shift() == null ? stretch.kind() : stretch.shift();
        String which =
            stretch.note().isEmpty()
                ? TextPage.fit(stretch.first(), 22) + " .. " + TextPage.fit(stretch.last(), 22)
                : stretch.note();
        page.line(String.format(Locale.ROOT, "    %8d %11s   %s", stretch.symbols(), shift, which));
      }
      int more = cascade.stretches().size() - 12;
      if (more > 0) {
        page.line("    and " + Words.number(more) + " more");
      }
      cascade.remarks().forEach(page::item);
    }
    page.blank();
  }

  private void remedies() {
    List<Remedy> remedies =
        diagnosis.causes().stream().flatMap(c -> c.remedies().stream()).distinct().toList();
    if (remedies.isEmpty()) {
      return;
    }
    page.heading("What to do");
    for (Map.Entry<String, List<Remedy>> group :
        remedies.stream()
            .collect(Collectors.groupingBy(Remedy::when, LinkedHashMap::new, Collectors.toList()))
            .entrySet()) {
      group.getValue().forEach(remedy -> page.labelled(group.getKey(), remedy.action()));
    }
    page.blank();
  }

  private void fileNotes() {
    if (!diagnosis.fileNotes().isEmpty()) {
      page.heading("Other files and remarks");
      diagnosis.fileNotes().forEach(note -> page.item(note.file() + ": " + note.says()));
      page.blank();
    }
  }

  private void setAside() {
    if (diagnosis.setAside().isEmpty()) {
      return;
    }
    page.heading("Files not used");
    List<String> others = new ArrayList<>();
    for (SetAside file : diagnosis.setAside()) {
      if (file.reason().equals(SetAside.NO_STAGE)) {
        others.add(file.file());
      } else {
        page.item(file.file() + ": " + file.reason());
      }
    }
    if (!others.isEmpty()) {
      page.item("not link stages: " + Words.list(others, 6));
    }
    page.blank();
  }
}
