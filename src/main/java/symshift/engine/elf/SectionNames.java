package symshift.engine.elf;

import java.util.HashMap;
import java.util.Map;
import symshift.engine.MalformedArtifactException;

/** The names of sections; one text for all sections that share a name. */
final class SectionNames {
  private static final int LONGEST = 4096;
  private static final long FREE_BYTES = 1 << 20;

  private final ElfBytes file;
  private final ElfSection strings;
  private final Map<Long, String> known = new HashMap<>();
  private long room;

  /** The file holds all of the section with the names. */
  SectionNames(ElfBytes file, ElfSection strings) {
    this.file = file;
    this.strings = strings;
    room = FREE_BYTES + 4 * strings.size();
  }

  /**
   * The name that starts there, at most 4096 bytes of it; empty outside of the table.
   *
   * @throws MalformedArtifactException when the names overlap so much that a small file would
   *     unfold into a huge one
   */
  String at(long start) throws MalformedArtifactException {
    String name = known.get(start);
    if (name == null) {
      long end = strings.offset() + strings.size();
      long from = strings.offset() + Math.min(start, strings.size());
      name = file.text(from, Math.min(end, from + LONGEST));
      known.put(start, name);
      room -= name.length();
      if (room < 0) {
        throw new MalformedArtifactException(
            "elf",
            from,
            "section names of at most four times the " + strings.size() + " bytes of their table",
            "more, because they overlap");
      }
    }
    return name;
  }
}
