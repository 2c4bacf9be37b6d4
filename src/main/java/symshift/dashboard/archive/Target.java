package symshift.dashboard.archive;

/**
 * What is built: config, architecture and toolchain.
 *
 * @param config for example {@code omap2plus_defconfig}
 * @param arch the toolchain's architecture, for example {@code arm}
 * @param toolchain for example {@code arm-gcc4.9}
 */
public record Target(String config, String arch, String toolchain) {
  public Target {
    if (config.isBlank() || arch.isBlank() || toolchain.isBlank()) {
      throw new IllegalArgumentException(
          "a target has a config, an arch and a toolchain: '%s', '%s', '%s'"
              .formatted(config, arch, toolchain));
    }
  }

  /**
   * A target whose toolchain is named as kisskb names them: the architecture, then perhaps {@code
   * -gcc} or {@code -clang} and a version.
   */
  public static Target named(String config, String toolchain) {
    String arch = toolchain.replaceFirst("-(gcc|clang|llvm)[\\d.]*$", "");
    return new Target(config, arch.isEmpty() ? toolchain : arch, toolchain);
  }
}
