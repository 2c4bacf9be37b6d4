package symshift.engine.artifact;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The first bytes of a file as lines of text; the last one may be cut. */
public final class HeadLines {
  private HeadLines() {}

  /** At most 4 KiB of text, one char a byte. */
  public static List<String> of(MemorySegment head) {
    byte[] bytes = head.toArray(ValueLayout.JAVA_BYTE);
    return new String(bytes, StandardCharsets.ISO_8859_1).lines().toList();
  }
}
