package symshift.engine.kallsyms;

/** Single rules, each from some version on, some until another. */
enum Trait {
  /** {@code _text} is kept whatever its letter. */
  KEEPS_TEXT,
  /** Names of 128 bytes are taken, before at most 127. */
  NAMES_OF_128,
  /** Without KALLSYMS_ALL the symbols outside the text are kept instead of those inside. */
  OUTSIDE_TEXT,
  /** The build may give an address below which all symbols are left out. */
  PAGE_OFFSET,
  /** Per-cpu symbols get the letter A where the build asks for it. */
  ABSOLUTE_PERCPU,
  /** Offsets of four bytes and a base instead of addresses, where the configuration has it. */
  OFFSETS,
  /** The symbol count and the markers have four bytes, before as many as an address. */
  NARROW_COUNTERS,
  /** Tables align to the width of an address; before, many assemblers took it as a power of two. */
  BYTE_ALIGNMENT,
  /** Range markers go through the filter like any other symbol. */
  MARKERS_FILTERED,
  /** The table is made from the system map, before from the raw listing. */
  FROM_MAP,
  /** Compressed names over 127 bytes have a length of two bytes; names go up to 511. */
  LONG_NAMES,
  /** There is a table of symbol numbers in name order. */
  SEQS_OF_NAMES,
  /** Its elements have three bytes, the most significant first; before four, as any number. */
  NARROW_SEQS,
  /** Names are compared without the suffixes of clang's LTO where the build used it. */
  SEQS_WITHOUT_SUFFIX,
  /** Such a suffix begins with {@code .llvm.}; before, with any dot. */
  LLVM_SUFFIX,
  /** Addresses or offsets come behind the token index, before they came first. */
  ADDRESSES_LAST,
  /** Offsets and a base whatever the configuration says. */
  ALWAYS_OFFSETS,
  /**
   * No base: offsets count from their own place, or are plain addresses where a kernel of 32 bits
   * cannot move. Tables align to four bytes on every machine.
   */
  PC_RELATIVE,
  /** {@code __start_} and {@code __stop_} symbols are kept wherever they are. */
  KEEPS_SECTION_BOUNDS
}
