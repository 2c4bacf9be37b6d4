package symshift.engine.diagnosis;

/** A file that was read but not used, and why. */
public record SetAside(String file, String reason) {}
