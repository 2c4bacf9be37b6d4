package symshift.engine.kallsyms;

import static symshift.engine.kallsyms.EraNote.NOT_ESTABLISHED;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import symshift.engine.kallsyms.EraNote.Area;

/**
 * One change to the rules, with the version that brought it and the stable releases that took it
 * over.
 *
 * @param since the first version that has it
 * @param note what it is, and its commit
 * @param step applies it to the rules before
 * @param backports the first releases of older series that have it too
 */
record EraChange(
    EraVersion since, EraNote note, UnaryOperator<EraRules> step, List<EraVersion> backports) {
  /** Which symbols enter the table, and in which order. */
  static EraChange table(String since, String commit, String text, UnaryOperator<EraRules> step) {
    return of(Area.TABLE, since, commit, text, step);
  }

  /** What the system map leaves out. */
  static EraChange map(String since, String commit, String text, UnaryOperator<NameFilter> step) {
    return of(Area.MAP, since, commit, text, r -> r.map(step.apply(r.map())));
  }

  /** Names that {@code scripts/kallsyms} itself leaves out. */
  static EraChange names(String since, String commit, String text, UnaryOperator<NameFilter> step) {
    return of(Area.TABLE, since, commit, text, r -> r.table(step.apply(r.table())));
  }

  /** Order, width, alignment and coding of the tables. */
  static EraChange layout(String since, String commit, String text, UnaryOperator<EraRules> step) {
    return of(Area.LAYOUT, since, commit, text, step);
  }

  private static EraChange of(
      Area area, String since, String commit, String text, UnaryOperator<EraRules> step) {
    EraNote note = new EraNote(area, text, commit.isEmpty() ? NOT_ESTABLISHED : commit);
    return new EraChange(EraVersion.first(since), note, step, List.of());
  }

  /** The same change, taken over by older series from these releases on. */
  EraChange alsoIn(String... releases) {
    return new EraChange(since, note, step, Stream.of(releases).map(EraVersion::first).toList());
  }

  boolean isIn(EraVersion version) {
    return !version.isBefore(since)
        || backports.stream().anyMatch(from -> version.isSeriesOf(from) && !version.isBefore(from));
  }

  /** Every version where this change comes or, behind a series that took it over, goes again. */
  Stream<EraVersion> boundaries() {
    return Stream.concat(
        Stream.of(since), backports.stream().flatMap(from -> Stream.of(from, from.nextSeries())));
  }

  /** How an era that begins with this change tells of it. */
  EraNote coming(EraVersion version) {
    return version.isBefore(since)
        ? new EraNote(
            note.area(), note.text() + " (taken from " + since.series() + ")", note.commit())
        : note;
  }

  /** How an era that lacks this change tells that the series before it had taken it over. */
  EraNote going() {
    return new EraNote(note.area(), "not yet: " + note.text(), note.commit());
  }
}
