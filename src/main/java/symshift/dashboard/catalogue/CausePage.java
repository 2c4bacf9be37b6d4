package symshift.dashboard.catalogue;

import java.util.List;
import symshift.dashboard.web.Frame;
import symshift.dashboard.web.Words;

/**
 * One cause.
 *
 * @param found how many diagnoses found it, in words; empty when none did
 * @param reading the sections of its document but the lead, which is the title, and the references
 * @param references the section References; empty when the document has none
 * @param places public diagnoses that found it
 */
record CausePage(
    Frame frame,
    Cause cause,
    String found,
    List<RuleDoc.Section> reading,
    List<RuleDoc.Section> references,
    List<Place> places) {
  private static final String REFERENCES = "References";

  /**
   * @param headline its verdict in a sentence, with a true minus sign
   * @param origin the sample's note or what the set belongs to
   * @param made the day
   */
  record Place(FoundIn diagnosis, String headline, String origin, String made) {}

  CausePage {
    reading = List.copyOf(reading);
    references = List.copyOf(references);
    places = List.copyOf(places);
  }

  static CausePage of(Frame frame, Cause cause, RuleDoc doc, String found, List<FoundIn> places) {
    return new CausePage(
        frame,
        cause,
        found,
        doc.sections().stream()
            .filter(s -> !s.heading().isEmpty() && !s.heading().equals(REFERENCES))
            .toList(),
        doc.sections().stream().filter(s -> s.heading().equals(REFERENCES)).toList(),
        places.stream().map(CausePage::place).toList());
  }

  private static Place place(FoundIn found) {
    return new Place(
        found,
        found.headline().replaceAll("(?<= )-(?=\\d)", "\u2212"),
        found.note(),
        Words.minute(found.madeAt()));
  }
}
