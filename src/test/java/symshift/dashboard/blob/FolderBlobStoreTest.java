package symshift.dashboard.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderBlobStoreTest {
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path data;
  private FolderBlobStore store;

  @BeforeEach
  void openStore() {
    store = new FolderBlobStore(data);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> found = Files.walk(data)) {
      return found.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void bytesComeBackUnderTheirSha256() throws IOException {
    assertThat(store.put(bytes("abc"))).isEqualTo(new Blob(ABC, 3));
    assertThat(store.has(ABC)).isTrue();
    assertThat(store.open(ABC)).hasContent("abc");
  }

  @Test
  void equalBytesAreKeptOnce() throws IOException {
    store.put(bytes("abc"));
    store.put(bytes("abc"));

    assertThat(files()).hasSize(1);
  }

  @Test
  void changedBytesAreNoticedWhenTheyAreRead() throws IOException {
    store.put(bytes("abc"));
    Files.writeString(files().getFirst(), "abd");

    try (InputStream in = store.open(ABC)) {
      assertThatThrownBy(in::readAllBytes)
          .isInstanceOf(CorruptBlobException.class)
          .hasMessageContaining(ABC);
    }
  }

  @Test
  void aStreamThatBreaksLeavesNothing() throws IOException {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the line went dead");
          }

          @Override
          public int read(byte[] room, int offset, int length) throws IOException {
            throw new IOException("the line went dead");
          }
        };

    assertThatThrownBy(() -> store.put(broken)).hasMessage("the line went dead");
    assertThat(files()).isEmpty();
  }

  @Test
  void aBlobThatIsNotThereIsSaidToBeMissing() throws IOException {
    store.put(bytes("abc"));
    store.delete(ABC);

    assertThatThrownBy(() -> store.open(ABC)).isInstanceOf(MissingBlobException.class);
    assertThat(store.has(ABC)).isFalse();
  }

  @Test
  void aNameThatIsNoDigestNeverReachesTheFileSystem() {
    assertThatThrownBy(() -> store.open("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
