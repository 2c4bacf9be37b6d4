package symshift.dashboard.history;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import symshift.dashboard.web.Words;

/**
 * A text and where it leads.
 *
 * @param text what the reader sees
 * @param href a path on this site
 */
record Link(String text, String href) {
  private static final String DEFAULT_TREE = "linux-next";

  /** The page of a series. Toolchain and tree are named only where they are not the usual ones. */
  static String config(String tree, Series series) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/config/" + segment(series.arch()) + "/")
            .path(path(series.config()));
    if (!series.toolchain().equals(series.arch())) {
      address.queryParam("cc", query(series.toolchain()));
    }
    return withTree(address, tree);
  }

  /** The grid up to a head; options are names and values in turn. */
  static String grid(String tree, Column newest, String... options) {
    return grid(tree, newest.name(), options);
  }

  static String grid(String tree, String to, String... options) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/grid").queryParam("tree", query(tree)).queryParam("to", to);
    for (int i = 0; i < options.length; i += 2) {
      address.queryParam(options[i], query(options[i + 1]));
    }
    return address.build(true).toUriString();
  }

  /** The first screen of a head. */
  static String head(String tree, Column column) {
    return head(tree, column.tag());
  }

  static String head(String tree, LocalDate tag) {
    return withTree(UriComponentsBuilder.fromPath("/" + Words.nextTag(tag) + "/"), tree);
  }

  /** The first screen of a tree. */
  static String overview(String tree) {
    return withTree(UriComponentsBuilder.fromPath("/"), tree);
  }

  private static String withTree(UriComponentsBuilder address, String tree) {
    if (!tree.equals(DEFAULT_TREE)) {
      address.queryParam("tree", query(tree));
    }
    return address.build(true).toUriString();
  }

  private static String path(String text) {
    return UriUtils.encodePath(text, StandardCharsets.UTF_8).replace("+", "%2B");
  }

  private static String segment(String text) {
    return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
  }

  private static String query(String text) {
    return UriUtils.encode(text, StandardCharsets.UTF_8);
  }
}
