package symshift.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import symshift.engine.artifact.ArtifactReader;
import symshift.engine.artifact.NamedFile;
import symshift.engine.artifact.ReadLimits;
import symshift.engine.diagnosis.Diagnoser;
import symshift.engine.diagnosis.Diagnosis;
import symshift.engine.diagnosis.DiagnosisJson;
import symshift.engine.diagnosis.Evidence;
import symshift.engine.diagnosis.StageRoles;
import symshift.engine.diagnosis.TextReport;
import symshift.engine.diagnosis.UnusableEvidenceException;
import symshift.engine.diagnosis.Verdict;
import symshift.engine.excerpt.ExcerptDiagnosis;
import symshift.engine.excerpt.ExcerptJson;
import symshift.engine.excerpt.ExcerptReport;
import symshift.engine.link.GivenRules;

/** {@code symshift diagnose}: names the cause of inconsistent kallsyms data and proves it. */
@Command(
    name = "diagnose",
    description = {
      "Name the cause of \"Inconsistent kallsyms data\" and prove it.",
      "",
      "Give the link stages of one build: ELF images (.tmp_vmlinux1, .tmp_vmlinux2, vmlinux), their"
          + " nm -n listings, or a folder or archive of them. Names tell the order,"
          + " and where they do not, the tables in the files; files that tell nothing are taken in"
          + " the order given, the last one as the final image. What is wrong --stage corrects.",
      "",
      "A text with pieces of listings, such as a mail, is read as an excerpt: what it proves, what"
          + " it only suggests, and which lines are missing.",
    },
    footer = {
      "",
      "Examples:",
      "  symshift diagnose .",
      "  symshift diagnose vm1.syms vm2.syms vm3.syms",
      "  symshift diagnose --format json stages.tar.xz",
      "  symshift diagnose --kernel 3.3 --letters section-name stages/",
      "  symshift diagnose --excerpt - < mail",
      "  symshift diagnose --stage old=1 --stage new=final old new",
      "",
      "Exit codes: 0 consistent, 1 inconsistent, 2 incomplete or unusable input."
    })
public final class DiagnoseCommand implements Subcommand {
  /** How the diagnosis is written. */
  enum Format {
    TEXT,
    JSON
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Folder, stage file or archive.")
  private List<Path> paths = List.of();

  @Option(names = "--format", description = "text (for a mail, 78 columns) or json. Default: text.")
  private Format format = Format.TEXT;

  @Option(
      names = "--excerpt",
      description = {
        "Read PATH as a text with pieces of listings, - for the standard input. Without this, one",
        "text file that is no whole listing is taken so."
      })
  private boolean excerpt;

  @Option(
      names = "--stage",
      paramLabel = "FILE=STAGE",
      description = {
        "Say which stage a file is: 1 for the first link, 2, ..; final for vmlinux; none to leave",
        "it out. Goes before names and contents. May be repeated."
      })
  private Map<String, String> stages = Map.of();

  @Mixin private RuleOptions rules = new RuleOptions();

  @Override
  public Integer call() throws IOException, UnusableInputException {
    if (excerpt) {
      return write(ExcerptFile.asked(paths));
    }
    List<NamedFile> files = new ArrayList<>();
    for (Path path : paths.stream().map(Path::normalize).distinct().toList()) {
      if (!Files.exists(path)) {
        throw new UnusableInputException(path + ": no such file or folder");
      }
      files.add(NamedFile.of(path));
    }
    StageRoles roles = roles();
    GivenRules given = rules.given();
    Diagnosis diagnosis;
    try {
      diagnosis =
          Diagnoser.diagnose(
              Evidence.of(new ArtifactReader(ReadLimits.ownFiles()).read(files), roles, given));
    } catch (UnusableEvidenceException e) {
      Optional<ExcerptDiagnosis> found = ExcerptFile.instead(paths);
      if (found.isPresent()) {
        return write(found.get());
      }
      throw new UnusableInputException(
          e.problems().stream().map(Object::toString).collect(Collectors.joining("\n")));
    }
    String report =
        switch (format) {
          case TEXT -> TextReport.write(diagnosis);
          case JSON -> DiagnosisJson.write(diagnosis) + "\n";
        };
    return print(report, diagnosis.verdict());
  }

  private int write(ExcerptDiagnosis diagnosis) {
    String report =
        switch (format) {
          case TEXT -> ExcerptReport.write(diagnosis);
          case JSON -> ExcerptJson.write(diagnosis) + "\n";
        };
    return print(report, diagnosis.verdict());
  }

  private int print(String report, Verdict verdict) {
    spec.commandLine().getOut().print(report);
    spec.commandLine().getOut().flush();
    return switch (verdict) {
      case CONSISTENT -> ExitCodes.OK;
      case INCONSISTENT -> ExitCodes.INCONSISTENT;
      case INCOMPLETE -> ExitCodes.UNUSABLE;
    };
  }

  private StageRoles roles() throws UnusableInputException {
    try {
      return new StageRoles(stages);
    } catch (IllegalArgumentException e) {
      throw new UnusableInputException("--stage: " + e.getMessage());
    }
  }
}
