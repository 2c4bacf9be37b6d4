package symshift.dashboard.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Pages in a folder: the file of a path, or the {@code index.html} in it. */
final class FolderFetcher implements Fetcher {
  private final Path folder;

  FolderFetcher(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public Optional<FetchedPage> find(String path) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("there is no folder " + folder + "; set the source's base-url anew");
    }
    Path file = folder.resolve(path.substring(1)).normalize();
    if (!file.startsWith(folder)) {
      throw new IOException(path + " leads out of " + folder);
    }
    Path page = Files.isDirectory(file) ? file.resolve("index.html") : file;
    try {
      return Optional.of(new FetchedPage(page.toUri().toString(), "", Files.readAllBytes(page)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
