package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symshift.Fixtures;
import symshift.engine.symbol.SymbolListing;
import symshift.engine.symbol.SymbolTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tables of four distributed kernels against the recorded ones of their images. */
class PublishedMapsTest {
  @ParameterizedTest
  @ValueSource(strings = {"amd64", "armhf", "ppc64el", "s390x"})
  void everyTableIsTheOneInTheImage(String machine) throws Exception {
    Optional<Path> listing = Fixtures.extra("maps/" + machine + ".nm.xz");
    assumeTrue(listing.isPresent(), "no extra collection with maps/" + machine + ".nm.xz");
    JsonNode expected = expected(machine);
    String options = expected.get("options").toString();
    KernelEra era = KernelEra.of("6.1").orElseThrow();
    SymbolTable symbols = SymbolListing.parse(MemorySegment.ofArray(Fixtures.bytes(listing.get())));
    KallsymsTable table =
        KallsymsTable.of(
            symbols,
            new TableRules(
                era,
                options.contains("--all-symbols"),
                options.contains("--absolute-percpu"),
                AddressForm.BASE_RELATIVE));
    boolean big = expected.get("endian").asString().equals("big");
    Map<String, byte[]> tables = table.tables(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);

    assertThat(table.symbolCount()).isEqualTo(expected.get("num_syms").asInt());
    assertThat(expected.get("tables").size()).isEqualTo(7);
    expected
        .get("tables")
        .properties()
        .forEach(each -> {
          byte[] bytes = tables.getOrDefault(each.getKey(), new byte[0]);
          assertThat(bytes).hasSize(each.getValue().get("bytes").asInt());
          assertThat(sha256(bytes)).isEqualTo(each.getValue().get("sha256").asString());
        });
    assertThat(KernelEra.likely(symbols).rules().has(Trait.SEQS_OF_NAMES)).isTrue();
    assertThat(KernelEra.likely(symbols).last()).isEqualTo("6.3");
  }

  private static JsonNode expected(String machine) throws Exception {
    byte[] lines = Fixtures.bytes(Fixtures.extra("maps/expected.jsonl").orElseThrow());
    for (String line : new String(lines, StandardCharsets.US_ASCII).lines().toList()) {
      if (line.contains("-" + machine + "\"")) {
        return JsonMapper.shared().readTree(line);
      }
    }
    throw new AssertionError("no line for " + machine);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
