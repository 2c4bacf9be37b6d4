package symshift.engine.kallsyms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import symshift.engine.MalformedArtifactException;

class TableContentsTest {
  private final TableContents stage = contents(TinyMap.TEXT);

  @Test
  void oneListingGivesOneTable() {
    assertThat(contents(TinyMap.TEXT).differenceFrom(stage)).isEmpty();
  }

  @Test
  void aLetterThatChangedIsNamed() {
    TableContents other = contents(TinyMap.TEXT.replace("D init_task", "T init_task"));
    assertThat(other.differenceFrom(stage))
        .hasValue("symbol 12 is \"Tinit_task\", expected \"Dinit_task\"");
  }

  @Test
  void aSymbolMoreOrLessIsCounted() {
    TableContents more = contents(TinyMap.TEXT + "c000b000 B _end\n");
    assertThat(more.differenceFrom(stage))
        .hasValue("21 symbols, expected 20; the first 20 symbols are the same");
    TableContents less = contents(TinyMap.TEXT.replace("c0008040 W weak_one\n", ""));
    assertThat(less.differenceFrom(stage))
        .hasValue("19 symbols, expected 20; symbol 5 is \"Tprintk\", expected \"Wweak_one\"");
  }

  @Test
  void anotherOrderIsToldFromOtherSymbols() {
    TableContents other =
        contents(TinyMap.TEXT.replace("c000a000 b log_buf", "c000a018 b log_buf"));
    assertThat(other.differenceFrom(stage))
        .hasValue(
            "the same symbols in another order; symbol 17 is \"Bjiffies\", expected \"blog_buf\"");
  }

  @Test
  void otherCodesAndTokensAreTold() {
    byte[] names = stage.names();
    names[3] ^= 1;
    assertThat(new TableContents(names, stage.tokenTable(), stage.entries()).differenceFrom(stage))
        .hasValue(
            "the same symbols in the same order, coded otherwise from byte 3 of kallsyms_names on");
    byte[] tokens = Arrays.copyOf(stage.tokenTable(), stage.tokenTable().length + 1);
    assertThat(new TableContents(stage.names(), tokens, stage.entries()).differenceFrom(stage))
        .hasValue("kallsyms_token_table is another from byte 1,105 on");
  }

  @Test
  void paddingBehindTheBytesIsLeftOut() {
    byte[] names = Arrays.copyOf(stage.names(), stage.namesBytes() + 8);
    byte[] tokens = Arrays.copyOf(stage.tokenTable(), stage.tokenTableBytes() + 8);
    TableContents read = TableContents.decode(20, names, tokens).orElseThrow();
    assertThat(read.names()).isEqualTo(stage.names());
    assertThat(read.tokenTable()).isEqualTo(stage.tokenTable());
    assertThat(TableContents.decode(21, names, tokens)).isEmpty();
    assertThat(TableContents.decode(20, names, new byte[255])).isEmpty();
  }

  private static TableContents contents(String listing) {
    try {
      return TinyMap.table(listing, "3.3").contents();
    } catch (MalformedArtifactException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
