package symshift.dashboard.blob;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Blobs as files: {@code blobs/ab/cd...}, the first two digits of the name as a folder. */
@Component
final class FolderBlobStore implements BlobStore {
  private final Path folder;
  private final Path drafts;

  FolderBlobStore(@Value("${symshift.data}") Path data) {
    this.folder = data.resolve("blobs").toAbsolutePath().normalize();
    this.drafts = folder.resolve("drafts");
  }

  @Override
  public Blob put(InputStream in) throws IOException {
    Files.createDirectories(drafts);
    Path draft = Files.createTempFile(drafts, "blob", "");
    try {
      Blob blob = write(in, draft);
      publish(draft, path(blob.sha256()));
      return blob;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  @Override
  public InputStream open(String sha256) throws IOException {
    try {
      return new CheckedBlob(
          sha256, new BufferedInputStream(Files.newInputStream(path(sha256)), 1 << 16));
    } catch (NoSuchFileException e) {
      throw new MissingBlobException(sha256);
    }
  }

  @Override
  public boolean has(String sha256) {
    return Files.exists(path(sha256));
  }

  @Override
  public void delete(String sha256) throws IOException {
    Files.deleteIfExists(path(sha256));
  }

  private static Blob write(InputStream in, Path draft) throws IOException {
    MessageDigest digest = Digests.sha256();
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
      long size = in.transferTo(out);
      channel.force(true);
      return new Blob(Digests.hex(digest), size);
    }
  }

  /** A blob that is here already stays: its name says that it holds the same bytes. */
  private static void publish(Path draft, Path blob) throws IOException {
    if (Files.exists(blob)) {
      return;
    }
    Path parent = blob.resolveSibling(".").normalize();
    Files.createDirectories(parent);
    Files.move(draft, blob, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel directory = FileChannel.open(parent)) {
      directory.force(true); // makes the new name itself durable
    }
  }

  private Path path(String sha256) {
    String name = Blob.requireName(sha256);
    return folder.resolve(name.substring(0, 2)).resolve(name.substring(2));
  }
}
