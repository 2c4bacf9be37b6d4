package symshift.engine.artifact;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symshift.engine.MalformedArtifactException;

/** Sorts plain files into artifacts and rejected ones. */
final class ReadResults implements Unpacker.Sink {
  private static final String KNOWN =
      " is no ELF image, symbol listing (nm -n, System.map, .syms) or archive of these.";

  private final Formats formats;
  private final List<Artifact> artifacts = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();

  ReadResults(Formats formats) {
    this.formats = formats;
  }

  @Override
  public void plain(String name, String container, MemorySegment bytes) {
    boolean bystander = !container.isEmpty();
    if (bytes.byteSize() == 0) {
      rejected.add(new Rejected(name, name + " is empty.", bystander));
      return;
    }
    Optional<ArtifactFormat> format = formats.of(name, bytes);
    if (format.isEmpty()) {
      rejected.add(new Rejected(name, name + KNOWN, bystander));
      return;
    }
    try {
      ArtifactContent content = format.get().read(bytes);
      if (content instanceof ArtifactContent.Image(var elf) && elf.relocatable()) {
        String reason = name + " is an object file, not a linked image.";
        rejected.add(new Rejected(name, reason, bystander));
      } else {
        artifacts.add(new Artifact(name, container, format.get().id(), bytes.byteSize(), content));
      }
    } catch (MalformedArtifactException e) {
      rejected.add(new Rejected(name, name + " is " + e.getMessage() + ".", bystander));
    }
  }

  @Override
  public void refused(String name, String sentence) {
    rejected.add(new Rejected(name, sentence, false));
  }

  /** A file of a folder that cannot be read; whether that matters depends on its name. */
  void bystander(String name, String sentence) {
    rejected.add(new Rejected(name, sentence, true));
  }

  ReadResult result() {
    return new ReadResult(artifacts, rejected);
  }
}
