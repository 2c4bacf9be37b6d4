package symshift.dashboard.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The trees that pages can show.
 *
 * @param names the usual one first, never empty
 */
record Trees(List<String> names) {
  Trees {
    names = List.copyOf(names);
  }

  /**
   * The tree that a reader asked for, or the usual one.
   *
   * @throws ResponseStatusException 404 when there is no such tree
   */
  String choose(@Nullable String asked) {
    if (asked == null || asked.isEmpty()) {
      return names.getFirst();
    }
    if (!names.contains(asked)) {
      throw new ResponseStatusException(
          HttpStatus.NOT_FOUND,
          "There is no tree \"%s\" here. Trees: %s.".formatted(asked, String.join(", ", names)));
    }
    return asked;
  }
}
