package symshift.engine.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SymbolTableTest {
  private static final Comparator<Symbol> AS_NM =
      Comparator.comparing(Symbol::hasAddress)
          .thenComparing(Symbol::address, Long::compareUnsigned)
          .thenComparing(Symbol::name);

  @Test
  void symbolsAreOrderedAsByAPlainStableSort() {
    Random random = new Random(20120314);
    for (int round = 0; round < 40; round++) {
      List<Symbol> symbols = new ArrayList<>();
      SymbolTable.Builder builder = SymbolTable.builder(64);
      for (int i = random.nextInt(500); i > 0; i--) {
        Symbol symbol = symbol(random);
        symbols.add(symbol);
        if (symbol.hasAddress()) {
          builder.add(symbol.address(), symbol.letter(), symbol.name());
        } else {
          builder.addUndefined(symbol.letter(), symbol.name());
        }
      }
      symbols.sort(AS_NM);
      assertThat(all(builder.build())).isEqualTo(symbols);
    }
  }

  private static Symbol symbol(Random random) {
    long address =
        switch (random.nextInt(4)) {
          case 0 -> random.nextLong();
          case 1 -> random.nextInt(40);
          case 2 -> 0xffffffff81000000L + random.nextInt(64);
          default -> Long.MIN_VALUE + random.nextInt(8);
        };
    boolean defined = random.nextInt(9) > 0;
    String name = random.nextInt(3) == 0 ? "same" : "\u00ff" + random.nextInt(50);
    return new Symbol(defined ? address : 0, defined, (char) ('a' + random.nextInt(26)), name);
  }

  @Test
  void manySymbolsAtOneAddressAreOrderedByTheBytesOfTheirNames() {
    SymbolTable.Builder builder = SymbolTable.builder(32);
    List<String> names =
        List.of("b", "a", "", "\u0080", "z", "aa", "B", "_", "a.1", "a$", "1", "~", "ab", "q");
    names.forEach(name -> builder.add(0xc0000000L, 'T', name));
    assertThat(all(builder.build()))
        .extracting(Symbol::name)
        .isEqualTo(names.stream().sorted().toList());
  }

  @Test
  void symbolsOfOneNameAreAChainInTableOrder() {
    SymbolTable table =
        SymbolTable.builder(32)
            .add(30, 't', "twice")
            .add(10, 'T', "once")
            .add(20, 'd', "twice")
            .addUndefined('w', "twice")
            .build();
    int first = table.firstNamed("twice");
    int second = table.nextNamedLike(first);
    int third = table.nextNamedLike(second);
    assertThat(List.of(table.get(first), table.get(second), table.get(third)))
        .extracting(Symbol::letter)
        .containsExactly('w', 'd', 't');
    assertThat(table.nextNamedLike(third)).isEqualTo(-1);
    assertThat(table.firstNamed("none")).isEqualTo(-1);
    assertThat(table.find("once")).contains(new Symbol(10, true, 'T', "once"));
  }

  @Test
  void everyNameOfALargeTableIsFound() {
    SymbolTable.Builder builder = SymbolTable.builder(64);
    for (int i = 0; i < 20_000; i++) {
      builder.add(i, 't', "symbol_" + "x".repeat(i % 11) + i);
    }
    SymbolTable table = builder.build();
    for (int i = 0; i < table.size(); i++) {
      assertThat(table.firstNamed(table.name(i))).isEqualTo(i);
      assertThat(table.nextNamedLike(i)).isEqualTo(-1);
    }
  }

  @Test
  void namesMayBeRangesOfBytesThatAreThere() {
    byte[] text = "x\0alpha\0beta\0".getBytes(StandardCharsets.ISO_8859_1);
    SymbolTable.Sorted sorted =
        SymbolTable.builder(32, text)
            .add(2, 'T', 8, 12)
            .add(1, 'T', 2, 7)
            .add(3, 'A', "gamma")
            .buildSorted();
    assertThat(all(sorted.table()))
        .extracting(Symbol::name)
        .containsExactly("alpha", "beta", "gamma");
    assertThat(sorted.added()).containsExactly(1, 0, 2);
  }

  @Test
  void lettersCanBeChangedButNotTheirNumber() {
    SymbolTable table = SymbolTable.builder(32).add(1, 'T', "a").add(2, 'T', "b").build();
    SymbolTable other = table.withLetters(new byte[] {'d', 'r'});
    assertThat(all(other)).extracting(Symbol::letter).containsExactly('d', 'r');
    assertThat(all(table)).extracting(Symbol::letter).containsExactly('T', 'T');
    assertThatThrownBy(() -> table.withLetters(new byte[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 letters for 2 symbols");
  }

  private static List<Symbol> all(SymbolTable table) {
    return IntStream.range(0, table.size()).mapToObj(table::get).toList();
  }
}
