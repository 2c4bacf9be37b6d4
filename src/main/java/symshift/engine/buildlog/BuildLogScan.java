package symshift.engine.buildlog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what {@link BuildLog} keeps while the lines go by. */
final class BuildLogScan {
  static final int MAX_ERRORS = 200;
  static final int MAX_MAKES = 10;
  static final int BEFORE = 6;
  static final int AFTER = 8;
  private static final String MAKE = "# make ";

  int lineCount;
  long sizeBytes;
  final List<KbuildError> errors = new ArrayList<>();
  @Nullable KbuildError decisive;
  final List<LogLine> excerpt = new ArrayList<>();
  final List<String> reproduce = new ArrayList<>();
  final Map<String, String> tools = new LinkedHashMap<>();
  boolean ofMake;
  private final Deque<LogLine> before = new ArrayDeque<>();
  private int stillToTake;

  void add(LogLine line) {
    lineCount = line.number();
    Optional<ErrorKind> kind = ErrorKind.of(line.text());
    if (kind.isPresent() && decides(kind.get())) {
      decisive = new KbuildError(kind.get(), line);
      excerpt.clear();
      excerpt.addAll(before);
      excerpt.add(line);
      stillToTake = AFTER;
    } else if (stillToTake > 0) {
      excerpt.add(line);
      stillToTake--;
    }
    if (kind.isPresent() && errors.size() < MAX_ERRORS) {
      errors.add(new KbuildError(kind.get(), line));
    }
    if (line.text().startsWith(MAKE) && reproduce.size() < MAX_MAKES) {
      reproduce.add(line.text().substring(2).strip());
    }
    ofMake = ofMake || MakeLine.is(line.text());
    ToolVersion.in(line.text()).ifPresent(tool -> tools.putIfAbsent(tool.tool(), tool.line()));
    remember(line);
  }

  private boolean decides(ErrorKind kind) {
    return decisive == null || kind.outranks(decisive.kind());
  }

  private void remember(LogLine line) {
    if (before.size() == BEFORE) {
      before.removeFirst();
    }
    before.addLast(line);
  }
}
