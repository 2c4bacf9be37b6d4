package symshift.dashboard.source.site;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import symshift.dashboard.archive.Build;
import symshift.dashboard.archive.BuildReport;
import symshift.dashboard.archive.BuildText;
import symshift.dashboard.archive.CapturedLog;
import symshift.dashboard.archive.Head;
import symshift.dashboard.archive.Outcome;
import symshift.dashboard.archive.Placement;
import symshift.dashboard.archive.Reference;
import symshift.dashboard.archive.Target;
import symshift.dashboard.source.BuildRef;
import symshift.dashboard.source.FetchedPage;
import symshift.dashboard.source.SourceDocument;
import symshift.dashboard.source.SourceException;

/** The page of one result: links tell target, head and compiler; labels tell the rest. */
final class KisskbResultPage {
  private static final Pattern HEAD = Pattern.compile("/head/([0-9a-f]{40}|\\d{1,18})/?$");
  private static final Pattern SHA = Pattern.compile("[0-9a-f]{40}");
  private static final Pattern TRIPLE = Pattern.compile("([^/<\\s]+)/([^/<\\s]+)/([^/<\\s]+)");
  private static final Pattern NEXT = Pattern.compile("(?:next-|specific files for )(\\d{8})\\b");

  private final BuildRef ref;
  private final FetchedPage page;
  private final @Nullable FetchedPage log;
  private final Document document;
  private final KisskbLabels labels;

  KisskbResultPage(BuildRef ref, SourceDocument source) {
    this.ref = ref;
    this.page = source.page();
    this.log = source.log();
    this.document = Jsoup.parse(page.text());
    this.labels = new KisskbLabels(document);
  }

  BuildReport read() throws SourceException {
    Outcome outcome = outcome();
    Triple triple = triple();
    Placement placement =
        new Placement(
            head(triple.branch()),
            Target.named(triple.config(), triple.toolchain()),
            ref.disabled());
    Build build =
        new Build(outcome, labels.builtAt(), labels.duration(), compiler(), labels.text("Builder"));
    BuildText text =
        new BuildText(
            log(), labels.lines("Possible errors"), labels.lines("Possible warnings"), null, null);
    Reference reference = new Reference("kisskb", ref.ref(), page.webAddress());
    return new BuildReport(reference, placement, build, text, false);
  }

  private record Triple(String branch, String config, String toolchain) {}

  /** The page's own word; where it has none, the word the list has. Never the error section. */
  private Outcome outcome() throws SourceException {
    String onPage = labels.text("Status");
    String word = onPage.isEmpty() ? hint(KisskbBranchPage.STATUS) : onPage;
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "ok" -> Outcome.PASS;
      case "failed" -> Outcome.FAIL;
      default ->
          throw new SourceException(
              page, "the status is '%s'; known are OK and Failed".formatted(shortened(word)));
    };
  }

  private Triple triple() throws SourceException {
    Element link = document.selectFirst("a[href*=/target/]");
    Element branch = document.selectFirst("a[href*=/branch/]:not([href*=/head/])");
    if (link == null) {
      throw new SourceException(page, "no link of the shape /target/N/");
    }
    Matcher names = TRIPLE.matcher(link.text().strip());
    if (names.matches()) {
      return new Triple(names.group(1), names.group(2), names.group(3));
    }
    String config = hint(KisskbBranchPage.CONFIG);
    String toolchain = hint(KisskbBranchPage.TOOLCHAIN);
    if (branch == null || branch.text().isBlank() || config.isEmpty() || toolchain.isEmpty()) {
      throw new SourceException(
          page,
          "the target '%s' is not of the form branch/config/compiler"
              .formatted(shortened(link.text())));
    }
    return new Triple(branch.text().strip(), config, toolchain);
  }

  private Head head(String branch) throws SourceException {
    for (Element link : document.select("a[href*=/head/]")) {
      Matcher address = HEAD.matcher(link.attr("href"));
      if (address.find()) {
        String text = link.text().strip();
        String sha = SHA.matcher(text).matches() ? text : address.group(1);
        String subject = subject(link);
        return new Head(branch, SHA.matcher(sha).matches() ? sha : null, nextTag(subject), subject);
      }
    }
    throw new SourceException(page, "no link of the shape /head/N/ or /head/SHA/");
  }

  private static String subject(Element headLink) {
    Element row = headLink.parent();
    return row == null ? "" : row.ownText().replaceFirst("\\s*\\(\\s*\\)\\s*$", "").strip();
  }

  private static @Nullable LocalDate nextTag(String subject) {
    Matcher tag = NEXT.matcher(subject);
    if (!tag.find()) {
      return null;
    }
    try {
      return LocalDate.parse(tag.group(1), DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeParseException e) {
      return null; // eight digits that are no date
    }
  }

  private String compiler() {
    Element link = document.selectFirst("a[href*=/compiler/]");
    Element row = link == null ? null : link.parent();
    if (row == null) {
      return "";
    }
    String text = row.ownText().strip();
    return text.startsWith("(") && text.endsWith(")") ? text.substring(1, text.length() - 1) : text;
  }

  private CapturedLog log() {
    if (ref.log() == null) {
      return CapturedLog.NONE;
    }
    return log == null ? CapturedLog.LOST : CapturedLog.of(KisskbLogPage.bytes(log));
  }

  private String hint(String name) {
    return ref.hints().getOrDefault(name, "").strip();
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "...";
  }
}
