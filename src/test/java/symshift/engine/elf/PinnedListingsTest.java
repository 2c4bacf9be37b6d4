package symshift.engine.elf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symshift.engine.symbol.SymbolListing;

/** Holds the listings of the odd images without any nm; GnuNmIT shows where one differs. */
class PinnedListingsTest {
  private static final Map<String, String> DIGESTS = digests();

  private static Map<String, String> digests() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    PinnedListingsTest.class.getResourceAsStream("gnu-nm-2.40.txt")),
                StandardCharsets.US_ASCII))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", -1))
          .collect(Collectors.toMap(words -> words[0] + ' ' + words[1], words -> words[2]));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource(GnuNm.class)
  void oddImagesListAsNmListedThemWhenTheDigestsWereTaken(GnuNm target) throws Exception {
    for (OddImage odd : OddImage.values()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (int fileType : new int[] {ElfBuilder.REL, ElfBuilder.EXEC, ElfBuilder.DYN}) {
        ElfImage image = ElfImage.of(MemorySegment.ofArray(odd.of(target, fileType)));
        String listing = SymbolListing.format(image.symbols(LetterRule.FLAGS));
        digest.update(listing.getBytes(StandardCharsets.ISO_8859_1));
      }
      String start = HexFormat.of().formatHex(digest.digest()).substring(0, 16);
      assertThat(start).as("%s for %s", odd, target).isEqualTo(DIGESTS.get(target + " " + odd));
    }
  }
}
