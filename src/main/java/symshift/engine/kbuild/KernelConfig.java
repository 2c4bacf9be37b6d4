package symshift.engine.kbuild;

import java.lang.foreign.MemorySegment;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import symshift.engine.MalformedArtifactException;

/**
 * A kernel configuration: {@code .config}, {@code config-6.1.0}, an unpacked {@code
 * /proc/config.gz}, a defconfig or a fragment of one.
 */
public final class KernelConfig {
  private final String version;
  private final String headerArch;
  private final Map<String, String> options;

  KernelConfig(String version, String headerArch, Map<String, String> options) {
    this.version = version;
    this.headerArch = headerArch;
    this.options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /**
   * Reads a configuration in one pass.
   *
   * @throws MalformedArtifactException with the line, when one is neither an option nor a remark,
   *     or when there is no option at all
   */
  public static KernelConfig parse(MemorySegment text) throws MalformedArtifactException {
    return new ConfigParser(text).parse();
  }

  /** Whether a line is one of those by which a configuration is told from any other text. */
  public static boolean isTelling(String line) {
    return ConfigHeader.of(line).isPresent() || ConfigLine.isOption(line);
  }

  /** What the header says, for example {@code 3.3.0-rc7}; empty where there is no header. */
  public Optional<String> version() {
    return version.isEmpty() ? Optional.empty() : Optional.of(version);
  }

  /**
   * The kernel's ARCH word in the form of its folder ({@code x86}, {@code arm}): from the header,
   * else from the option that only this architecture sets; empty where neither tells.
   */
  public Optional<String> arch() {
    return headerArch.isEmpty() ? ConfigArch.of(this) : Optional.of(ConfigArch.folder(headerArch));
  }

  /**
   * The value of an option: {@code y}, {@code m}, a number as written, or a string without its
   * quotes. Empty when the option is not set or not mentioned.
   *
   * @param option without {@code CONFIG_}
   */
  public Optional<String> value(String option) {
    return Optional.ofNullable(options.get(option)).filter(value -> !value.equals("n"));
  }

  /** Whether an option is {@code y} or {@code m}. */
  public boolean isSet(String option) {
    String value = options.get(option);
    return "y".equals(value) || "m".equals(value);
  }

  /** Whether the file says anything of an option, be it that it is not set. */
  public boolean mentions(String option) {
    return options.containsKey(option);
  }

  /** Without {@code CONFIG_}, in file order; {@code n} for those that are not set. */
  public Map<String, String> options() {
    return options;
  }

  /** Whether there is a kallsyms table ({@code CONFIG_KALLSYMS}). */
  public boolean kallsyms() {
    return isSet("KALLSYMS");
  }

  /** Whether all symbols enter the table, not those of code alone. */
  public boolean kallsymsAll() {
    return isSet("KALLSYMS_ALL");
  }

  /**
   * Whether the table has offsets instead of addresses.
   *
   * <p>Source: Linux kernel commit 2213e9a66bb8 ("kallsyms: add support for relative offsets in
   * kallsyms address table") (in v4.6)
   */
  public boolean kallsymsBaseRelative() {
    return isSet("KALLSYMS_BASE_RELATIVE");
  }

  /** Whether the offsets of per-cpu symbols are absolute. */
  public boolean kallsymsAbsolutePercpu() {
    return isSet("KALLSYMS_ABSOLUTE_PERCPU");
  }

  public boolean smp() {
    return isSet("SMP");
  }

  /** Whether {@code CONFIG_64BIT} is set. */
  public boolean is64Bit() {
    return isSet("64BIT");
  }

  /** The suffix of the release; empty text when there is none, empty when nothing is said. */
  public Optional<String> localVersion() {
    return value("LOCALVERSION");
  }

  /** First line of the compiler's {@code --version}; kernels before 5.8 do not say it. */
  public Optional<String> compiler() {
    return value("CC_VERSION_TEXT");
  }
}
