package symshift.dashboard.source.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import symshift.dashboard.source.FetchedPage;
import symshift.dashboard.source.Fetcher;

/** The pages of a folder of samples. */
record SampleSite(String folder) implements Fetcher {

  @Override
  public Optional<FetchedPage> find(String path) throws IOException {
    Path file = Path.of(folder + path + (path.endsWith("/") ? "index.html" : ""));
    return Files.exists(file)
        ? Optional.of(new FetchedPage("sample:" + path, "", Files.readAllBytes(file)))
        : Optional.empty();
  }
}
