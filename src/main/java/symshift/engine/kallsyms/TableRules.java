package symshift.engine.kallsyms;

import org.jspecify.annotations.Nullable;

/**
 * What decides which symbols enter the table and how they are laid out.
 *
 * @param era the rules of the kernel version
 * @param allSymbols CONFIG_KALLSYMS_ALL: all symbols, not only those of the text ranges
 * @param absolutePercpu {@code --absolute-percpu}: per-cpu symbols get the letter A (x86-64, SMP)
 * @param addresses how addresses are stored; null where the listing shall tell by its labels
 * @param pageOffset {@code --page-offset}: symbols below this unsigned address are left out, in the
 *     eras that know it (3.12 to 4.6); 0 leaves none out
 */
public record TableRules(
    KernelEra era,
    boolean allSymbols,
    boolean absolutePercpu,
    @Nullable AddressForm addresses,
    long pageOffset) {
  /** Rules with the form of addresses that the labels of the listing tell. */
  public TableRules(KernelEra era, boolean allSymbols, boolean absolutePercpu) {
    this(era, allSymbols, absolutePercpu, null);
  }

  /** Rules that leave out no low addresses. */
  public TableRules(
      KernelEra era, boolean allSymbols, boolean absolutePercpu, @Nullable AddressForm addresses) {
    this(era, allSymbols, absolutePercpu, addresses, 0);
  }
}
