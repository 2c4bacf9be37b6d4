package symshift.engine.artifact.format;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import symshift.engine.MalformedArtifactException;
import symshift.engine.artifact.ArtifactContent;
import symshift.engine.artifact.ArtifactFormat;
import symshift.engine.artifact.Match;
import symshift.engine.elf.ElfImage;

/**
 * ELF images: link stages such as {@code .tmp_vmlinux1} and {@code vmlinux}. Object files are left
 * to {@link KallsymsObjectFormat}.
 */
public final class ElfFormat implements ArtifactFormat {
  private static final ValueLayout.OfInt MARK =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  @Override
  public String id() {
    return "elf";
  }

  @Override
  public Match match(String name, MemorySegment head) {
    boolean marked = head.byteSize() >= 4 && head.get(MARK, 0) == 0x7f454c46;
    if (!marked) {
      return Match.NONE;
    }
    return KallsymsObjectFormat.isObjectFile(head) ? Match.LIKELY : Match.CERTAIN;
  }

  @Override
  public ArtifactContent read(MemorySegment bytes) throws MalformedArtifactException {
    return new ArtifactContent.Image(ElfImage.of(bytes));
  }
}
