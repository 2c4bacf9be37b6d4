package symshift.cli;

import java.util.concurrent.Callable;

/**
 * One word of the command line. An implementation is a picocli {@code @Command} class with a public
 * no-argument constructor, and is found by its line in {@code
 * META-INF/services/symshift.cli.Subcommand}: there is no other list of commands.
 *
 * <p>{@link #call} gives one of the {@link ExitCodes}. Output goes to {@code spec.commandLine()
 * .getOut()}, where {@code spec} is a {@code @Spec} field, never to {@code System.out}. Input that
 * cannot be used is an {@link UnusableInputException}.
 *
 * <p>All commands are constructed at every start, to tell their names: a constructor does nothing
 * and loads nothing.
 */
public interface Subcommand extends Callable<Integer> {}
