package symshift.engine.excerpt;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import symshift.engine.diagnosis.Confidence;
import symshift.engine.diagnosis.StageRole;
import symshift.engine.diagnosis.TextPage;

/** The diagnosis of an excerpt as plain text for a mail: ASCII, at most 78 columns. */
public final class ExcerptReport {
  private static final int LINES_SHOWN = 12;

  /** A place is line and column where lines are longer than people write them. */
  private static final int LONG_LINE = 200;

  private final ExcerptDiagnosis diagnosis;
  private final TextPage page = new TextPage();

  private ExcerptReport(ExcerptDiagnosis diagnosis) {
    this.diagnosis = diagnosis;
  }

  public static String write(ExcerptDiagnosis diagnosis) {
    return new ExcerptReport(diagnosis).write();
  }

  private String write() {
    page.paragraph(diagnosis.verdict() + " by an excerpt" + causes()).blank();
    page.paragraph(diagnosis.headline()).blank();
    page.heading("Lines found");
    diagnosis.stages().forEach(this::stage);
    page.blank();
    tables();
    claims("Proven by these lines", Claim.Kind.PROVEN);
    claims("Only suggested", Claim.Kind.SUGGESTED);
    if (!diagnosis.missing().isEmpty()) {
      page.heading("Missing");
      for (MissingLines lines : diagnosis.missing()) {
        page.item(lines.what());
        lines.commands().forEach(command -> page.block("      ", command));
      }
    }
    return page.toString();
  }

  private String causes() {
    List<String> causes =
        diagnosis.claims(Claim.Kind.SUGGESTED).stream()
            .map(claim -> claim.cause() + " (" + rate(claim.confidence()) + ")")
            .distinct()
            .toList();
    return causes.isEmpty() ? "" : causes.stream().collect(Collectors.joining(", ", ": ", ""));
  }

  private static String rate(@Nullable Confidence confidence) {
    return confidence == null ? "not measured" : confidence.toString();
  }

  private void stage(StageSeen stage) {
    String image = stage.image() == null ? "" : " = " + stage.image();
    page.line(
        String.format(
            Locale.ROOT,
            "  %-36s %-22s %s",
            TextPage.fit(stage.name() + image, 36),
            role(stage.ordinal()),
            stage.lines() == 1 ? "1 line" : stage.lines() + " lines"));
  }

  private static String role(int ordinal) {
    return switch (ordinal) {
      case StageRole.FINAL -> "final image";
      case StageRole.LAST_TEMPORARY -> "last temporary stage";
      case StageNames.UNKNOWN -> "stage not told";
      default -> "stage " + ordinal;
    };
  }

  private void tables() {
    if (diagnosis.tables().isEmpty()) {
      return;
    }
    page.heading("Tables by the distance of their labels, padding included");
    for (TableSeen table : diagnosis.tables()) {
      page.line(
          String.format(
              Locale.ROOT,
              "  %-22s %10s -> %-10s %+6d   unpadded %+d..%+d",
              table.table(),
              "0x" + Long.toHexString(table.fromBytes()),
              "0x" + Long.toHexString(table.toBytes()),
              table.growth(),
              table.leastGrowth(),
              table.mostGrowth()));
    }
    TableSeen first = diagnosis.tables().getFirst();
    page.indented("in " + first.from() + " and " + first.to()).blank();
  }

  private void claims(String heading, Claim.Kind kind) {
    List<Claim> claims = diagnosis.claims(kind);
    if (claims.isEmpty()) {
      return;
    }
    page.heading(heading);
    for (Claim claim : claims) {
      page.item((claim.cause().isEmpty() ? "" : claim.cause() + ": ") + claim.sentence());
      claim.lines().stream().limit(LINES_SHOWN).forEach(this::line);
      if (claim.lines().size() > LINES_SHOWN) {
        page.line("      and " + (claim.lines().size() - LINES_SHOWN) + " more lines");
      }
      if (!claim.reason().isEmpty()) {
        page.block("    ", "Confidence " + rate(claim.confidence()) + ". " + claim.reason());
      }
    }
    page.blank();
  }

  private void line(ExcerptLine line) {
    String place = line.column() > LONG_LINE ? line.line() + ":" + line.column() : "" + line.line();
    page.line(
        String.format(
            Locale.ROOT,
            "      %s  %s",
            (line.stage().isEmpty() ? "" : line.stage() + " ") + line.text().strip(),
            "(line " + place + ")"));
  }
}
