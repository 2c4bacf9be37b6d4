package symshift.engine.artifact.format;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Optional;
import symshift.engine.MalformedArtifactException;
import symshift.engine.artifact.ArtifactContent;
import symshift.engine.artifact.ArtifactFormat;
import symshift.engine.artifact.Match;
import symshift.engine.elf.ElfImage;
import symshift.engine.kallsyms.KallsymsObject;

/**
 * Object files of kallsyms tables: {@code .tmp_kallsyms1.o}. Any other object file comes out as a
 * relocatable image, which is no link stage.
 */
public final class KallsymsObjectFormat implements ArtifactFormat {
  private static final ValueLayout.OfInt MARK =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final int ET_REL = 1;
  private static final int TYPE_OFFSET = 16;

  @Override
  public String id() {
    return "kallsyms-object";
  }

  @Override
  public Match match(String name, MemorySegment head) {
    return isObjectFile(head) ? Match.CERTAIN : Match.NONE;
  }

  /** True for an ELF file of the type ET_REL. */
  static boolean isObjectFile(MemorySegment head) {
    if (head.byteSize() < TYPE_OFFSET + 2 || head.get(MARK, 0) != 0x7f454c46) {
      return false;
    }
    boolean big = head.get(ValueLayout.JAVA_BYTE, 5) == 2;
    return head.get(ValueLayout.JAVA_BYTE, TYPE_OFFSET) == (big ? 0 : ET_REL)
        && head.get(ValueLayout.JAVA_BYTE, TYPE_OFFSET + 1) == (big ? ET_REL : 0);
  }

  @Override
  public ArtifactContent read(MemorySegment bytes) throws MalformedArtifactException {
    try {
      ElfImage image = ElfImage.of(bytes);
      Optional<KallsymsObject> tables = KallsymsObject.in(image, bytes);
      return tables.isPresent()
          ? new ArtifactContent.TableObject(tables.get())
          : new ArtifactContent.Image(image);
    } catch (MalformedArtifactException e) {
      throw e.of(id());
    }
  }
}
