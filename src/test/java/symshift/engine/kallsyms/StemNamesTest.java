package symshift.engine.kallsyms;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StemNamesTest {
  @Test
  void aNameIsWhatItSharesWithTheOneBeforeAndTheRest() {
    byte[] stream = StemNames.encode(List.of("sys_read", "sys_readv", "sys_write", "x"));
    assertThat(new String(stream, ISO_8859_1))
        .isEqualTo("\u0000sys_read\u0000\u0008v\u0000\u0004write\u0000\u0000x\u0000");
  }

  @Test
  void whatIsMadeIsReadBack() {
    List<String> names = List.of("a", "a", "ab", "", "b" + "c".repeat(300), "b" + "c".repeat(301));
    assertThat(StemNames.decode(names.size(), StemNames.encode(names))).contains(names);
  }

  @Test
  void noNamesAreNoBytes() {
    assertThat(StemNames.encode(List.of())).isEmpty();
  }
}
