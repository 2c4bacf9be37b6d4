package symshift.engine.link;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import symshift.engine.elf.LetterRule;
import symshift.engine.kallsyms.KernelEra;

/**
 * What is known of a build's rules before its tables are looked at. What a person demands wins over
 * everything that the tables tell; what files beside the stages tell narrows the search.
 *
 * @param told by files beside the stages, the most telling last
 * @param era demanded; null where it is to be found
 * @param allSymbols demanded KALLSYMS_ALL; null where it is to be found
 * @param letters demanded letter rule of nm, for images; null where it is to be found
 * @param arch demanded ARCH word; null where it is to be found
 */
public record GivenRules(
    List<VersionHint> told,
    @Nullable KernelEra era,
    @Nullable Boolean allSymbols,
    @Nullable LetterRule letters,
    @Nullable String arch) {
  /** Nothing is known. */
  public static final GivenRules NONE = new GivenRules(List.of(), null, null, null, null);

  public GivenRules {
    told = List.copyOf(told);
  }

  /** With more that files tell; it counts for more than what is told already. */
  public GivenRules told(List<VersionHint> more) {
    List<VersionHint> all = new ArrayList<>(more);
    all.addAll(told);
    return new GivenRules(all, era, allSymbols, letters, arch);
  }

  /** Without what a person demands. */
  GivenRules withoutDemands() {
    return new GivenRules(told, null, null, null, arch);
  }

  boolean demands() {
    return era != null || allSymbols != null || letters != null;
  }
}
