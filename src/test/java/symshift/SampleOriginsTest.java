package symshift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleOriginsTest {
  @Test
  void everyFolderOfSamplesSaysWhereItComesFrom() throws IOException {
    try (Stream<Path> found = Files.list(Path.of("samples"));
        Stream<Path> formats = Files.list(Path.of("samples/formats"))) {
      List<Path> folders =
          Stream.concat(found.filter(folder -> !folder.endsWith("formats")), formats)
              .filter(Files::isDirectory)
              .toList();
      assertThat(folders)
          .isNotEmpty()
          .allSatisfy(folder -> assertThat(folder.resolve("ORIGIN.md")).isNotEmptyFile());
    }
  }
}
