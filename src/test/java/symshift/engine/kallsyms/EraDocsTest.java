package symshift.engine.kallsyms;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import symshift.engine.kallsyms.EraNote.Area;

class EraDocsTest {
  @Test
  void theTableOfTheDocIsThatOfTheProgram() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("docs/eras.md")).stream()
            .dropWhile(line -> !line.equals("## The eras"))
            .takeWhile(line -> !line.equals("## Widths and alignment"))
            .filter(line -> line.matches("\\| \\d.*"))
            .toList();
    assertThat(rows).isEqualTo(KernelEra.all().stream().map(EraDocsTest::row).toList());
  }

  /** A row of the doc: the era, and its notes by the part of the build. */
  private static String row(KernelEra era) {
    return String.join(
        " | ",
        "| " + era.first(),
        era.last(),
        notes(era, Area.TABLE),
        notes(era, Area.MAP),
        notes(era, Area.LAYOUT) + " |");
  }

  private static String notes(KernelEra era, Area area) {
    return era.notes().stream()
        .filter(note -> note.area() == area)
        .map(EraNote::toString)
        .collect(joining("; "))
        .replace("_", "\\_");
  }
}
