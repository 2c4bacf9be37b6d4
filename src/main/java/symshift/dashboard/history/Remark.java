package symshift.dashboard.history;

import org.jspecify.annotations.Nullable;

/**
 * What someone said of a failure.
 *
 * @param of the signature's label where it holds for all its failures, or "this build"
 * @param url where it was said; null when unknown or not a web address
 */
record Remark(String of, String author, String body, @Nullable String url, String when) {}
