package symshift.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import symshift.engine.diagnosis.TextPage;
import symshift.engine.diagnosis.UnusableEvidenceException;
import symshift.engine.diff.ListingView;
import symshift.engine.diff.UnifiedDiff;
import symshift.engine.elf.LetterRule;

/** {@code symshift diff}: what differs between the symbols of two link stages. */
@Command(
    name = "diff",
    description = {
      "Compare the symbols of two link stages: a unified diff of the lines that nm -n prints.",
      "",
      "A stage is an nm -n listing, an ELF image, or one of these packed; - is standard input."
          + " What is compared is chosen by --names (the default), --full or --gap; --table leaves"
          + " only the symbols that enter the kallsyms table. Never more lines change than with"
          + " diff -u, and patch applies the result to lines of the same kind.",
    },
    footer = {
      "",
      "Examples:",
      "  symshift diff vm2.syms vm3.syms",
      "  symshift diff --names --with-letter .tmp_vmlinux1 .tmp_vmlinux2",
      "  symshift diff --table --all-symbols vm1.syms vm2.syms",
      "  symshift diff --gap -U 0 vm2.syms vm3.syms",
      "  symshift diff --fold vm1.syms vm2.syms vm3.syms",
      "",
      "Exit codes: 0 nothing differs, 1 something does, 2 unusable input."
    })
public final class DiffCommand implements Subcommand {
  private static final int CONTEXT = 3;

  /** What is compared; one of them. */
  static final class Mode {
    @Option(
        names = "--names",
        description = "Names without address and letter, as sed 's,^...........,,' leaves them.")
    private boolean names;

    @Option(names = "--full", description = "Whole lines.")
    private boolean full;

    @Option(
        names = "--gap",
        description = {
          "The distance to the symbol before in place of the address: a shift shows where it",
          "begins and nowhere else."
        })
    private boolean gap;

    @Option(
        names = "--fold",
        description = {
          "No diff of lines: symbols that moved by the same distance as one line, who was first,",
          "what changed its letter, its order, its suffix. Any number of stages, or one folder or",
          "archive of them."
        })
    private boolean fold;
  }

  /** When changed lines are coloured. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "STAGE",
      description = "The earlier stage and the later; with --fold more than two.")
  private List<Path> files = List.of();

  @ArgGroup private Mode mode = new Mode();

  @Option(
      names = "--with-letter",
      description = "With --names: the type letter stays, as in kallsyms.")
  private boolean withLetter;

  @Option(
      names = "--table",
      description = {
        "Only symbols that enter the kallsyms table, in its order. Alone it shows letter and name,",
        "which decide the size of the table."
      })
  private boolean table;

  @Option(
      names = {"-U", "--context"},
      paramLabel = "LINES",
      description = "Equal lines shown around a change. Default: 3.")
  private int context = CONTEXT;

  @Option(
      names = "--label",
      paramLabel = "LABEL",
      description = "Shown instead of the file; give it once or twice.")
  private List<String> labels = List.of();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto (on a terminal), always or never. Default: auto.")
  private Color color = Color.AUTO;

  @Mixin private RuleOptions rules = new RuleOptions();

  @Override
  public Integer call() throws IOException, UnusableInputException, UnusableEvidenceException {
    check();
    if (mode.fold && files.size() == 1) {
      return write(FoldReport.of(files.getFirst(), rules.given()));
    }
    LetterRule letters = rules.letterRule();
    List<StageText> stages = new ArrayList<>();
    for (Path file : files) {
      stages.add(StageText.read(file, letters == null ? LetterRule.FLAGS : letters));
    }
    return mode.fold ? write(FoldReport.of(stages, rules.given())) : write(stages);
  }

  private void check() throws UnusableInputException {
    if (context < 0) {
      throw new UnusableInputException("-U " + context + ": give how many lines, 0 or more");
    }
    if (labels.size() > 2) {
      throw new UnusableInputException("--label: give it at most twice, once for each stage");
    }
    if (!mode.fold && files.size() != 2) {
      throw new UnusableInputException(
          files.size() + " stages: give two, or --fold for more and for a folder");
    }
    if (files.size() == 1 && !Files.exists(files.getFirst())) {
      throw new UnusableInputException(files.getFirst() + ": no such file or folder");
    }
  }

  private int write(FoldReport report) {
    TextPage page = new TextPage();
    boolean differs = (table ? report.inTable() : report).write(page);
    spec.commandLine().getOut().print(page);
    spec.commandLine().getOut().flush();
    return differs ? ExitCodes.DIFFERENT : ExitCodes.OK;
  }

  private int write(List<StageText> stages) throws IOException, UnusableInputException {
    List<List<String>> texts = table ? tables(stages) : lists(stages);
    ListingView view = view();
    UnifiedDiff diff = UnifiedDiff.of(view.of(texts.getFirst()), view.of(texts.getLast()), context);
    if (diff.hunks().isEmpty()) {
      return ExitCodes.OK;
    }
    new DiffText(RootCommand.bytes(spec), isColored()).write(diff, label(0), label(1));
    return ExitCodes.DIFFERENT;
  }

  private static List<List<String>> lists(List<StageText> stages) {
    return stages.stream().map(StageText::lines).toList();
  }

  private List<List<String>> tables(List<StageText> stages) throws UnusableInputException {
    return TableText.of(stages, rules.given());
  }

  private ListingView view() {
    if (mode.full) {
      return ListingView.FULL;
    }
    if (mode.gap) {
      return ListingView.GAPS;
    }
    return withLetter || (table && !mode.names) ? ListingView.LETTERS : ListingView.NAMES;
  }

  private String label(int stage) {
    return stage < labels.size() ? labels.get(stage) : files.get(stage).toString();
  }

  private boolean isColored() {
    return switch (color) {
      case AUTO -> Ansi.AUTO.enabled();
      case ALWAYS -> true;
      case NEVER -> false;
    };
  }
}
