package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
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
  private final AtomicInteger empty = new AtomicInteger();

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
    assertThat(compared.get()).isGreaterThan(LISTINGS * 9 / 10);
    assertThat(compared.get() + empty.get()).isEqualTo(LISTINGS);
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
                    enough(whole, own),
                    RandomListing.lines(whole.listing())));
  }

  /** Number of lines that fail where one less does not. */
  private int enough(ProgramCase whole, Path own) {
    int good = 0;
    int bad = RandomListing.lines(whole.listing());
    while (bad - good > 1) {
      int middle = (good + bad) / 2;
      if (difference(whole.prefix(middle), own).isPresent()) {
        bad = middle;
      } else {
        good = middle;
      }
    }
    return bad;
  }

  /** The program of 6.1 refuses a listing of which no symbol is left. */
  private Optional<String> difference(ProgramCase each, Path own) {
    KallsymsProgram.Answer answer = each.answer(own);
    if (answer.status() == 0) {
      compared.incrementAndGet();
      return each.difference(answer.source());
    }
    if (answer.complaint().contains("No valid symbol.") && each.computed().symbolCount() == 0) {
      empty.incrementAndGet();
      return Optional.empty();
    }
    return Optional.of("refused: " + answer.complaint().strip());
  }
}
