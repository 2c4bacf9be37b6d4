package symshift.engine.kallsyms;

/** How {@code kallsyms_names} keeps the names short. */
enum Coding {
  /**
   * Each name without its letter, as the length it shares with the one before and the rest of it;
   * no markers, no tokens. See {@link StemNames}.
   */
  STEMS,
  /**
   * Tokens of up to eleven bytes, chosen by what a sample of the entries would save: the order of
   * the entries decides. See {@link SampledNames}.
   */
  SAMPLED,
  /** Tokens made of pairs that all entries are searched for. See {@link CompressedNames}. */
  TOKENS
}
