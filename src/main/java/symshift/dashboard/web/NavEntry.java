package symshift.dashboard.web;

/**
 * One entry of the bar. A feature that has pages declares a bean of it; an entry is shown only
 * where its feature is.
 *
 * @param position entries are shown in this order, smallest first
 * @param label the word in the bar
 * @param path where it leads; a page names its section by this path
 */
public record NavEntry(int position, String label, String path) {}
