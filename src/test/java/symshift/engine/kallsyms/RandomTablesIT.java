package symshift.engine.kallsyms;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A thousand random listings, every table of each against the kernel's own program. A failure names
 * the number that its listing follows from, and how many of its lines are needed.
 */
class RandomTablesIT {
  private static final int LISTINGS = 1_000;

  @TempDir Path folder;
  private final AtomicInteger compared = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  @ParameterizedTest
  @CsvSource({"6.1, false", "6.12, true"})
  void everyTableOfAThousandListingsIsThePrograms(String series, boolean blanks) {
    KallsymsProgram program = KallsymsProgram.orLeaveOut(series);
    List<String> differences =
        LongStream.range(0, LISTINGS)
            .parallel()
            .mapToObj(number -> difference(number, RandomListing.of(number, program, blanks)))
            .flatMap(Optional::stream)
            .toList();
    assertThat(differences).isEmpty();
    assertThat(compared.get()).isGreaterThan(LISTINGS * 4 / 5);
    assertThat(compared.get() + refused.get()).isEqualTo(LISTINGS);
  }

  @Test
  void theListingsHaveEveryByteEveryLengthTwinsAndCodesWithoutUse() {
    BitSet bytes = new BitSet();
    BitSet lengths = new BitSet();
    int twins = 0;
    int unused = 0;
    int most = 0;
    KallsymsProgram program = new KallsymsProgram("6.1", Path.of("unused"));
    for (long number = 0; number < LISTINGS; number++) {
      ProgramCase each = RandomListing.of(number, program, false);
      Set<String> names = new HashSet<>();
      for (String line : new String(each.listing(), ISO_8859_1).split("\n", -1)) {
        String name = line.substring(line.lastIndexOf(' ') + 1);
        name.chars().forEach(bytes::set);
        lengths.set(name.length());
        twins += names.add(name) ? 0 : 1;
      }
      most = Math.max(most, each.lines());
      unused += Arrays.asList(each.computed().tokens()).contains("") ? 1 : 0;
    }
    // without the NUL and what isspace() tells
    assertThat(bytes.cardinality()).isEqualTo(255 - 6);
    assertThat(lengths.nextClearBit(1)).isGreaterThan(511);
    assertThat(twins).isGreaterThan(100_000);
    assertThat(unused).isBetween(100, 900);
    assertThat(most).isBetween(19_000, 20_010);
  }

  private Optional<String> difference(long number, ProgramCase whole) {
    Path own = folder.resolve(Long.toString(number));
    try {
      Files.createDirectory(own);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return difference(whole, own)
        .map(text ->
            "listing %d with %s: %s; the first %d of %d lines are enough"
                .formatted(
                    number,
                    whole.options(),
                    text,
                    enough(whole, own, text.substring(0, text.indexOf(' '))),
                    whole.lines()));
  }

  /** Number of lines whose table differs in the same part, where that of one line less does not. */
  private int enough(ProgramCase whole, Path own, String part) {
    int good = 0;
    int bad = whole.lines();
    while (bad - good > 1) {
      int middle = (good + bad) / 2;
      Optional<String> found = difference(whole.prefix(middle), own);
      if (found.filter(text -> text.startsWith(part)).isPresent()) {
        bad = middle;
      } else {
        good = middle;
      }
    }
    return bad;
  }

  private Optional<String> difference(ProgramCase each, Path own) {
    KallsymsProgram.Answer answer = each.answer(own);
    if (answer.status() == 0) {
      compared.incrementAndGet();
      return each.difference(answer.source());
    }
    refused.incrementAndGet();
    boolean none = answer.complaint().contains("No valid symbol.");
    KallsymsTable computed = each.computed();
    boolean agreed = none ? computed.symbolCount() == 0 : computed.unencodable().isPresent();
    return Optional.of("refused: " + answer.complaint().strip()).filter(text -> !agreed);
  }
}
