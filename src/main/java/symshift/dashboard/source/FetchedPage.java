package symshift.dashboard.source;

import java.nio.charset.StandardCharsets;

/** The bytes of a page and where they are from. */
public final class FetchedPage {
  private final String address;
  private final String contentType;
  private final byte[] body;

  public FetchedPage(String address, String contentType, byte[] body) {
    this.address = address;
    this.contentType = contentType;
    this.body = body.clone();
  }

  /** An address of any scheme, for messages. */
  public String address() {
    return address;
  }

  /** The address when others can open it too; empty for a file or a sample. */
  public String webAddress() {
    return address.startsWith("http://") || address.startsWith("https://") ? address : "";
  }

  /** As a server sent it; empty when nobody says. */
  public String contentType() {
    return contentType;
  }

  /** A copy of the bytes. */
  public byte[] body() {
    return body.clone();
  }

  /** The bytes read as UTF-8; what is not becomes the replacement character. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
