package symshift.dashboard.source;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words that a source's setting is refused, instead of a stack trace. */
final class SettingRefusal extends AbstractFailureAnalyzer<RefusedSettingException> {

  @Override
  protected FailureAnalysis analyze(Throwable whole, RefusedSettingException cause) {
    return new FailureAnalysis(
        "A source cannot be read: " + cause.getMessage(),
        "Set it to an address without user and password; put a mirror or a proxy that signs in"
            + " before a site that asks for them.",
        cause);
  }
}
