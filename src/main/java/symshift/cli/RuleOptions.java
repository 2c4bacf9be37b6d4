package symshift.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import symshift.engine.elf.LetterRule;
import symshift.engine.kallsyms.KernelEra;
import symshift.engine.link.GivenRules;
import symshift.engine.link.VersionHint;

/** Options that say by which rules the tables of a build were made. */
final class RuleOptions {
  @Option(
      names = "--kernel",
      paramLabel = "VERSION",
      description = {
        "Rules of this kernel version, for example 3.3 or 6.1.42. Default: told by the stages,",
        "and by a configuration or log beside them."
      })
  private @Nullable String kernel;

  @Option(
      names = "--all-symbols",
      description = "The kernel has CONFIG_KALLSYMS_ALL. Default: told by the label distances.")
  private boolean allSymbols;

  @Option(names = "--text-only", description = "The kernel has no CONFIG_KALLSYMS_ALL.")
  private boolean textOnly;

  @Option(
      names = "--letters",
      paramLabel = "RULE",
      description = {
        "Letters of images as nm prints them by section flags (flags, binutils 2.33 and later)",
        "or by section name (section-name, before). Default: the one that predicts the tables;"
            + " diff: flags."
      })
  private @Nullable String letters;

  @Option(
      names = "--arch",
      paramLabel = "ARCH",
      description = "The kernel's word, for example arm. Default: told by the images or symbols.")
  private @Nullable String arch;

  /** What was given of the rules; what was not is to be found. */
  GivenRules given() throws UnusableInputException {
    KernelEra era = null;
    List<VersionHint> told = List.of();
    if (kernel != null) {
      String version = kernel;
      era =
          KernelEra.of(version)
              .orElseThrow(() ->
                  new UnusableInputException(
                      "--kernel "
                          + version
                          + ": no kernel version from "
                          + KernelEra.oldest().first()
                          + " to "
                          + KernelEra.newest().last()));
      told = VersionHint.exactly("--kernel", version).stream().toList();
    }
    return new GivenRules(told, era, allSymbols(), letterRule(), arch);
  }

  private @Nullable Boolean allSymbols() throws UnusableInputException {
    if (allSymbols && textOnly) {
      throw new UnusableInputException("--all-symbols and --text-only: give one of them");
    }
    if (allSymbols) {
      return true;
    }
    return textOnly ? Boolean.FALSE : null;
  }

  /** Null where it was not given. */
  @Nullable LetterRule letterRule() throws UnusableInputException {
    return switch (letters) {
      case null -> null;
      case "flags" -> LetterRule.FLAGS;
      case "section-name" -> LetterRule.SECTION_NAME;
      default ->
          throw new UnusableInputException("--letters " + letters + ": give flags or section-name");
    };
  }
}
