package symshift.engine.diff;

/**
 * Moves the runs of changed lines of one text. A run can go up by a line when the line before it
 * equals its last one, and down when the line behind it equals its first. It goes up as far as it
 * can and then down as far as it can, taking in the runs it meets, and at last back up to the
 * lowest place beside a run of the other text, if it passed one.
 */
final class RunSlide {
  private final ChangedLines text;
  private final ChangedLines other;
  private int start;
  private int end;
  private int partner;

  /**
   * Prepares moving.
   *
   * @param text whose runs move
   * @param other whose runs stay
   */
  RunSlide(ChangedLines text, ChangedLines other) {
    this.text = text;
    this.other = other;
  }

  void slide() {
    end = 0;
    partner = 0;
    while (nextRun()) {
      settle();
    }
  }

  /** Goes to the next run; {@code partner} is the line of the other text that its end stands at. */
  private boolean nextRun() {
    while (end < text.size() && !text.isChanged(end)) {
      partner = other.endOfRun(partner) + 1;
      end++;
    }
    start = end;
    end = text.endOfRun(start);
    partner = other.endOfRun(partner);
    return start < text.size();
  }

  private void settle() {
    int lowestBeside;
    int length;
    do {
      length = end - start;
      while (start > 0 && text.id(start - 1) == text.id(end - 1)) {
        up();
        while (text.isChanged(start - 1)) {
          start--;
        }
      }
      lowestBeside = other.isChanged(partner - 1) ? end : text.size();
      while (end < text.size() && text.id(start) == text.id(end)) {
        down();
        end = text.endOfRun(end);
        if (stepDown()) {
          lowestBeside = end;
        }
      }
    } while (end - start != length);
    while (lowestBeside < end) {
      up();
    }
  }

  private void up() {
    start--;
    end--;
    text.mark(start);
    text.clear(end);
    do {
      partner--;
    } while (other.isChanged(partner));
  }

  private void down() {
    text.clear(start);
    text.mark(end);
    start++;
    end++;
  }

  /** Follows in the other text; whether it has a run there. */
  private boolean stepDown() {
    partner++;
    int before = partner;
    partner = other.endOfRun(partner);
    return partner > before;
  }
}
