package symshift.dashboard.catalogue;

import java.util.List;

/**
 * A block of a document, reduced to what a page prints. One record for all kinds, because templates
 * tell them by {@link #kind}.
 *
 * @param kind {@code heading}, {@code paragraph}, {@code ordered}, {@code bullets} or {@code code}
 * @param items runs of a heading or paragraph as the only item; each item of a list
 * @param text a heading's text or the lines of a code block; empty otherwise
 */
record Block(String kind, List<List<Run>> items, String text) {
  Block {
    items = items.stream().map(List::copyOf).toList();
  }

  /**
   * A stretch of text in one face.
   *
   * @param kind {@code text}, {@code code}, {@code strong}, {@code emphasis} or {@code link}
   * @param href a path on this site or an http(s) address; empty unless it is a link
   */
  record Run(String kind, String text, String href) {}

  static Block heading(String text) {
    return new Block("heading", List.of(), text);
  }

  static Block code(String text) {
    return new Block("code", List.of(), text);
  }

  static Block paragraph(List<Run> runs) {
    return new Block("paragraph", List.of(runs), "");
  }

  static Block list(boolean ordered, List<List<Run>> items) {
    return new Block(ordered ? "ordered" : "bullets", items, "");
  }
}
