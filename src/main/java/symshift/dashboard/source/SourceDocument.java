package symshift.dashboard.source;

import org.jspecify.annotations.Nullable;

/**
 * The pages about one build.
 *
 * @param log null when the source keeps none, or no longer has it
 */
public record SourceDocument(FetchedPage page, @Nullable FetchedPage log) {}
