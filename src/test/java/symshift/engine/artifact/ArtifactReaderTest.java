package symshift.engine.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symshift.Fixtures;
import symshift.engine.elf.LetterRule;

class ArtifactReaderTest {
  private static final String LISTING = "c0000000 T _text\nc0000004 t local\n";
  private static final byte[] TEXT = LISTING.getBytes(StandardCharsets.ISO_8859_1);

  @TempDir private Path folder;

  @Test
  void anArchiveOfABuildGivesItsStagesAndMaps() throws Exception {
    ReadResult result =
        read("stages.tar.xz", Fixtures.sample("stages/01-percpu-DTT/stages.tar.xz"));
    assertThat(result.rejected()).isEmpty();
    assertThat(result.artifacts()).extracting(Artifact::container).containsOnly("stages.tar.xz");
    assertThat(result.artifacts())
        .extracting(artifact -> artifact.name() + " " + artifact.format())
        .containsExactly(
            "System.map nm-listing",
            "tmp_System.map nm-listing",
            "tmp_kallsyms1.S kallsyms-assembly",
            "tmp_kallsyms1.o kallsyms-object",
            "tmp_kallsyms2.S kallsyms-assembly",
            "tmp_kallsyms2.o kallsyms-object",
            "tmp_vmlinux1 elf",
            "tmp_vmlinux2 elf",
            "vmlinux elf");
    ArtifactContent vmlinux = result.artifacts().getLast().content();
    assertThat(((ArtifactContent.Image) vmlinux).elf().symbols(LetterRule.FLAGS).size())
        .isEqualTo(4036);
    assertThat(result.artifacts().getLast().sizeBytes()).isEqualTo(373_372);
  }

  @Test
  void anObjectFileWithoutTablesIsNoStage() throws Exception {
    byte[] object = Fixtures.bytes(Fixtures.sample("formats/kallsyms-object/6.12-amd64.o"));
    String text = new String(object, StandardCharsets.ISO_8859_1);
    int name = text.indexOf("kallsyms_names");
    object[name] = 'K';
    write("main.o", object);
    write("System.map", TEXT);
    ReadResult result = read("build", folder);
    assertThat(result.rejected())
        .containsExactly(
            new Rejected("main.o", "main.o is an object file, not a linked image.", true));
  }

  @Test
  void imagesOfAWholeKernelAreReadFromTheirArchive() throws Exception {
    ReadResult result =
        read("r2.tar.xz", Fixtures.sample("real/R2-fail-DTT-align16/stages-symonly.tar.xz"));
    assertThat(result.artifacts()).hasSize(3).allMatch(a -> a.format().equals("elf"));
  }

  @Test
  void aFolderGivesItsFilesByNameAndHiddenOnesCount() throws Exception {
    write(".tmp_System.map", TEXT);
    write("System.map", TEXT);
    write("notes.txt", "nothing\n".getBytes(StandardCharsets.UTF_8));
    Files.createDirectory(folder.resolve("scripts"));
    ReadResult result = read("build", folder);
    assertThat(result.artifacts())
        .extracting(Artifact::name)
        .containsExactly(".tmp_System.map", "System.map");
    assertThat(result.artifacts()).extracting(Artifact::container).containsOnly("build");
    assertThat(result.rejected())
        .singleElement()
        .satisfies(r -> assertThat(r.unrelated()).isTrue())
        .satisfies(r -> assertThat(r.reason()).startsWith("notes.txt is no ELF image"));
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "XZ", "ZSTD", "BZIP2"})
  void aSingleFileMayBePacked(Packing packing) throws Exception {
    String ending = packing == Packing.ZSTD ? ".zst" : "." + packing.word();
    String name = "vmlinux.nm" + (packing == Packing.BZIP2 ? ".bz2" : ending.replace("gzip", "gz"));
    write(name, Packed.by(packing, TEXT));
    Artifact found = read(name, folder.resolve(name)).artifacts().getFirst();
    assertThat(found.name()).isEqualTo("vmlinux.nm");
    assertThat(found.container()).isEmpty();
    assertThat(found.sizeBytes()).isEqualTo(TEXT.length);
  }

  @Test
  void anArchiveInsideAnArchiveIsReadToo() throws Exception {
    byte[] inner = Packed.by(Packing.GZIP, Packed.tar("out/vmlinux1.nm", TEXT));
    write("all.zip", Packed.zip("nested/inner.tgz", inner));
    Artifact found = read("all.zip", folder.resolve("all.zip")).artifacts().getFirst();
    assertThat(found.name()).isEqualTo("vmlinux1.nm");
    assertThat(found.container()).isEqualTo("inner.tgz");
    assertThat(Files.exists(folder.resolve("nested/inner.tgz"))).isFalse();
  }

  @Test
  void twoFilesOfOneNameInAnArchiveAreToldApartByTheirFolders() throws Exception {
    write("two.zip", Packed.zip("a/vmlinux.nm", TEXT, "./b/c/vmlinux.nm", TEXT, "d/x.nm", TEXT));
    assertThat(read("two.zip", folder.resolve("two.zip")).artifacts())
        .extracting(each -> each.container() + "/" + each.name())
        .containsExactly("two.zip/a/vmlinux.nm", "two.zip/b/c/vmlinux.nm", "two.zip/x.nm");
  }

  @Test
  void aDamagedFileInAnArchiveDoesNotStopTheOthers() throws Exception {
    byte[] cut = Arrays.copyOf(Packed.by(Packing.XZ, TEXT), 30);
    write("all.zip", Packed.zip("first.nm", TEXT, "bad.tar.xz", cut, "last.nm", TEXT));
    ReadResult result = read("all.zip", folder.resolve("all.zip"));
    assertThat(result.artifacts())
        .extracting(Artifact::name)
        .containsExactly("first.nm", "last.nm");
    assertThat(result.rejected())
        .singleElement()
        .satisfies(bad -> {
          assertThat(bad.unrelated()).isTrue();
          assertThat(bad.reason()).startsWith("bad.tar.xz is a damaged xz file");
        });
  }

  @Test
  void anOwnFileMayBeLargerThanAnyUpload() throws Exception {
    byte[] small = Fixtures.bytes(Fixtures.sample("formats/elf/s390/vmlinux"));
    long headers = ByteBuffer.wrap(small).getLong(40);
    long far = 5L << 30;
    Path path = folder.resolve("vmlinux");
    try (FileChannel file =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap(small).putLong(40, far));
      file.write(ByteBuffer.wrap(small, (int) headers, (int) (small.length - headers)), far);
    }
    List<NamedFile> input = List.of(NamedFile.of(path));
    assertThat(new ArtifactReader(ReadLimits.ownFiles()).read(input).artifacts())
        .singleElement()
        .satisfies(each -> assertThat(each.sizeBytes()).isGreaterThan(far));
    assertThat(new ArtifactReader(ReadLimits.defaults()).read(input).rejected())
        .extracting(Rejected::reason)
        .containsExactly(
            "vmlinux has more than 1073741824 bytes; send its listing (nm -n) instead.");
  }

  @Test
  void endlessNestingStops() throws Exception {
    byte[] bytes = TEXT;
    for (int i = 0; i < 8; i++) {
      bytes = Packed.by(Packing.GZIP, bytes);
    }
    assertThat(onlyReason("deep.gz", bytes)).contains("packed in more than 5 layers");
  }

  @Test
  void aFileGivenByItselfThatIsNoneOfOursIsAnError() throws Exception {
    byte[] text = "Dear list,\n".getBytes(StandardCharsets.UTF_8);
    write("mail.txt", text);
    Rejected rejected = read("mail.txt", folder.resolve("mail.txt")).rejected().getFirst();
    assertThat(rejected.unrelated()).isFalse();
    assertThat(rejected.reason()).startsWith("mail.txt is no ELF image, symbol listing");
  }

  @Test
  void damageIsReportedWithTheFileAndThePlace() throws Exception {
    assertThat(onlyReason("vmlinux", new byte[] {0x7f, 'E', 'L', 'F', 1}))
        .startsWith("vmlinux is not a readable elf file");
    assertThat(onlyReason("System.map", (LISTING + "oops\n").getBytes(StandardCharsets.UTF_8)))
        .contains("at line 3, found \"oops\"");
    assertThat(onlyReason("empty.nm", new byte[0])).isEqualTo("empty.nm is empty.");
    assertThat(read("gone", folder.resolve("gone")).rejected().getFirst().reason())
        .isEqualTo("gone does not exist or is no file.");
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "XZ", "ZSTD", "BZIP2", "TAR", "ZIP"})
  void everyCutOfAPackedFileIsReadOrReported(Packing packing) throws Exception {
    byte[] whole = Packed.by(packing, TEXT);
    int reported = 0;
    for (int length = 1; length < whole.length; length += Math.max(1, whole.length / 60)) {
      write("cut", Arrays.copyOf(whole, length));
      reported += read("cut", folder.resolve("cut")).rejected().size();
    }
    assertThat(reported).isPositive();
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "XZ", "ZSTD", "BZIP2"})
  void aBombStopsAtTheRatio(Packing packing) throws Exception {
    byte[] bomb = Packed.by(packing, new byte[64 << 20]);
    assertThat(onlyReason("bomb", bomb)).contains("more than 200 times its size");
  }

  @Test
  void sizesAndCountsStopAtTheLimits() throws Exception {
    ReadLimits small = new ReadLimits(1000, 1000, 1500, 2, 1_000_000);
    ArtifactReader reader = new ArtifactReader(small);
    write("big", new byte[1001]);
    assertThat(reason(reader, "big")).contains("has more than 1000 bytes");
    write("big.gz", Packed.by(Packing.GZIP, new byte[1001]));
    assertThat(reason(reader, "big.gz")).contains("big has more than 1000 bytes");
    byte[] two = Packed.zip("a", new byte[900], "b", new byte[900]);
    write("two.zip", two);
    assertThat(reason(reader, "two.zip")).contains("expands to more than 1500 bytes");
    write("three.zip", Packed.zip("a", TEXT, "b", TEXT, "c", TEXT));
    assertThat(reason(reader, "three.zip")).contains("more than 2 files");
  }

  @Test
  void whatExpandsBeyondTheHeapComesFromAFileWithoutAName() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 34 << 20; i++) {
      text.append("%08x t symbol_%08x_%x%n".formatted(i, i * 0x9e3779b9, i));
    }
    byte[] listing = text.toString().getBytes(StandardCharsets.ISO_8859_1);
    write("big.nm.gz", Packed.by(Packing.GZIP, listing));
    Artifact found = read("big.nm.gz", folder.resolve("big.nm.gz")).artifacts().getFirst();
    assertThat(found.sizeBytes()).isEqualTo(listing.length);
  }

  private String onlyReason(String name, byte[] bytes) throws IOException {
    write(name, bytes);
    return reason(new ArtifactReader(ReadLimits.defaults()), name);
  }

  private String reason(ArtifactReader reader, String name) throws IOException {
    List<Rejected> rejected =
        reader.read(List.of(new NamedFile(name, folder.resolve(name)))).rejected();
    Rejected last = rejected.getLast();
    assertThat(last.unrelated()).isFalse();
    return last.reason();
  }

  private static ReadResult read(String name, Path path) throws IOException {
    return new ArtifactReader(ReadLimits.defaults()).read(List.of(new NamedFile(name, path)));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }
}
