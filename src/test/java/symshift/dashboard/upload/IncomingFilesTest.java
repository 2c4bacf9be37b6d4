package symshift.dashboard.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncomingFilesTest {
  private static final UploadLimits LIMITS = new UploadLimits(1 << 20, 1 << 20, 10);

  @TempDir Path data;

  @Test
  void aStartRemovesWhatACrashLeftBehind() throws IOException {
    Path left = Files.createDirectories(data.resolve("incoming/crashed/set1"));
    Files.writeString(left.resolve("0"), "half of a file");
    try (IncomingFiles incoming = new IncomingFiles(data, LIMITS)) {
      assertThat(data.resolve("incoming/crashed")).doesNotExist();
      assertThat(incoming.folder()).isEmptyDirectory();
    }
  }

  @Test
  void aSecondDashboardLeavesTheUploadsOfTheFirstAlone() throws IOException {
    try (IncomingFiles first = new IncomingFiles(data, LIMITS)) {
      Files.writeString(first.folder().resolve("upload_1.tmp"), "half of a body");
      try (IncomingFiles second = new IncomingFiles(data, LIMITS)) {
        assertThat(second.folder()).isNotEqualTo(first.folder()).isEmptyDirectory();
        assertThat(first.folder()).isNotEmptyDirectory();
      }
    }
    assertThat(data.resolve("incoming")).isEmptyDirectory();
  }

  @Test
  void closingASetDeletesItsFiles() throws IOException {
    IncomingFiles incoming = new IncomingFiles(data, LIMITS);
    try (ReceivedSet set =
        incoming.receive("stages.tar.xz", new ByteArrayInputStream("abc".getBytes(UTF_8)))) {
      assertThat(set.files().getFirst().path()).hasContent("abc");
      assertThat(set.files().getFirst().sha256()).startsWith("ba7816bf8f01cfea");
    }
    assertThat(incoming.folder()).isEmptyDirectory();
  }
}
