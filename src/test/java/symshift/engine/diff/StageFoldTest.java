package symshift.engine.diff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symshift.engine.MalformedArtifactException;
import symshift.engine.link.Shift;
import symshift.engine.link.StageDiff;
import symshift.engine.symbol.SymbolListing;
import symshift.engine.symbol.SymbolTable;

class StageFoldTest {
  @Test
  void whatMovesTogetherIsOneRun() throws MalformedArtifactException {
    StageFold fold =
        fold(
            "1000 T a,1010 T b,1020 T c,1040 T d",
            "1000 T a,1010 t new,1028 T b,1038 T c,1040 T d");
    assertThat(fold.runs())
        .containsExactly(
            moved(1, 0, "a", "a"),
            new FoldedRun(1, null, true, "new", "new"),
            moved(2, 0x18, "b", "c"),
            moved(1, 0, "d", "d"));
  }

  @Test
  void aSymbolThatGoesAwayStandsLast() throws MalformedArtifactException {
    assertThat(fold("1000 T a,1010 t old,1018 T b", "1000 T a,1010 T b").runs())
        .containsExactly(
            moved(1, 0, "a", "a"),
            moved(1, -8, "b", "b"),
            new FoldedRun(1, null, false, "old", "old"));
  }

  @Test
  void anotherSuffixIsARename() throws MalformedArtifactException {
    StageFold fold =
        fold(
            "1000 t a.1,1010 t f.llvm.77,1020 t _ZN1gE17h0123456789abcdefE,1030 t b.cold",
            "1008 t a.2,1018 t f.llvm.9,1028 t _ZN1gE17hfedcba9876543210E,1038 t b.part");
    assertThat(fold.renames())
        .containsExactly(new Rename(0, 0), new Rename(1, 1), new Rename(2, 2));
    assertThat(fold.runs()).startsWith(moved(3, 8, "a.2", "_ZN1gE17hfedcba9876543210E")).hasSize(3);
    assertThat(fold("1000 t a.1", "1000 T a.2").renames()).as("other letter").isEmpty();
  }

  @Test
  void aGroupOfOneAddressThatFallsApartIsNamed() throws MalformedArtifactException {
    StageFold fold =
        fold("1000 A a,1000 D b,1000 D c,1000 D d", "2000 T b,2000 T c,3000 A a,3000 D d");
    assertThat(fold.splits())
        .containsExactly(
            new GroupSplit(0x1000, Map.of(0x3000L, List.of(0, 3), 0x2000L, List.of(1, 2))));
    assertThat(fold.letters()).containsExactly(1, 2);
    assertThat(fold.reordered()).containsExactly(0);
  }

  @Test
  void patientZeroIsTheFirstThatChangesTheTable() throws MalformedArtifactException {
    assertThat(first("1000 T a,1010 D b,1020 T c", "1008 T a,1018 T b,1028 t c"))
        .contains(new FirstChange(1, 1, true));
    assertThat(first("1000 T a,1010 D b", "1000 T a,1008 t new,1010 T b"))
        .contains(new FirstChange(-1, 1, true));
    assertThat(first("1000 T a,1004 T old,1010 D b", "1000 T a,1008 t new,1010 T b"))
        .as("old stood before new")
        .contains(new FirstChange(-1, 1, true));
    assertThat(first("1000 D a,1010 D b", "1000 T a,1008 t new,1010 D b"))
        .contains(new FirstChange(0, 0, true));
  }

  @Test
  void withoutAChangeOfTheTableItIsTheFirstThatMoved() throws MalformedArtifactException {
    assertThat(first("1000 T a,1010 D b,1020 D c", "1000 T a,1018 D b,1028 D c"))
        .contains(new FirstChange(1, 1, false));
    assertThat(first("1000 T a,1010 D b", "1000 T a,1010 D b")).isEmpty();
    assertThat(fold("1000 T a,1010 D b", "1000 T a,1010 D b").isEmpty()).isTrue();
  }

  private static FoldedRun moved(int symbols, long bytes, String first, String last) {
    return new FoldedRun(symbols, new Shift(bytes), true, first, last);
  }

  private static StageFold fold(String from, String to) throws MalformedArtifactException {
    SymbolTable earlier = listing(from);
    SymbolTable later = listing(to);
    return StageFold.of(StageDiff.of(earlier, later));
  }

  private static Optional<FirstChange> first(String from, String to)
      throws MalformedArtifactException {
    SymbolTable earlier = listing(from);
    SymbolTable later = listing(to);
    return FirstChange.in(StageDiff.of(earlier, later), entries(earlier), entries(later));
  }

  private static SymbolTable listing(String lines) throws MalformedArtifactException {
    byte[] text = lines.replace(',', '\n').getBytes(ISO_8859_1);
    return SymbolListing.parse(MemorySegment.ofArray(text));
  }

  private static List<String> entries(SymbolTable listing) {
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < listing.size(); i++) {
      if (listing.letter(i) != 'A') {
        entries.add(listing.letter(i) + listing.name(i));
      }
    }
    return entries;
  }
}
