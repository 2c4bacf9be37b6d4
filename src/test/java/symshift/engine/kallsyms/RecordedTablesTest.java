package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import symshift.Fixtures;
import symshift.engine.symbol.SymbolListing;
import symshift.engine.symbol.SymbolTable;

/** What the kernel's own programs made of the samples, recorded once: no program is needed. */
class RecordedTablesTest {
  private static final Pattern SIZE = Pattern.compile("(kallsyms_\\w+): (\\d+)");
  private static final Map<String, String> VERSIONS =
      Map.of("2.6", "2.6.25", "2012-own", "3.3", "6.1", "6.1.192");

  /** One call of a program: what the table depends on, besides the byte order. */
  private record Call(String version, String listing, int bits, String options) {
    KallsymsTable table() throws Exception {
      SymbolTable symbols = symbols(listing, bits == 64);
      boolean base = version.equals("6.12") || options.contains("--base-relative");
      return KallsymsTable.of(
          symbols,
          new TableRules(
              era(version),
              options.contains("--all-symbols"),
              options.contains("--absolute-percpu"),
              base ? AddressForm.BASE_RELATIVE : AddressForm.ADDRESSES));
    }
  }

  @Test
  void everyTableHasTheSizeAndTheHashOfTheProgramsInBothByteOrders() throws Exception {
    Map<Call, List<String[]>> recorded = recorded();
    assertThat(recorded).hasSizeGreaterThan(30);
    for (var each : recorded.entrySet()) {
      KallsymsTable table = each.getKey().table();
      for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
        String other = order == ByteOrder.BIG_ENDIAN ? "little" : "big";
        Map<String, String> expected = new HashMap<>();
        for (String[] words : each.getValue()) {
          if (!words[0].equals(other)) {
            expected.put(words[5], words[6] + " " + words[7]);
          }
        }
        Map<String, String> computed = new LinkedHashMap<>();
        for (var one : table.tables(order).entrySet()) {
          computed.put(one.getKey(), one.getValue().length + " " + sha256(one.getValue()));
        }
        assertThat(computed).as("%s %s", each.getKey(), order).isEqualTo(expected);
      }
    }
  }

  @Test
  void whereTheProgramRefusesNoOffsetsCanSayTheAddresses() throws Exception {
    List<String> refused = lines().filter(line -> line.startsWith("refused ")).toList();
    assertThat(refused).hasSizeGreaterThan(5).allMatch(line -> line.contains("out of range"));
    for (String line : refused) {
      assertThat(call(line.split(" ", -1)).table().unencodable()).as(line).isPresent();
    }
  }

  @Test
  void sixGenerationsOfTheProgramGiveTheSameSizes() throws Exception {
    List<String> rows =
        new String(Fixtures.bytes(Fixtures.sample("causality/result.txt")), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(rows).hasSizeGreaterThan(30);
    Set<String> programs = new HashSet<>();
    for (String row : rows) {
      String[] words = row.split(" +", -1);
      KallsymsTable table =
          KallsymsTable.of(
              symbols("causality/" + words[1], false), new TableRules(era(words[0]), true, false));
      Map<String, Integer> expected = new HashMap<>();
      for (Matcher sizes = SIZE.matcher(row); sizes.find(); ) {
        expected.put(sizes.group(1), Integer.valueOf(sizes.group(2)));
      }
      assertThat(expected).as(row).hasSizeGreaterThan(2);
      assertThat(table.tableBytes()).as(row).containsAllEntriesOf(expected);
      programs.add(words[0]);
    }
    assertThat(programs)
        .containsExactlyInAnyOrder(
            "2.6", "2012-own", "5.10", "6.1", "6.12.117+deb12", "7.3.4+deb13");
  }

  private static Stream<String> lines() {
    byte[] text = Fixtures.bytes(Fixtures.sample("kallsyms/tables.txt"));
    return new String(text, StandardCharsets.US_ASCII).lines();
  }

  private static Map<Call, List<String[]>> recorded() {
    Map<Call, List<String[]>> calls = new LinkedHashMap<>();
    lines()
        .filter(line -> !line.startsWith("#") && !line.startsWith("refused "))
        .map(line -> line.split(" ", -1))
        .forEach(words -> calls.computeIfAbsent(call(words), each -> new ArrayList<>()).add(words));
    return calls;
  }

  private static Call call(String[] words) {
    return new Call(words[1], words[2], Integer.parseInt(words[3]), words[4]);
  }

  private static KernelEra era(String version) {
    return KernelEra.of(VERSIONS.getOrDefault(version, version)).orElseThrow();
  }

  private static SymbolTable symbols(String listing, boolean wide) throws Exception {
    byte[] text = Fixtures.bytes(Fixtures.sample(listing + ".nm.xz"));
    if (wide) {
      text =
          new String(text, StandardCharsets.ISO_8859_1)
              .replaceAll("(?m)^ {8}", " ".repeat(16))
              .replaceAll("(?m)^([0-9a-f]{8}) ", "ffffffff$1 ")
              .getBytes(StandardCharsets.ISO_8859_1);
    }
    return SymbolListing.parse(MemorySegment.ofArray(text));
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
