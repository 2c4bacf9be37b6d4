package symshift.engine.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ZipFilesTest {
  private static final byte[] TEXT = "abc".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @EnumSource(
      value = Zip64Mode.class,
      names = {"Never", "Always"})
  void entriesAreReadWhateverTheWidthOfTheirSizes(Zip64Mode mode) throws Exception {
    byte[] zip = zip(mode, entry("a/x", 0), stored("y"));
    assertThat(Unpacked.of("x.zip", zip).files).containsExactly("x=abc", "y=abc");
  }

  @Test
  void linksEncryptionAndUnknownMethodsAreRefusedAndTheOthersGoOn() throws Exception {
    byte[] zip =
        zip(
            Zip64Mode.Never,
            entry("link", 0120777),
            entry("pipe", 0010644),
            entry("secret", 0100644),
            entry("odd", 0100644),
            entry("../out", 0100644),
            entry("last", 0100644));
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putShort(central(zip, 2) + 8, (short) 1);
    bytes.putShort(central(zip, 3) + 10, (short) 14);
    Unpacked found = Unpacked.of("x.zip", zip);
    assertThat(found.files).containsExactly("last=abc");
    assertThat(found.sentences)
        .containsExactly(
            "link is a symbolic link in x.zip and was not read; pack the file itself.",
            "pipe is a device or pipe in x.zip and was not read; pack the file itself.",
            "secret is encrypted in x.zip and was not read; pack the file itself.",
            "odd is packed by method 14 in x.zip and was not read; pack the file itself.",
            "out has the path \"../out\" in x.zip, which leads out of it, and was not read; pack it"
                + " by a relative path.");
  }

  @Test
  void entriesThatShareBytesAreABomb() throws Exception {
    byte[] zip = zip(Zip64Mode.Never, entry("a", 0), entry("b", 0));
    ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(central(zip, 1) + 42, 0);
    Unpacked found = Unpacked.of("x.zip", zip);
    assertThat(found.files).isEmpty();
    assertThat(found.sentences)
        .containsExactly(
            "x.zip is a damaged zip file (its entries overlap, as those of a zip bomb do); copy it"
                + " again.");
  }

  @Test
  void anEntryWithDamagedBytesIsRefusedAlone() throws Exception {
    byte[] zip = zip(Zip64Mode.Never, entry("a", 0), entry("b", 0));
    zip[32] ^= 0x55; // in the packed bytes of the first
    Unpacked found = Unpacked.of("x.zip", zip);
    assertThat(found.files).containsExactly("b=abc");
    assertThat(found.sentences).singleElement().asString().startsWith("a is a damaged zip file (");
  }

  @Test
  void aCutArchiveIsDamaged() throws Exception {
    byte[] zip = zip(Zip64Mode.Never, entry("a", 0), entry("b", 0));
    Unpacked found = Unpacked.of("x.zip", Arrays.copyOf(zip, zip.length - 30));
    assertThat(found.files).isEmpty();
    assertThat(found.sentences)
        .containsExactly(
            "x.zip is a damaged zip file (Archive is not a ZIP archive); copy it again.");
  }

  @Test
  void aDirectoryIsReadOnlySoFar() throws Exception {
    ZipArchiveEntry[] entries = new ZipArchiveEntry[140];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = entry("f" + i, 0);
      entries[i].setComment("x".repeat(65_000));
    }
    assertThat(Unpacked.of("x.zip", zip(Zip64Mode.Never, entries)).sentences)
        .containsExactly(
            "x.zip is a damaged zip file (its directory is too large); copy it again.");
  }

  @Test
  void anEmptyArchiveSaysSo() throws Exception {
    assertThat(Unpacked.of("x.zip", zip(Zip64Mode.Never)).sentences)
        .containsExactly("x.zip holds no files.");
  }

  private static ZipArchiveEntry entry(String name, int mode) {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    if (mode != 0) {
      entry.setUnixMode(mode);
    }
    return entry;
  }

  private static ZipArchiveEntry stored(String name) {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    CRC32 sum = new CRC32();
    sum.update(TEXT);
    entry.setMethod(ZipArchiveEntry.STORED);
    entry.setSize(TEXT.length);
    entry.setCrc(sum.getValue());
    return entry;
  }

  /** Written to a stream, so sizes follow the bytes in data descriptors. */
  private static byte[] zip(Zip64Mode mode, ZipArchiveEntry... entries) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(packed)) {
      zip.setUseZip64(mode);
      for (ZipArchiveEntry each : entries) {
        zip.putArchiveEntry(each);
        zip.write(TEXT);
        zip.closeArchiveEntry();
      }
    }
    return packed.toByteArray();
  }

  /** Where the directory's entry of that number starts. */
  private static int central(byte[] zip, int number) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int at = bytes.getInt(zip.length - 6);
    for (int i = 0; i < number; i++) {
      at += 46 + bytes.getShort(at + 28) + bytes.getShort(at + 30) + bytes.getShort(at + 32);
    }
    return at;
  }
}
