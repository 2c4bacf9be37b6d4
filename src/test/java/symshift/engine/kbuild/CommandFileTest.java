package symshift.engine.kbuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import symshift.Fixtures;
import symshift.engine.MalformedArtifactException;

class CommandFileTest {
  @Test
  void aStageOfOldKernelsNamesItsScriptAndTheTableItWasLinkedWith() throws Exception {
    CommandFile file = sample("2.6.32/..tmp_vmlinux2.cmd");
    assertThat(file.target()).isEqualTo(".tmp_vmlinux2");
    LinkCommand link = file.linking().orElseThrow();
    assertThat(link.linker()).isEqualTo("arm-linux-gnueabi-ld");
    assertThat(link.script()).contains("arch/arm/kernel/vmlinux.lds");
    assertThat(link.output()).contains(".tmp_vmlinux2");
    assertThat(link.inputs())
        .startsWith("arch/arm/kernel/head.o")
        .contains("lib/lib.a")
        .doesNotContain("arch/arm/kernel/vmlinux.lds", "--start-group");
    assertThat(link.tableObject()).contains(".tmp_kallsyms1.o");
    assertThat(link.mapFile()).isEmpty();
    assertThat(link.emitsRelocations()).isFalse();
    assertThat(link.maxPageSizeBytes()).isEmpty();
  }

  @Test
  void theCallOfTheLinkScriptGivesTheLinkerAndItsOptions() throws Exception {
    LinkCommand link = sample("6.1/.vmlinux.cmd").linking().orElseThrow();
    assertThat(link.linker()).isEqualTo("arm-linux-gnueabi-ld");
    assertThat(link.maxPageSizeBytes()).hasValue(65536);
    assertThat(link.mapFile()).contains("vmlinux.map");
    assertThat(link.emitsRelocations()).isTrue();
    assertThat(link.tableObject()).isEmpty();
    LinkCommand lld = sample("6.12/.vmlinux.cmd").linking().orElseThrow();
    assertThat(lld.linker()).isEqualTo("ld.lld");
    assertThat(lld.maxPageSizeBytes()).hasValue(0x200000);
    assertThat(lld.inputs()).containsExactly("vmlinux");
  }

  @Test
  void escapesOfMakeAndOfTheShellAreUndone() throws Exception {
    CommandFile file = sample("3.3/.tmp_kallsyms2.o.cmd");
    assertThat(file.words().getFirst())
        .startsWith("arm-linux-gnueabi-gcc")
        .contains("-DKBUILD_STR(s)=#s", "-DPRICE=$5");
    assertThat(file.linking()).isEmpty();
    assertThat(file.source()).isEqualTo(".tmp_kallsyms2.S");
    assertThat(file.dependencies())
        .containsExactly("arch/arm/include/asm/types.h", "include/asm-generic/int-ll64.h");
  }

  @Test
  void ofTwoCommandsInOneEachHasItsWords() throws Exception {
    CommandFile file = sample("6.12/.kallsyms.o.cmd");
    assertThat(file.target()).isEqualTo("kernel/kallsyms.o");
    assertThat(file.words()).hasSize(2);
    assertThat(file.words().get(0))
        .contains("-D__KBUILD_MARK=#1", "-DKBUILD_BASENAME=\"kallsyms\"");
    assertThat(file.words().get(1))
        .isEqualTo(
            List.of("./tools/objtool/objtool", "--hacks=jump_label", "--orc", "kernel/kallsyms.o"));
  }

  @Test
  void aTableObjectIsKnownByTheNameItHadInEachEra() throws Exception {
    for (String object :
        List.of(".tmp_kallsyms2.o", "./.tmp_vmlinux.kallsyms1.o", ".tmp_vmlinux2.kallsyms.o")) {
      CommandFile file = of("cmd_x := LC_ALL=C /usr/bin/ld.bfd -o x a.o " + object + "\n");
      assertThat(file.linking().orElseThrow().tableObject()).contains(object);
    }
  }

  @Test
  void aFaultNamesTheLine() {
    assertThatThrownBy(() -> of("cmd_x := echo 'open\n"))
        .isInstanceOf(MalformedArtifactException.class)
        .hasMessageContaining("expected a command with all its quotes closed at line 1");
    assertThatThrownBy(() -> of("cmd_x := true\ncmd_y := true\n"))
        .hasMessageContaining("expected one command only at line 2");
    assertThatThrownBy(() -> of("cmd_x := true\nnot of kbuild\n"))
        .hasMessageContaining("or a rule at line 2, found \"not of kbuild\"");
    assertThatThrownBy(() -> of("source_x := x.c\n"))
        .hasMessageContaining("found the end of the file");
    assertThatThrownBy(() -> of("cmd_x := " + "a ".repeat(200_001) + "\n"))
        .isInstanceOf(MalformedArtifactException.class);
  }

  private static CommandFile sample(String name) throws MalformedArtifactException {
    return CommandFile.parse(Fixtures.segment(Fixtures.sample("formats/kbuild-command/" + name)));
  }

  private static CommandFile of(String text) throws MalformedArtifactException {
    return CommandFile.parse(MemorySegment.ofArray(text.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
