package symshift.dashboard.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The built frontend: addresses with a hash of the content in their names, so they never go stale.
 * Both lists are empty when the frontend was not built; pages then have no style but all content.
 */
public record Assets(List<String> styles, List<String> scripts) {
  private static final String MANIFEST = "/static/assets/manifest.json";
  private static final String ENTRY = "src/main.ts";

  public Assets {
    styles = List.copyOf(styles);
    scripts = List.copyOf(scripts);
  }

  /** Reads the manifest that the frontend build left on the class path. */
  static Assets load() {
    try (InputStream manifest = Assets.class.getResourceAsStream(MANIFEST)) {
      return manifest == null ? new Assets(List.of(), List.of()) : parse(manifest.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + MANIFEST, e);
    }
  }

  static Assets parse(byte[] manifest) {
    JsonNode entry = JsonMapper.shared().readTree(manifest).path(ENTRY);
    List<String> styles = new ArrayList<>();
    entry.path("css").forEach(name -> styles.add("/assets/" + name.asString()));
    return new Assets(styles, List.of("/assets/" + entry.path("file").asString()));
  }
}
