package symshift.dashboard.upload;

import java.nio.file.Path;
import java.util.List;

/**
 * The files of one upload. Closing it deletes what is left of them.
 *
 * @param folder holds these files and nothing else
 * @param files in the order they were sent, names unique
 */
public record ReceivedSet(Path folder, List<ReceivedFile> files) implements AutoCloseable {
  public ReceivedSet {
    files = List.copyOf(files);
  }

  @Override
  public void close() {
    IncomingFiles.delete(folder);
  }
}
