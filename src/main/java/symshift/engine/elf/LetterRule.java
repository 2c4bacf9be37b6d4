package symshift.engine.elf;

/**
 * Which question nm asks first when it names the letter of a defined symbol.
 *
 * <p>Source: binutils commit a288c270991d (PR 24511), in 2.33.
 */
public enum LetterRule {
  /**
   * The flags of the section, as nm of binutils 2.33 and later does; four names of sections that
   * only Windows has come before the flags, from 2.35 on.
   */
  FLAGS,
  /**
   * The beginning of the name of the section ({@code .init_array} and {@code .init.data} are code),
   * and its flags only where the name says nothing; before 2.33.
   */
  SECTION_NAME
}
