package symshift.dashboard.database;

/** The database that comes along cannot be used; the message says why and what to do. */
public final class DatabaseUnavailableException extends RuntimeException {

  DatabaseUnavailableException(String message) {
    super(message);
  }

  DatabaseUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
