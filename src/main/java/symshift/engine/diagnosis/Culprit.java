package symshift.engine.diagnosis;

/** Who has to change something, in KCIDB's words. */
public enum Culprit {
  /** The kernel's own source or scripts. */
  CODE,
  /** The linker, nm or the compiler. */
  TOOL,
  /** The machine or the procedure that built. */
  HARNESS
}
