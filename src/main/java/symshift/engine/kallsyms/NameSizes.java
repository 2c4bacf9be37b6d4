package symshift.engine.kallsyms;

/**
 * Sizes of the tables that depend on the names, without padding.
 *
 * @param symbols number of symbols in the table
 * @param namesBytes bytes of kallsyms_names
 * @param tokenTableBytes bytes of kallsyms_token_table
 */
public record NameSizes(int symbols, int namesBytes, int tokenTableBytes) {}
