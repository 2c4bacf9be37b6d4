package symshift.dashboard.source.site;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import symshift.dashboard.archive.Build;
import symshift.dashboard.archive.BuildReport;
import symshift.dashboard.archive.BuildText;
import symshift.dashboard.archive.CapturedLog;
import symshift.dashboard.archive.Outcome;
import symshift.dashboard.archive.Reference;
import symshift.dashboard.archive.Remark;
import symshift.dashboard.source.BuildRef;
import symshift.dashboard.source.BuildSource;
import symshift.dashboard.source.FetchedPage;
import symshift.dashboard.source.Fetcher;
import symshift.dashboard.source.SourceCard;
import symshift.dashboard.source.SourceDocument;
import symshift.dashboard.source.SourceException;
import symshift.engine.buildlog.Signature;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Builds that are known because a mail names them, with what the mail says and nothing else: such a
 * build has no target and no head until a page about it is read.
 */
@Component
class MailReference implements BuildSource {
  private static final SourceCard CARD =
      new SourceCard(
          "mail-reference",
          "Builds named in mails to linux-next",
          "https://lore.kernel.org/linux-next/",
          "classpath:samples/references",
          false);

  private static final String INDEX = "/index.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** One file: one mail and the builds it names. */
  record Mail(String author, Instant written, List<Mention> builds) {}

  /**
   * @param source where the build was made
   * @param ref its name there
   * @param about what the mail says of it, in our words
   * @param discussion where to read on
   */
  record Mention(String source, String ref, String url, String about, String discussion) {}

  @Override
  public SourceCard card() {
    return CARD;
  }

  @Override
  public List<BuildRef> list(Fetcher fetcher) throws SourceException, IOException {
    List<BuildRef> refs = new ArrayList<>();
    FetchedPage index = fetcher.get(INDEX);
    for (String file : Arrays.asList(read(index, String[].class))) {
      for (Mention mention : read(fetcher.get("/" + file), Mail.class).builds()) {
        refs.add(new BuildRef(mention.ref(), "/" + file, null, false, Map.of()));
      }
    }
    return refs;
  }

  @Override
  public BuildReport parse(BuildRef ref, SourceDocument document) throws SourceException {
    FetchedPage page = document.page();
    Mail mail = read(page, Mail.class);
    for (Mention mention : mail.builds()) {
      if (mention.ref().equals(ref.ref())) {
        return report(mail, mention);
      }
    }
    throw new SourceException(page, "the mail does not name build " + ref.ref());
  }

  /** The mails kept are about one failure, so that is what each of their builds is. */
  private static BuildReport report(Mail mail, Mention mention) {
    Remark remark =
        new Remark(mail.author(), mention.about(), mention.discussion(), mail.written());
    BuildText text =
        new BuildText(
            CapturedLog.NONE, List.of(), List.of(), Signature.INCONSISTENT_KALLSYMS, remark);
    Reference reference = new Reference(mention.source(), mention.ref(), mention.url());
    return new BuildReport(reference, null, Build.known(Outcome.FAIL, null), text, false);
  }

  private static <T> T read(FetchedPage page, Class<T> type) throws SourceException {
    try {
      T value = JSON.readValue(page.body(), type);
      if (value == null || (value instanceof Mail mail && !isComplete(mail))) {
        throw new SourceException(page, "the mail lacks its author, its time or its builds");
      }
      return value;
    } catch (JacksonException e) {
      throw new SourceException(page, "not the JSON that was expected: " + e.getOriginalMessage());
    }
  }

  @SuppressWarnings("RedundantNullCheck") // what JSON leaves out is null whatever the type says
  private static boolean isComplete(Mail mail) {
    return mail.author() != null && mail.written() != null && mail.builds() != null;
  }
}
