package symshift.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The images that are measured. */
public final class Images {
  private static final Path SAMPLE =
      Path.of("samples/real/R2-fail-DTT-align16/stages-symonly.tar.xz");

  private Images() {}

  /** The three link stages of the real failure, 29,000 symbols each, in link order. */
  public static List<MemorySegment> threeStages() throws IOException {
    List<MemorySegment> stages = new ArrayList<>();
    byte[] packed = Files.readAllBytes(SAMPLE);
    try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(packed)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile()) {
          stages.add(MemorySegment.ofArray(tar.readAllBytes()));
        }
      }
    }
    if (stages.size() != 3) {
      throw new IOException(SAMPLE + " holds " + stages.size() + " stages, not 3");
    }
    return stages;
  }

  /** The file of that path, mapped until the arena is closed. */
  public static MemorySegment mapped(Path file, Arena arena) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
    }
  }
}
