package symshift.engine.elf;

/**
 * Which question nm asks first when it names the letter of a defined symbol.
 *
 * <p>Source: binutils commit a288c270991d (PR 24511), in 2.33.
 */
public enum LetterRule {
  /** The flags of the section, as nm of binutils 2.33 and later does. */
  FLAGS,
  /** The name of the section, and its flags only where the name says nothing; before 2.33. */
  SECTION_NAME
}
