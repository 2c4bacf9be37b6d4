package symshift.dashboard.upload;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.AbstractMultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import symshift.dashboard.blob.BlobStore;
import symshift.engine.diagnosis.UnusableEvidenceException.Problem;

/**
 * The folder uploads wait in while they are examined. Nothing in it outlives the request that
 * brought it; what a crash left behind goes at the next start.
 */
@Component
public class IncomingFiles implements AutoCloseable {
  private final IncomingFolder claimed;
  private final Path folder;
  private final UploadLimits limits;

  IncomingFiles(@Value("${symshift.data}") Path data, UploadLimits limits) throws IOException {
    this.claimed = IncomingFolder.claim(data.resolve("incoming").toAbsolutePath());
    this.folder = claimed.path();
    this.limits = limits;
  }

  @Override
  public void close() throws IOException {
    claimed.close();
  }

  Path folder() {
    return folder;
  }

  /**
   * Moves the files into a folder of their own and hashes them.
   *
   * @throws RefusedUploadException when there is nothing to examine or too much of it; then nothing
   *     is left on the disk
   */
  ReceivedSet receive(List<MultipartFile> sent) throws RefusedUploadException, IOException {
    List<MultipartFile> chosen = sent.stream().filter(IncomingFiles::isChosen).toList();
    check(chosen);
    Path place = Files.createTempDirectory(folder, "set");
    try {
      List<ReceivedFile> files = new ArrayList<>();
      for (MultipartFile file : chosen) {
        files.add(receive(file, place.resolve(Integer.toString(files.size()))));
      }
      return new ReceivedSet(place, files);
    } catch (IOException | RuntimeException e) {
      delete(place);
      throw e;
    }
  }

  /** The same for one file that comes with the program. */
  public ReceivedSet receive(String name, InputStream bytes) throws IOException {
    Path place = Files.createTempDirectory(folder, "set");
    try {
      Path path = place.resolve("0");
      Files.copy(bytes, path);
      ReceivedFile file = new ReceivedFile(name, path, sha256(path), Files.size(path));
      return new ReceivedSet(place, List.of(file));
    } catch (IOException | RuntimeException e) {
      delete(place);
      throw e;
    }
  }

  /**
   * The same for files that are kept already.
   *
   * @throws IOException when the bytes of one are gone or damaged
   */
  public ReceivedSet receive(List<StoredFile> stored, BlobStore blobs) throws IOException {
    Path place = Files.createTempDirectory(folder, "set");
    try {
      List<ReceivedFile> files = new ArrayList<>();
      for (StoredFile file : stored) {
        Path path = place.resolve(Integer.toString(files.size()));
        try (InputStream bytes = blobs.open(file.sha256())) {
          Files.copy(bytes, path);
        }
        files.add(new ReceivedFile(file.name(), path, file.sha256(), file.sizeBytes()));
      }
      return new ReceivedSet(place, files);
    } catch (IOException | RuntimeException e) {
      delete(place);
      throw e;
    }
  }

  /** Deletes what the server wrote for the parts of a request, before it is answered. */
  void discard(HttpServletRequest request) throws IOException {
    MultipartHttpServletRequest form =
        WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    if (form instanceof AbstractMultipartHttpServletRequest read && read.isResolved()) {
      try {
        for (Part part : request.getParts()) {
          part.delete();
        }
      } catch (ServletException e) {
        throw new IOException(e);
      }
    }
  }

  private void check(List<MultipartFile> chosen) throws RefusedUploadException {
    if (chosen.isEmpty()) {
      throw new RefusedUploadException(
          HttpStatus.BAD_REQUEST,
          "No file was chosen. Choose the listings or images of the link stages, or one archive"
              + " of them.");
    }
    if (chosen.size() > limits.maxFiles()) {
      throw new RefusedUploadException(
          HttpStatus.CONTENT_TOO_LARGE,
          "%d files were sent, at most %d are taken. Send the link stages only, or one archive."
              .formatted(chosen.size(), limits.maxFiles()));
    }
    List<Problem> problems = new ArrayList<>();
    Set<String> names = new HashSet<>();
    boolean tooLarge = false;
    for (MultipartFile file : chosen) {
      String name = FileNames.shown(sentName(file));
      if (file.isEmpty()) {
        problems.add(new Problem(name, "The file is empty. Was it copied before the link ended?"));
      } else if (file.getSize() > limits.maxFileBytes()) {
        tooLarge = true;
        problems.add(new Problem(name, tooLarge(file.getSize())));
      } else if (!names.add(name)) {
        problems.add(
            new Problem(name, "Two files have this name. Rename one so that both can be told."));
      }
    }
    if (!problems.isEmpty()) {
      throw new RefusedUploadException(
          tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST, problems);
    }
  }

  private String tooLarge(long sizeBytes) {
    return "The file has %,d bytes, more than the %s that are taken. Its nm -n listing is enough."
        .formatted(sizeBytes, limits.fileLimit());
  }

  private static ReceivedFile receive(MultipartFile file, Path place) throws IOException {
    file.transferTo(place.toFile());
    return new ReceivedFile(
        FileNames.shown(sentName(file)), place, sha256(place), Files.size(place));
  }

  /** A form without a chosen file still sends one part: no name, no bytes. */
  private static boolean isChosen(MultipartFile file) {
    return !(file.isEmpty() && sentName(file).isEmpty());
  }

  private static String sentName(MultipartFile file) {
    String name = file.getOriginalFilename();
    return name == null ? "" : name;
  }

  private static String sha256(Path path) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static void delete(Path path) {
    try {
      FileSystemUtils.deleteRecursively(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
