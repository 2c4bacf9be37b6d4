package symshift.engine.diagnosis;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symshift.engine.elf.ElfImage;
import symshift.engine.kallsyms.TableLayout;
import symshift.engine.kbuild.KernelConfig;
import symshift.engine.link.LinkStage;
import symshift.engine.link.LinkTrace;

/** Whether a configuration can be that of the build whose stages are given. */
final class ConfigCheck {
  private static final Pattern RELEASE = Pattern.compile("^(?:Linux version )?(\\d+\\.\\d+)");

  private final KernelConfig config;

  ConfigCheck(KernelConfig config) {
    this.config = config;
  }

  /** What speaks against it, in words; empty when nothing does. */
  Optional<String> contradiction(LinkTrace trace) {
    int bits = trace.stage(0).symbols().addressBits();
    if (config.mentions("64BIT") && config.is64Bit() != (bits == 64)) {
      return Optional.of("CONFIG_64BIT against " + bits + "-bit addresses");
    }
    boolean tables =
        trace.stages().stream().anyMatch(stage -> TableLayout.in(stage.symbols()).isPresent());
    if (tables && config.mentions("KALLSYMS") && !config.kallsyms()) {
      return Optional.of("no CONFIG_KALLSYMS, but the stages hold kallsyms tables");
    }
    return trace.stages().stream()
        .map(LinkStage::image)
        .filter(Objects::nonNull)
        .map(ElfImage::banner)
        .flatMap(Optional::stream)
        .findFirst()
        .flatMap(this::against);
  }

  private Optional<String> against(String banner) {
    String built = release(banner);
    String configured = config.version().map(ConfigCheck::release).orElse("");
    if (!built.isEmpty() && !configured.isEmpty() && !built.equals(configured)) {
      return Optional.of("of kernel " + configured + ", the banner of the image says " + built);
    }
    boolean smp = banner.contains(" SMP");
    return !config.mentions("SMP") || smp == config.smp()
        ? Optional.empty()
        : Optional.of(
            "CONFIG_SMP is " + (smp ? "not set" : "set") + ", the banner of the image differs");
  }

  private static String release(String version) {
    Matcher matcher = RELEASE.matcher(version);
    return matcher.find() ? matcher.group(1) : "";
  }
}
