package symshift.dashboard.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;

/** A multipart form as a browser sends it. */
final class Form {
  private static final String BOUNDARY = "----symshift-test";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  Form file(String name, byte[] bytes) {
    part("name=\"files\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream");
    body.writeBytes(bytes);
    body.writeBytes("\r\n".getBytes(UTF_8));
    return this;
  }

  Form field(String name, String value) {
    part("name=\"" + name + "\"");
    body.writeBytes((value + "\r\n").getBytes(UTF_8));
    return this;
  }

  private void part(String head) {
    String text = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n";
    body.writeBytes(text.getBytes(UTF_8));
  }

  HttpRequest post(String address) {
    byte[] end = ("--" + BOUNDARY + "--\r\n").getBytes(UTF_8);
    body.writeBytes(end);
    return HttpRequest.newBuilder(URI.create(address))
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
        .build();
  }
}
