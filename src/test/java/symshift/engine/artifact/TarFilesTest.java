package symshift.engine.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarFilesTest {
  private static final String LONG = "long/".repeat(60) + "vmlinux";

  @Test
  void theOldestTarsHaveNoMark() throws Exception {
    byte[] tar = cat(v7("old/", '\0', 0), v7("old/vmlinux", '\0', 3), block("abc"), new byte[1024]);
    Unpacked found = Unpacked.of("v7.tar", tar);
    assertThat(found.files).containsExactly("vmlinux=abc");
    assertThat(found.sentences).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {TarArchiveOutputStream.LONGFILE_GNU, TarArchiveOutputStream.LONGFILE_POSIX})
  void longNamesAreReadAsGnuAndAsPosixWritesThem(int form) throws Exception {
    byte[] tar = tar(form, new TarArchiveEntry(LONG), new TarArchiveEntry("b/vmlinux2"));
    assertThat(Unpacked.of("x.tar", tar).files).containsExactly("vmlinux=abc", "vmlinux2=abc");
  }

  @Test
  void linksAndDevicesAreRefusedAndTheOthersGoOn() throws Exception {
    byte[] tar =
        cat(
            v7("vmlinux", '2', 0),
            v7("hard", '1', 3),
            v7("pipe", '6', 0),
            v7("holes", 'S', 3),
            block("abc"),
            v7("last", '0', 3),
            block("abc"),
            new byte[1024]);
    Unpacked found = Unpacked.of("x.tar", tar);
    assertThat(found.files).containsExactly("last=abc");
    assertThat(found.sentences)
        .containsExactly(
            "vmlinux is a symbolic link in x.tar and was not read; pack the file itself.",
            "hard is a hard link in x.tar and was not read; pack the file itself.",
            "pipe is a device or pipe in x.tar and was not read; pack the file itself.",
            "holes is stored with holes in x.tar and was not read; pack the file itself.");
  }

  @Test
  void pathsThatLeadOutAreRefusedHoweverTheyAreWritten() throws Exception {
    byte[] longPath = (LONG.replaceFirst("long", "..") + "\0").getBytes(StandardCharsets.UTF_8);
    byte[] tar =
        cat(
            v7("/etc/passwd", '0', 3),
            block("abc"),
            v7("a/../../b", '0', 3),
            block("abc"),
            v7("C:\\b", '0', 3),
            block("abc"),
            v7("././@LongLink", 'L', longPath.length),
            Arrays.copyOf(longPath, 512),
            v7("cut", '0', 3),
            block("abc"),
            v7("a..b/c", '0', 3),
            block("abc"),
            new byte[1024]);
    Unpacked found = Unpacked.of("x.tar", tar);
    assertThat(found.files).containsExactly("c=abc");
    assertThat(found.sentences).hasSize(4).allMatch(each -> each.contains("which leads out of it"));
    assertThat(found.sentences.getFirst())
        .isEqualTo(
            "passwd has the path \"/etc/passwd\" in x.tar, which leads out of it, and was not read;"
                + " pack it by a relative path.");
  }

  @Test
  void aDescriptionIsReadOnlySoFar() throws Exception {
    byte[] tar = cat(v7("x", 'L', 2 << 20), new byte[2 << 20], new byte[1024]);
    assertThat(Unpacked.of("x.tar", tar).sentences)
        .containsExactly(
            "x.tar is a damaged tar file (a description of more than 1048576 bytes); copy it"
                + " again.");
  }

  @Test
  void descriptionsOfDescriptionsDoNotExhaustTheStack() throws Exception {
    byte[][] many = new byte[100_000][];
    Arrays.fill(many, v7("x", 'L', 0));
    assertThat(Unpacked.of("x.tar", cat(many)).sentences)
        .containsExactly(
            "x.tar is a damaged tar file (more than 64 descriptions of one file); copy it again.");
  }

  @Test
  void aFileThatEndsTooEarlyIsCutOff() throws Exception {
    assertThat(Unpacked.of("x.tar", cat(v7("big", '0', 513), block("abc"))).sentences)
        .containsExactly(
            "x.tar is a damaged tar file (big is cut off, at byte 1024); copy it again.");
  }

  @Test
  void aDamagedHeaderEndsTheWalkAndKeepsWhatCameBefore() throws Exception {
    byte[] tar = cat(v7("one", '0', 3), block("abc"), v7("two", '0', 3), block("abc"));
    tar[1024 + 100] ^= 1;
    Unpacked found = Unpacked.of("x.tar", tar);
    assertThat(found.files).containsExactly("one=abc");
    assertThat(found.sentences)
        .containsExactly(
            "x.tar is a damaged tar file (no header where one should be, at byte 1024); copy it"
                + " again.");
  }

  @Test
  void aHugeSizeIsDamageNotAnOverflow() throws Exception {
    byte[] header = v7("big", '0', 0);
    header[124] = (byte) 0x80;
    Arrays.fill(header, 128, 136, (byte) 0xff);
    assertThat(Unpacked.of("x.tar", cat(summed(header), new byte[1024])).sentences)
        .singleElement()
        .asString()
        .startsWith("x.tar is a damaged tar file (At offset 124");
  }

  @Test
  void anArchiveWithoutFilesSaysSo() throws Exception {
    byte[] tar = cat(v7("only/", '5', 0), new byte[1024]);
    assertThat(Unpacked.of("x.tar", tar).sentences).containsExactly("x.tar holds no files.");
  }

  private static byte[] tar(int longNames, TarArchiveEntry... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      tar.setLongFileMode(longNames);
      for (TarArchiveEntry each : entries) {
        each.setSize(each.getLinkFlag() == TarConstants.LF_NORMAL ? 3 : 0);
        tar.putArchiveEntry(each);
        tar.write("abc".getBytes(StandardCharsets.UTF_8));
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** A header of the oldest form. */
  private static byte[] v7(String name, char type, int size) {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 100, "0000644");
    put(header, 124, String.format("%011o", size));
    header[156] = (byte) type;
    return summed(header);
  }

  private static byte[] summed(byte[] header) {
    put(header, 148, "        ");
    int sum = 0;
    for (byte each : header) {
      sum += each & 0xff;
    }
    put(header, 148, String.format("%06o\0", sum));
    return header;
  }

  private static void put(byte[] into, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, into, at, bytes.length);
  }

  private static byte[] block(String text) {
    return Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), 512);
  }

  private static byte[] cat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
