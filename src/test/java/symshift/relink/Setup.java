package symshift.relink;

import java.util.List;

/**
 * All that decides a staged link.
 *
 * @param objects the kernel's own object by link, first one first; the last one serves the rest
 * @param lettersByName whether the listings come from an nm before 2.33
 * @param tablesAlignText whether the object of the tables has an empty {@code .text} aligned to
 *     four bytes, as the assemblers of long ago gave to every object
 * @param passes temporary stages; 0 leaves the third one to the rule of 4.10
 */
record Setup(
    List<Miniature> objects,
    Layout layout,
    TableProgram program,
    boolean lld,
    boolean lettersByName,
    boolean allSymbols,
    boolean tablesAlignText,
    int passes) {
  static Setup of(Miniature miniature, TableProgram program) {
    return new Setup(List.of(miniature), Layout.PLAIN, program, false, true, true, false, 2);
  }

  Setup layout(Layout other) {
    return new Setup(
        objects, other, program, lld, lettersByName, allSymbols, tablesAlignText, passes);
  }

  Setup program(TableProgram other) {
    return new Setup(
        objects, layout, other, lld, lettersByName, allSymbols, tablesAlignText, passes);
  }

  Setup objects(List<Miniature> others) {
    return new Setup(
        others, layout, program, lld, lettersByName, allSymbols, tablesAlignText, passes);
  }

  Setup withLld() {
    return new Setup(
        objects, layout, program, true, lettersByName, allSymbols, tablesAlignText, passes);
  }

  Setup lettersByFlags() {
    return new Setup(objects, layout, program, lld, false, allSymbols, tablesAlignText, passes);
  }

  Setup textOnly() {
    return new Setup(objects, layout, program, lld, lettersByName, false, tablesAlignText, passes);
  }

  Setup aligningText() {
    return new Setup(objects, layout, program, lld, lettersByName, allSymbols, true, passes);
  }

  Setup passes(int number) {
    return new Setup(
        objects, layout, program, lld, lettersByName, allSymbols, tablesAlignText, number);
  }

  Miniature object(int link) {
    return objects.get(Math.min(link, objects.size()) - 1);
  }
}
