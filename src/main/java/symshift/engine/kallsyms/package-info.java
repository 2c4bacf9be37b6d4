/** The kallsyms tables: which symbols enter, in which order, compressed how, laid out where. */
@NullMarked
package symshift.engine.kallsyms;

import org.jspecify.annotations.NullMarked;
