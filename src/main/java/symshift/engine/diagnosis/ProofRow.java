package symshift.engine.diagnosis;

/**
 * One row of the proof: a listing, one thing changed in it, and the name table it gives.
 *
 * @param listing "stage 1", "stage 2", ...
 * @param change what was changed, or "as it is"
 * @param namesBytes bytes of kallsyms_names
 * @param paddedBytes rounded up to the table alignment
 * @param effect what happens to the labels behind, in a few words
 * @param decisive whether this row carries the proof
 */
public record ProofRow(
    String listing,
    String change,
    long namesBytes,
    long paddedBytes,
    String effect,
    boolean decisive) {}
