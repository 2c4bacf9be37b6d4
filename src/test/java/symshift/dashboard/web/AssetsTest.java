package symshift.dashboard.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssetsTest {
  @Test
  void theManifestGivesTheHashedNames() {
    String manifest =
        """
        {"src/main.ts": {"file": "main-B2x.js", "isEntry": true, "css": ["main-C9a.css"]}}
        """;
    Assets assets = Assets.parse(manifest.getBytes(UTF_8));
    assertThat(assets.styles()).containsExactly("/assets/main-C9a.css");
    assertThat(assets.scripts()).containsExactly("/assets/main-B2x.js");
  }
}
