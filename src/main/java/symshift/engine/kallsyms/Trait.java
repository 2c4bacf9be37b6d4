package symshift.engine.kallsyms;

/** Single rules that came to stay, each from some version on. */
enum Trait {
  /** {@code _text} is kept whatever its letter. */
  KEEPS_TEXT,
  /** Names of 128 bytes are taken, before at most 127. */
  NAMES_OF_128,
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
  SEQS_OF_NAMES
}
