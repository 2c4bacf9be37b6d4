package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symshift.Fixtures;
import symshift.engine.symbol.SymbolListing;
import symshift.engine.symbol.SymbolTable;

/** Tables of distributed kernels: data of others, read where the extra collection is present. */
class PublishedTablesTest {
  @ParameterizedTest
  @CsvSource({
    "amd64, amd64, true",
    "armhf, armmp, false",
    "ppc64el, powerpc64le, false",
    "s390x, s390x, false"
  })
  void theTablesOfADistributedKernelHaveTheHashesOfItsImage(
      String map, String flavour, boolean allAndPercpu) throws Exception {
    String expected =
        new String(Fixtures.bytes(extra("maps/expected.jsonl")), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.contains("-" + flavour + "-"))
            .findFirst()
            .orElseThrow();
    KallsymsTable table =
        table(extra("maps/" + map + ".nm.xz"), "6.1.176", allAndPercpu, allAndPercpu);
    assertThat(sha256(table.names())).isEqualTo(hashOf("kallsyms_names", expected));
    assertThat(sha256(table.tokenTable())).isEqualTo(hashOf("kallsyms_token_table", expected));
    table.tableBytes().forEach((name, bytes) -> assertBytes(name, bytes, expected));
  }

  @Test
  void aTableOf2632HasTheSizesOfItsImage() throws Exception {
    KallsymsTable table =
        table(extra("real/arm-2.6.32-extrapass/System.map.xz"), "2.6.32", false, false);
    assertThat(table.symbolCount()).isEqualTo(28861);
    assertThat(table.tableBytes())
        .containsEntry("kallsyms_addresses", 115444)
        .containsEntry("kallsyms_names", 313537)
        .containsEntry("kallsyms_markers", 452)
        .containsEntry("kallsyms_token_table", 917);
  }

  private static Path extra(String path) {
    assumeTrue(
        Fixtures.extra(path).isPresent(),
        () -> "needs " + path + " in the folder that the property symshift.fixtures names");
    return Fixtures.extra(path).orElseThrow();
  }

  private static KallsymsTable table(Path listing, String version, boolean all, boolean percpu)
      throws Exception {
    SymbolTable symbols = SymbolListing.parse(Fixtures.segment(listing));
    KernelEra era = KernelEra.of(version).orElseThrow();
    return KallsymsTable.of(symbols, new TableRules(era, all, percpu));
  }

  private static String hashOf(String table, String json) {
    Matcher matcher =
        Pattern.compile("\"" + table + "\": \\{\"bytes\": \\d+, \"sha256\": \"(\\w+)\"")
            .matcher(json);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static void assertBytes(String table, int bytes, String json) {
    if (!table.equals("kallsyms_relative_base")) {
      assertThat(json).contains("\"" + table + "\": {\"bytes\": " + bytes + ",");
    }
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
