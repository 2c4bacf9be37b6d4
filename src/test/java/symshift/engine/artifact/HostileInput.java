package symshift.engine.artifact;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import symshift.engine.MalformedArtifactException;
import symshift.engine.elf.ElfImage;
import symshift.engine.elf.LetterRule;
import symshift.engine.kallsyms.KallsymsDecoder;
import symshift.engine.symbol.SymbolListing;

/**
 * Gives bytes to one of the parsers as a stranger would, and uses everything that comes out. Ends
 * without an exception when the bytes are parsed, or refused as promised.
 */
final class HostileInput {
  /** The parser that is no format: the unpacker, and what its files turn out to be. */
  static final String ARCHIVE = "archive";

  private static final int HEAD_BYTES = 4096;
  private static final ReadLimits LIMITS = new ReadLimits(4 << 20, 4 << 20, 8 << 20, 100, 200);
  private static final Map<String, ArtifactFormat> FORMATS = new TreeMap<>();

  static {
    ServiceLoader.load(ArtifactFormat.class).forEach(each -> FORMATS.put(each.id(), each));
  }

  private HostileInput() {}

  /** {@link #ARCHIVE} and the ids of all formats on the class path. */
  static List<String> parsers() {
    List<String> parsers = new ArrayList<>(List.of(ARCHIVE));
    parsers.addAll(FORMATS.keySet());
    return parsers;
  }

  /**
   * Reads the bytes.
   *
   * @param parser one of {@link #parsers}
   * @return whether they were parsed, and not refused
   */
  static boolean read(String parser, byte[] bytes) throws IOException {
    MemorySegment file = MemorySegment.ofArray(bytes).asReadOnly();
    return parser.equals(ARCHIVE) ? unpack(file) : read(format(parser), file);
  }

  private static ArtifactFormat format(String id) {
    ArtifactFormat format = FORMATS.get(id);
    if (format == null) {
      throw new IllegalArgumentException(id + " is none of " + parsers());
    }
    return format;
  }

  private static boolean read(ArtifactFormat format, MemorySegment file) throws IOException {
    MemorySegment head = file.asSlice(0, Math.min(HEAD_BYTES, file.byteSize()));
    try {
      boolean known = format.match("vmlinux", head) != Match.NONE;
      use(format.read(file));
      return known;
    } catch (MalformedArtifactException e) {
      checkSaid(e.getMessage());
      return false;
    }
  }

  private static boolean unpack(MemorySegment file) throws IOException {
    ReadResults results = new ReadResults(new Formats());
    try {
      new Unpacker(new Budget("input", file.byteSize(), LIMITS), results)
          .unpack(new Member("input", "", ""), file);
    } catch (UnpackException e) {
      checkSaid(e.getMessage());
      return false;
    }
    for (Rejected each : results.result().rejected()) {
      checkSaid(each.reason());
    }
    for (Artifact each : results.result().artifacts()) {
      use(each.content());
    }
    return !results.result().artifacts().isEmpty();
  }

  private static void use(ArtifactContent content) throws IOException {
    switch (content) {
      case ArtifactContent.Image(ElfImage elf) -> use(elf);
      case ArtifactContent.Listing listing ->
          SymbolListing.write(listing.symbols(), OutputStream.nullOutputStream());
      case ArtifactContent.Companion companion -> checkSaid(companion.summary());
    }
  }

  private static void use(ElfImage elf) throws IOException {
    for (LetterRule rule : LetterRule.values()) {
      SymbolListing.write(elf.symbols(rule), OutputStream.nullOutputStream());
    }
    elf.banner().ifPresent(HostileInput::checkSaid);
    elf.buildId().ifPresent(id -> checkSaid(id + "."));
    elf.sectionOf("linux_banner").ifPresent(name -> checkSaid(name + "."));
    long banner = elf.addressOf("linux_banner").orElse(0x1000);
    elf.bytesAt(banner, 4).ifPresent(bytes -> checkSaid(bytes.toString()));
    KallsymsDecoder.in(elf)
        .ifPresent(tables -> tables.tables().forEach(table -> checkSaid(table.toString())));
  }

  private static void checkSaid(@Nullable String words) {
    if (words == null || words.isBlank()) {
      throw new AssertionError("no words where some are promised");
    }
  }
}
