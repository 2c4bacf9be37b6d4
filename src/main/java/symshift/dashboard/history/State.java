package symshift.dashboard.history;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one cell of the history says. Failed and absent are never the same thing. */
enum State {
  NEW("s-new", "+", "new", "new failure"),
  STILL("s-still", "", "failed, unexplained", "failed"),
  KNOWN("s-known", "=", "known", "known failure"),
  FLOATING("s-float", "~", "floating", "floating failure"),
  INFRA("s-infra", "", "infrastructure", "infrastructure failure"),
  LOST("s-lost", "", "failed, log lost", "failed, log lost"),
  PASS("s-pass", "", "passed", "passed"),
  NONE("s-none", "", "not built", "not built"),
  UNSCRAPED("s-unscraped", "", "not scraped", "not scraped");

  private final String css;
  private final String sign;
  private final String legend;
  private final String spoken;

  State(String css, String sign, String legend, String spoken) {
    this.css = css;
    this.sign = sign;
    this.legend = legend;
    this.spoken = spoken;
  }

  /** The class of the style sheet that paints it. */
  String css() {
    return css;
  }

  /** What stands before the label, so that no state is told by colour alone. */
  String sign() {
    return sign;
  }

  /** The word in the legend. */
  String legend() {
    return legend;
  }

  /** The words in an accessible name, after the head. */
  String spoken() {
    return spoken;
  }

  /** The value in an address, for example "floating". */
  String param() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isFailure() {
    return switch (this) {
      case NEW, STILL, KNOWN, FLOATING, INFRA, LOST -> true;
      case PASS, NONE, UNSCRAPED -> false;
    };
  }

  boolean isBuilt() {
    return this == PASS || isFailure();
  }

  static Optional<State> ofParam(String param) {
    return Arrays.stream(values()).filter(state -> state.param().equals(param)).findFirst();
  }
}
