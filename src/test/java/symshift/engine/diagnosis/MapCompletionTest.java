package symshift.engine.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import symshift.engine.MalformedArtifactException;
import symshift.engine.link.LinkStage;
import symshift.engine.symbol.SymbolListing;
import symshift.engine.symbol.SymbolTable;

class MapCompletionTest {
  @Test
  void aMapGetsBackWhatKernelsLeaveOutOfMapsAndNothingElse() throws Exception {
    LinkStage map = stage("System.map", "c0008000 T _text", "c0008020 t fs_send.lto_priv.7");
    LinkStage raw =
        stage(
            "vmlinux.nm",
            "c0008000 T _text",
            "c0008010 t .Lloop",
            "c0008010 a size_of_head",
            "c0008020 t fs_send.lto_priv.12",
            "c0008030 t __late_veneer");
    LinkStage complete = MapCompletion.complete(map, raw);
    assertThat(names(complete))
        .containsExactlyInAnyOrder(
            "_text", "fs_send.lto_priv.7", ".Lloop", "size_of_head", "__late_veneer");
  }

  private static List<String> names(LinkStage stage) {
    SymbolTable symbols = stage.symbols();
    return IntStream.range(0, symbols.size()).mapToObj(symbols::name).toList();
  }

  private static LinkStage stage(String file, String... lines) throws MalformedArtifactException {
    byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    return LinkStage.ofListing(
        file, file, "nm-listing", SymbolListing.parse(MemorySegment.ofArray(text)));
  }
}
