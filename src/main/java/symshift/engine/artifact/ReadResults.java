package symshift.engine.artifact;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import symshift.engine.MalformedArtifactException;

/** Sorts plain files into artifacts and rejected ones. */
final class ReadResults implements Unpacker.Sink {
  private static final String KNOWN =
      " is no ELF image, symbol listing (nm -n, System.map, .syms), other file of a kernel build"
          + " that can be read, or archive of these.";

  private record Found(Member member, Artifact artifact) {
    String label() {
      return artifact.container() + "/" + artifact.name();
    }
  }

  private final Formats formats;
  private final List<Found> artifacts = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();

  ReadResults(Formats formats) {
    this.formats = formats;
  }

  @Override
  public void plain(Member member, MemorySegment bytes) {
    String name = member.name();
    if (bytes.byteSize() == 0) {
      refused(member, name + " is empty.");
      return;
    }
    Optional<ArtifactFormat> format = formats.of(name, bytes);
    if (format.isEmpty()) {
      refused(member, name + KNOWN);
      return;
    }
    try {
      ArtifactContent content = format.get().read(bytes);
      if (content instanceof ArtifactContent.Image(var elf) && elf.relocatable()) {
        refused(member, name + " is an object file, not a linked image.");
      } else {
        artifacts.add(
            new Found(
                member,
                new Artifact(
                    name, member.container(), format.get().id(), bytes.byteSize(), content)));
      }
    } catch (MalformedArtifactException e) {
      refused(member, name + " is " + e.getMessage() + ".");
    }
  }

  /** Of a file in a folder or archive it depends on the name whether it matters. */
  @Override
  public void refused(Member member, String sentence) {
    rejected.add(new Rejected(member.name(), sentence, !member.isAlone()));
  }

  /** Files of one name in one archive are told apart by their folders. */
  ReadResult result() {
    Map<String, Long> sameLabel =
        artifacts.stream().collect(Collectors.groupingBy(Found::label, Collectors.counting()));
    List<Artifact> labelled =
        artifacts.stream()
            .map(each ->
                sameLabel.getOrDefault(each.label(), 0L) > 1
                    ? each.artifact().in(each.member().where())
                    : each.artifact())
            .toList();
    return new ReadResult(labelled, rejected);
  }
}
