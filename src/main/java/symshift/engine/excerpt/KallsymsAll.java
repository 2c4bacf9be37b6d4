package symshift.engine.excerpt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import symshift.engine.diagnosis.Words;

/**
 * Tells CONFIG_KALLSYMS_ALL from a count: a table with more symbols than there are lines below the
 * data section has symbols of the data section. That holds where the init sections lie below the
 * data, which {@code __init_end} at or below its start shows.
 */
final class KallsymsAll {
  private static final Set<String> DATA_STARTS = Set.of("_data", "_sdata", "init_thread_union");
  private static final String INIT_END = "__init_end";

  /** How the claim ends where it tells that all symbols are in the table. */
  static final String ON =
      " So symbols of the data section are in the table: CONFIG_KALLSYMS_ALL is on.";

  private KallsymsAll() {}

  /** The claim with its numbers; null when the lines do not tell. */
  static @Nullable Claim claim(ExcerptView view, int alignment) {
    SymbolCount count = fewest(view, alignment);
    if (count == null) {
      return null;
    }
    List<ExcerptLine> labels = labels(view);
    ExcerptLine data = lastBelow(view);
    if (data == null || data.listingLine() == null || data.listingLine() >= count.least()) {
      return Claim.proven(count(count), labels);
    }
    List<ExcerptLine> lines = new ArrayList<>(labels);
    lines.add(data);
    return Claim.proven(
        count(count)
            + String.format(
                Locale.ROOT,
                " %s, where the data section begins, is only line %d of %s, and the init"
                    + " sections end before it.",
                data.name(),
                data.listingLine(),
                data.stage())
            + ON,
        lines);
  }

  private static String count(SymbolCount count) {
    String range =
        count.least() == count.most()
            ? Words.number(count.most())
            : count.least() + " to " + count.most();
    return "The table holds " + range + " symbols: " + count.source() + ".";
  }

  static @Nullable SymbolCount fewest(ExcerptView view, int alignment) {
    return view.stages().stream()
        .filter(stage -> stage.ordinal() != 1)
        .map(stage -> SymbolCount.of(stage, view.digits(), alignment))
        .flatMap(Stream::ofNullable)
        .min(Comparator.comparingLong(SymbolCount::least))
        .orElse(null);
  }

  private static List<ExcerptLine> labels(ExcerptView view) {
    return view.stages().stream()
        .filter(stage -> stage.ordinal() != 1)
        .filter(stage -> SymbolCount.of(stage, view.digits(), 1) != null)
        .limit(1)
        .flatMap(stage ->
            LabelDistances.sizes(stage).containsKey(LabelDistances.ADDRESSES)
                ? LabelDistances.ends(stage, LabelDistances.ADDRESSES).stream()
                : LabelDistances.ends(stage, LabelDistances.MARKERS).stream())
        .toList();
  }

  /** The line of the start of the data section in a hunk that has the end of init before it. */
  private static @Nullable ExcerptLine lastBelow(ExcerptView view) {
    for (Hunk hunk : view.excerpt().hunks()) {
      boolean initEnded = false;
      for (Hunk.Entry entry : hunk.entries()) {
        initEnded |= entry.line().name().equals(INIT_END);
        if (initEnded && DATA_STARTS.contains(entry.line().name())) {
          return entry.line().in(view.excerpt().names().canonical(hunk.pair().from()));
        }
      }
    }
    return null;
  }
}
