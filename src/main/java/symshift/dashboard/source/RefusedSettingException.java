package symshift.dashboard.source;

/** A setting of a source cannot be used; the message says which one and why. */
final class RefusedSettingException extends RuntimeException {

  RefusedSettingException(String message) {
    super(message);
  }
}
