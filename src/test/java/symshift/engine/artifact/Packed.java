package symshift.engine.artifact;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Packs bytes in every way that the reader unpacks. */
final class Packed {
  private Packed() {}

  static byte[] by(Packing packing, byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    switch (packing) {
      case TAR -> {
        return tar("vmlinux.nm", bytes);
      }
      case ZIP -> {
        return zip("vmlinux.nm", bytes);
      }
      case NONE -> {
        return bytes;
      }
      case GZIP, XZ, ZSTD, BZIP2 -> {
        try (OutputStream out = stream(packing, packed)) {
          out.write(bytes);
        }
      }
    }
    return packed.toByteArray();
  }

  private static OutputStream stream(Packing packing, OutputStream into) throws IOException {
    return switch (packing) {
      case GZIP -> new GzipCompressorOutputStream(into);
      case XZ -> new XZOutputStream(into, new LZMA2Options(1));
      case ZSTD -> new ZstdOutputStream(into);
      case BZIP2 -> new BZip2CompressorOutputStream(into, 1);
      case NONE, TAR, ZIP -> throw new IllegalArgumentException(packing.word());
    };
  }

  static byte[] tar(String name, byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(packed)) {
      TarArchiveEntry entry = new TarArchiveEntry(name);
      entry.setSize(bytes.length);
      tar.putArchiveEntry(entry);
      tar.write(bytes);
      tar.closeArchiveEntry();
    }
    return packed.toByteArray();
  }

  /** Names and contents in turn. */
  static byte[] zip(Object... namesAndBytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(packed)) {
      for (int i = 0; i < namesAndBytes.length; i += 2) {
        zip.putArchiveEntry(new ZipArchiveEntry((String) namesAndBytes[i]));
        zip.write((byte[]) namesAndBytes[i + 1]);
        zip.closeArchiveEntry();
      }
    }
    return packed.toByteArray();
  }
}
