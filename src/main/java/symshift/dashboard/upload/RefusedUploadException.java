package symshift.dashboard.upload;

import java.util.List;
import org.springframework.http.HttpStatus;
import symshift.engine.diagnosis.UnusableEvidenceException.Problem;

/** An upload that is turned down before the engine sees it. */
final class RefusedUploadException extends Exception {
  private final HttpStatus status;
  private final transient List<Problem> problems;

  RefusedUploadException(HttpStatus status, List<Problem> problems) {
    super(problems.toString());
    this.status = status;
    this.problems = List.copyOf(problems);
  }

  RefusedUploadException(HttpStatus status, String sentence) {
    this(status, List.of(new Problem("", sentence)));
  }

  HttpStatus status() {
    return status;
  }

  List<Problem> problems() {
    return problems;
  }
}
