package symshift.engine.artifact;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Locale;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** How a file is packed, told from its first bytes and never from its name. */
enum Packing {
  NONE("", 0, ""),
  GZIP("\u001f\u008b", 0, ".gz .tgz"),
  XZ("\u00fd7zXZ\0", 0, ".xz .txz"),
  ZSTD("(\u00b5/\u00fd", 0, ".zst .zstd .tzst"),
  BZIP2("BZh", 0, ".bz2 .tbz2"),
  TAR("ustar", 257, ""),
  ZIP("PK\u0003\u0004", 0, "");

  /** {@code xz -9} needs 65 MiB. */
  private static final int MOST_XZ_MEMORY_KIB = 100 << 10;

  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final String mark;
  private final int markAt;
  private final String endings;

  Packing(String mark, int markAt, String endings) {
    this.mark = mark;
    this.markAt = markAt;
    this.endings = endings;
  }

  static Packing of(MemorySegment bytes) {
    for (Packing each : values()) {
      if (each != NONE && each.isMarked(bytes)) {
        return each;
      }
    }
    if (isEmptyZip(bytes)) {
      return ZIP;
    }
    return TarFiles.isTar(bytes) ? TAR : NONE; // the oldest ones have no mark
  }

  private boolean isMarked(MemorySegment bytes) {
    if (bytes.byteSize() < markAt + mark.length()) {
      return false;
    }
    for (int i = 0; i < mark.length(); i++) {
      if (bytes.get(ValueLayout.JAVA_BYTE, markAt + i) != (byte) mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEmptyZip(MemorySegment bytes) {
    return bytes.byteSize() == 22 && bytes.get(INT, 0) == 0x06054b50;
  }

  /** The word for messages. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The name of what is inside: {@code x.nm.xz} holds {@code x.nm}, {@code y.tgz} {@code y.tar}.
   */
  String inner(String name) {
    for (String ending : endings.split(" ", -1)) {
      if (!ending.isEmpty() && name.endsWith(ending) && name.length() > ending.length()) {
        String stem = name.substring(0, name.length() - ending.length());
        return ending.startsWith(".t") ? stem + ".tar" : stem;
      }
    }
    return name;
  }

  /** The expanded bytes of a compression. */
  InputStream expand(InputStream packed) throws IOException {
    return switch (this) {
      case GZIP ->
          GzipCompressorInputStream.builder()
              .setInputStream(packed)
              .setDecompressConcatenated(true)
              .get();
      case XZ -> new XZInputStream(packed, MOST_XZ_MEMORY_KIB);
      case ZSTD -> new ZstdInputStream(packed);
      case BZIP2 -> new BZip2CompressorInputStream(packed, true);
      case NONE, TAR, ZIP -> throw new IllegalStateException(this + " is no compression");
    };
  }
}
