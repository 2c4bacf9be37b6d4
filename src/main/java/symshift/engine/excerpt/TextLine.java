package symshift.engine.excerpt;

/**
 * A line of a pasted text without the marks of quoting.
 *
 * @param number of the line in the text, from 1
 * @param skipped characters that were taken off its start
 */
record TextLine(int number, int skipped, String text) {}
