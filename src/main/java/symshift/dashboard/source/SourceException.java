package symshift.dashboard.source;

/** A page is not what its source's pages are known to be. The page is kept with it, whole. */
public final class SourceException extends Exception {
  private final transient FetchedPage page;
  private final String reason;

  /**
   * @param reason what was expected and what was found
   */
  public SourceException(FetchedPage page, String reason) {
    super(page.address() + ": " + reason);
    this.page = page;
    this.reason = reason;
  }

  /** What was expected and what was found; the message names the page too. */
  public String reason() {
    return reason;
  }

  public FetchedPage page() {
    return page;
  }
}
