package symshift.dashboard.web;

import java.net.URI;
import java.util.Optional;

/** What an address answered. */
public final class OutboundResponse {
  private final URI address;
  private final int status;
  private final String contentType;
  private final byte[] body;
  private final Optional<String> location;

  OutboundResponse(
      URI address, int status, String contentType, byte[] body, Optional<String> location) {
    this.address = address;
    this.status = status;
    this.contentType = contentType;
    this.body = body;
    this.location = location;
  }

  /** The address that answered, after redirects. */
  public URI address() {
    return address;
  }

  /** The HTTP status, for example 200. */
  public int status() {
    return status;
  }

  /** As the server sent it; empty when it sent none. */
  public String contentType() {
    return contentType;
  }

  /** A copy of the bytes. */
  public byte[] body() {
    return body.clone();
  }

  Optional<String> location() {
    return location;
  }
}
