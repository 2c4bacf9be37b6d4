package symshift.engine.kbuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symshift.Fixtures;
import symshift.engine.MalformedArtifactException;

class KernelConfigTest {
  @ParameterizedTest
  @CsvSource({
    "2.6.32/.config,2.6.32,arm",
    "3.3/config-3.3.0-rc7,3.3.0-rc7,arm",
    "5.4/.config,5.4.0,powerpc",
    "6.1/config-6.1.0,6.1.0,x86"
  })
  void theHeaderOfEveryEraNamesTheKernel(String sample, String version, String arch)
      throws Exception {
    KernelConfig config = sample(sample);
    assertThat(config.version()).contains(version);
    assertThat(config.arch()).contains(arch);
  }

  @Test
  void aFragmentNamesNoVersionAndItsArchitectureByAnOption() throws Exception {
    KernelConfig config = sample("fragment/tiny.config");
    assertThat(config.version()).isEmpty();
    assertThat(config.arch()).contains("sh");
    assertThat(config.value("SH_EMPTY_NUMBER")).contains("");
    assertThat(of("CONFIG_SMP=y\n").arch()).isEmpty();
  }

  @Test
  void valuesAreReadAsKconfigWritesThem() throws Exception {
    KernelConfig old = sample("2.6.32/.config");
    assertThat(old.value("VECTORS_BASE")).contains("0xffff0000");
    assertThat(old.value("DUMMY_OFFSET")).contains("-3");
    assertThat(old.value("INET")).contains("m");
    assertThat(old.isSet("INET")).isTrue();
    assertThat(old.isSet("LOG_BUF_SHIFT")).isFalse();
    assertThat(old.value("SMP")).isEmpty();
    assertThat(old.mentions("SMP")).isTrue();
    assertThat(old.mentions("64BIT")).isFalse();
    assertThat(sample("3.3/config-3.3.0-rc7").value("TEXT_ODDITY"))
        .contains("a \"quoted\" word and a back\\slash");
  }

  @Test
  void whatDecidesTheTableHasNamesOfItsOwn() throws Exception {
    KernelConfig config = sample("6.1/config-6.1.0");
    assertThat(config.kallsyms()).isTrue();
    assertThat(config.kallsymsAll()).isTrue();
    assertThat(config.kallsymsBaseRelative()).isTrue();
    assertThat(config.kallsymsAbsolutePercpu()).isTrue();
    assertThat(config.smp()).isTrue();
    assertThat(config.is64Bit()).isTrue();
    assertThat(config.localVersion()).contains("");
    assertThat(config.compiler()).contains("gcc (GCC) 12.2.0");
    assertThat(sample("2.6.32/.config").kallsymsAll()).isFalse();
  }

  @Test
  void ofAnOptionGivenTwiceTheLaterCounts() throws Exception {
    assertThat(of("CONFIG_SMP=y\n# CONFIG_SMP is not set\n").smp()).isFalse();
    assertThat(of("# CONFIG_SMP is not set\r\nCONFIG_SMP=y\r\n").smp()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONFIG_X",
        "CONFIG_=y",
        "CONFIG_X=yes",
        "CONFIG_X=\"a\" b",
        "CONFIG_X=\"a\\",
        "CONFIG_X-Y=y",
        "CONFIG_X=0x",
        "CONFIG_X=-",
        "SMP=y"
      })
  void aLineOfAnotherFormIsRefused(String line) {
    assertThatThrownBy(() -> of("CONFIG_SMP=y\n" + line + "\n"))
        .isInstanceOf(MalformedArtifactException.class)
        .hasMessageContaining("at line 2");
  }

  @Test
  void realConfigurationsAreRead() throws Exception {
    for (String file :
        new String[] {
          "real/dot-config.xz",
          "real/x86-6.17.9/.config.xz",
          "real/arm-2.6.32-extrapass/.config.xz",
          "real/riscv-6.10-rc1/.config.xz"
        }) {
      if (Fixtures.extra(file).isPresent()) {
        KernelConfig config = KernelConfig.parse(Fixtures.segment(Fixtures.extra(file).get()));
        assertThat(config.version()).isPresent();
        assertThat(config.options()).hasSizeGreaterThan(1000);
      }
    }
    assertThat(sample("5.4/.config").options()).hasSize(9);
  }

  private static KernelConfig sample(String name) throws MalformedArtifactException {
    return KernelConfig.parse(Fixtures.segment(Fixtures.sample("formats/kernel-config/" + name)));
  }

  private static KernelConfig of(String text) throws MalformedArtifactException {
    return KernelConfig.parse(MemorySegment.ofArray(text.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
