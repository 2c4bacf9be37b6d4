package symshift.relink;

import java.util.List;

/**
 * All that decides a staged link.
 *
 * @param objects the kernel's own object by link, first one first; the last one serves the rest
 * @param lettersByName whether the listings come from an nm before 2.33
 * @param passes temporary stages; 0 leaves the third one to the rule of 4.10
 */
record Setup(
    List<Miniature> objects,
    Layout layout,
    TableProgram program,
    boolean lld,
    boolean lettersByName,
    boolean allSymbols,
    int passes) {
  static Setup of(Miniature miniature, TableProgram program) {
    return new Setup(List.of(miniature), Layout.PLAIN, program, false, true, true, 2);
  }

  Setup layout(Layout other) {
    return new Setup(objects, other, program, lld, lettersByName, allSymbols, passes);
  }

  Setup program(TableProgram other) {
    return new Setup(objects, layout, other, lld, lettersByName, allSymbols, passes);
  }

  Setup objects(List<Miniature> others) {
    return new Setup(others, layout, program, lld, lettersByName, allSymbols, passes);
  }

  Setup withLld() {
    return new Setup(objects, layout, program, true, lettersByName, allSymbols, passes);
  }

  Setup lettersByFlags() {
    return new Setup(objects, layout, program, lld, false, allSymbols, passes);
  }

  Setup textOnly() {
    return new Setup(objects, layout, program, lld, lettersByName, false, passes);
  }

  Setup passes(int number) {
    return new Setup(objects, layout, program, lld, lettersByName, allSymbols, number);
  }

  Miniature object(int link) {
    return objects.get(Math.min(link, objects.size()) - 1);
  }
}
