package symshift.engine.layout;

import java.util.List;

/**
 * A pattern for files or for their sections.
 *
 * @param pattern with the wildcards {@code * ? [..]}
 * @param sorting words such as {@code SORT_BY_NAME}, the outer one first; empty: as they come
 * @param excluded patterns of files that it does not take, of {@code EXCLUDE_FILE()}
 */
public record InputPattern(String pattern, List<String> sorting, List<String> excluded) {
  public InputPattern {
    sorting = List.copyOf(sorting);
    excluded = List.copyOf(excluded);
  }
}
