package symshift.engine.kallsyms;

/**
 * What decides which symbols enter the table and how they are laid out.
 *
 * @param era the rules of the kernel version
 * @param allSymbols CONFIG_KALLSYMS_ALL: all symbols, not only those of the text ranges
 * @param absolutePercpu {@code --absolute-percpu}: per-cpu symbols get the letter A (x86-64, SMP)
 */
public record TableRules(KernelEra era, boolean allSymbols, boolean absolutePercpu) {}
