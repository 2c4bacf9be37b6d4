package symshift.engine.kallsyms;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symshift.Fixtures;
import symshift.engine.MalformedArtifactException;
import symshift.engine.symbol.SymbolListing;

class SampledNamesTest {
  /** Listing, size and SHA-256 of the names, size and SHA-256 of the tokens. */
  private static Stream<String> recorded() {
    byte[] text = Fixtures.bytes(Fixtures.sample("causality/sampled.txt"));
    return new String(text, ISO_8859_1).lines();
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void namesAndTokensAreThoseOfTheProgram(String row)
      throws MalformedArtifactException, NoSuchAlgorithmException {
    String[] expected = row.split(" ", -1);
    byte[] listing = Fixtures.bytes(Fixtures.sample("causality/" + expected[0] + ".nm.xz"));
    TableRules rules = new TableRules(KernelEra.of("2.6.13").orElseThrow(), true, false);
    List<TableEntry> entries =
        KallsymsTable.select(SymbolListing.parse(MemorySegment.ofArray(listing)), rules);

    SampledNames names = of(entries.stream().map(TableEntry::text).toList());

    assertThat(names.stream()).hasSize(Integer.parseInt(expected[1]));
    assertThat(sha256(names.stream())).isEqualTo(expected[2]);
    assertThat(tokens(names)).hasSize(Integer.parseInt(expected[3]));
    assertThat(sha256(tokens(names))).isEqualTo(expected[4]);
  }

  @Test
  void theOrderOfTheEntriesDecidesTheSize() {
    List<String> rows = recorded().toList();
    assertThat(rows.getFirst()).startsWith("base 48638 ");
    assertThat(rows).anyMatch(row -> row.startsWith("c_random_order 48841 "));
  }

  @Test
  void theCodesOfAnEntrySpellIt() {
    List<String> entries = List.of("Tprintk", "tprint_it", "Tvprintk", "dprintk_time", "T_text");
    SampledNames names = of(entries);
    assertThat(names.size()).isEqualTo(5);
    for (int i = 0; i < entries.size(); i++) {
      StringBuilder text = new StringBuilder();
      for (byte code : names.codes(i)) {
        text.append(new String(names.token(code & 0xff), ISO_8859_1));
      }
      assertThat(text.toString()).isEqualTo(entries.get(i));
    }
    assertThat(names.codes(0)).hasSizeLessThan("Tprintk".length());
  }

  @Test
  void ofStringsThatSaveTheSameTheOneThatCameLastIsTaken() {
    SampledNames names = of(List.of("ab", "cd"));
    assertThat(new String(names.token(255), ISO_8859_1)).isEqualTo("cd");
    assertThat(of(List.of("cd", "ab")).token(255)).isEqualTo("ab".getBytes(ISO_8859_1));
  }

  @Test
  void withoutTwoCharactersThereIsNoToken() {
    SampledNames names = of(List.of("T", "D"));
    assertThat(names.stream()).isEqualTo(new byte[] {1, 'T', 1, 'D'});
    assertThat(names.token(255)).isEmpty();
    assertThat(of(List.of()).size()).isZero();
  }

  private static SampledNames of(List<String> entries) {
    int[] starts = new int[entries.size() + 1];
    for (int i = 0; i < entries.size(); i++) {
      starts[i + 1] = starts[i] + entries.get(i).length();
    }
    return SampledNames.of(String.join("", entries).getBytes(ISO_8859_1), starts);
  }

  private static byte[] tokens(SampledNames names) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int code = 0; code < 256; code++) {
      out.writeBytes(names.token(code));
      out.write(0);
    }
    return out.toByteArray();
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
