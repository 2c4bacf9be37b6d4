package symshift.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import symshift.engine.MalformedArtifactException;
import symshift.engine.artifact.Artifact;
import symshift.engine.artifact.ArtifactContent;
import symshift.engine.artifact.ArtifactReader;
import symshift.engine.artifact.NamedFile;
import symshift.engine.artifact.ReadLimits;
import symshift.engine.elf.ElfImage;
import symshift.engine.kallsyms.DecodedTables;
import symshift.engine.kallsyms.KallsymsDecoder;
import symshift.engine.kallsyms.TableCheck;

/**
 * What {@code symshift kallsyms --decode} does with an image: decodes its tables, checks them, and
 * writes what came out.
 */
final class DecodeReport {
  /** What is written. */
  enum Format {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON,
    /** {@code ADDRESS LETTER NAME}, a line a symbol in table order, as {@code /proc/kallsyms}. */
    MAP;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Decoded tables and what they were found in.
   *
   * @param image null where the file is no ELF file
   */
  record Subject(String name, @Nullable ElfImage image, DecodedTables tables, TableCheck check) {}

  private DecodeReport() {}

  /**
   * Decodes one image: an ELF file of any kind, also in a packed file, or a flat binary.
   *
   * @return one of the {@link ExitCodes}: {@code INCONSISTENT} where tables contradict each other
   *     or the symbols of the image
   * @throws UnusableInputException when the file holds no tables
   * @throws IOException when it cannot be read, or the result not be written
   */
  static int run(Path path, Format format, OutputStream out)
      throws IOException, UnusableInputException {
    try (FileChannel channel = FileChannel.open(path);
        Arena arena = Arena.ofConfined()) {
      if (!Files.isRegularFile(path)) {
        throw new UnusableInputException(path + " is no file; give an image such as vmlinux");
      }
      MemorySegment file =
          channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena).asReadOnly();
      Subject subject = subject(path, file);
      switch (format) {
        case TEXT -> new DecodeText(subject).write(out);
        case JSON -> new DecodeJson(subject).write(out);
        case MAP -> DecodeMap.write(subject.tables(), out);
      }
      return switch (subject.check().verdict()) {
        case CONSISTENT, SOUND -> ExitCodes.OK;
        case INCONSISTENT, DAMAGED -> ExitCodes.INCONSISTENT;
      };
    }
  }

  private static Subject subject(Path path, MemorySegment file)
      throws IOException, UnusableInputException {
    ElfImage image;
    try {
      image = ElfImage.isElf(file) ? ElfImage.of(file) : packed(path);
    } catch (MalformedArtifactException e) {
      throw new UnusableInputException(path + " is " + e.getMessage());
    }
    Optional<DecodedTables> tables =
        image == null ? KallsymsDecoder.inRaw(file) : KallsymsDecoder.in(image);
    if (tables.isEmpty()) {
      throw new UnusableInputException(path + missing(image));
    }
    DecodedTables found = tables.get();
    return new Subject(path.toString(), image, found, TableCheck.of(found, image));
  }

  private static String missing(@Nullable ElfImage image) {
    return image == null
        ? " holds no kallsyms tables and is no ELF file; a compressed kernel (bzImage, zImage) must"
            + " be unpacked first"
        : " holds no kallsyms tables with symbols in them; a first link stage and a kernel without"
            + " CONFIG_KALLSYMS have none";
  }

  /** The image in a packed file; null where there is none. */
  private static @Nullable ElfImage packed(Path path) throws IOException, UnusableInputException {
    List<Artifact> images =
        new ArtifactReader(ReadLimits.ownFiles())
            .read(List.of(NamedFile.of(path))).artifacts().stream()
                .filter(each -> each.content() instanceof ArtifactContent.Image)
                .toList();
    if (images.size() > 1) {
      throw new UnusableInputException(
          path
              + " holds several images ("
              + String.join(", ", images.stream().map(Artifact::name).toList())
              + "); unpack it and give one of them");
    }
    return images.size() == 1
            && images.getFirst().content() instanceof ArtifactContent.Image(var elf)
        ? elf
        : null;
  }
}
