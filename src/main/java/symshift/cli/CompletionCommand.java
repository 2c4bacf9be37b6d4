package symshift.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a completion script made from the commands that are there. */
@Command(
    name = "completion",
    description = "Print a completion script for bash and zsh.",
    footer = {
      "",
      "To install it for bash, for all new shells:",
      "  symshift completion > ~/.local/share/bash-completion/completions/symshift",
      "For zsh, put these lines into ~/.zshrc:",
      "  autoload -U +X bashcompinit && bashcompinit",
      "  source <(symshift completion)",
      "For the running shell only:",
      "  source <(symshift completion)"
    })
public final class CompletionCommand implements Subcommand {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(AutoComplete.bash("symshift", spec.root().commandLine()));
    spec.commandLine().getOut().flush();
    return ExitCodes.OK;
  }
}
