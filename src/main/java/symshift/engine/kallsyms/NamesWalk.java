package symshift.engine.kallsyms;

/**
 * Steps through compressed names one by one, under one assumption about lengths over 127. Nothing
 * is kept, so a walk may start anywhere.
 */
final class NamesWalk {
  static final int LONGEST_ENTRY = 1024;
  private static final String LETTERS = "aAbBcCdDgGiInNpPrRsStTuUvVwW?-";

  private final byte[] stream;
  private final byte[][] tokens;
  private final boolean longNames;
  private final boolean[] plain = new boolean[TokenTable.CODES];

  NamesWalk(byte[] stream, byte[][] tokens, boolean longNames) {
    this.stream = stream;
    this.tokens = tokens;
    this.longNames = longNames;
    for (int code = 0; code < tokens.length; code++) {
      plain[code] = tokens[code].length > 0;
      for (byte each : tokens[code]) {
        plain[code] &= each < 0 || each > ' ';
      }
    }
  }

  byte[] stream() {
    return stream;
  }

  boolean longNames() {
    return longNames;
  }

  private boolean isLong(int at) {
    return longNames && (stream[at] & 0x80) != 0;
  }

  /** Place of the first code of the symbol. */
  int codes(int at) {
    return at + (isLong(at) ? 2 : 1);
  }

  /** Place behind the symbol; -1 where there is none, or where the stream ends before. */
  int next(int at) {
    if (at >= stream.length || stream[at] == 0 || (isLong(at) && at + 1 >= stream.length)) {
      return -1;
    }
    int length = stream[at] & 0xff;
    if (isLong(at)) {
      length = (length & 127) | (stream[at + 1] & 0xff) << 7;
    }
    int end = codes(at) + length;
    return length > LONGEST_ENTRY || end > stream.length ? -1 : end;
  }

  /** Place behind so many symbols; -1 where fewer follow. */
  int after(int at, int symbols) {
    int end = at;
    for (int i = 0; i < symbols && end >= 0; i++) {
      end = next(end);
    }
    return end;
  }

  /** As {@link #after}, of entries of which half at least can be symbols. */
  int afterMostlySound(int at, int symbols) {
    int end = at;
    int sound = 0;
    for (int i = 0; i < symbols && end >= 0; i++) {
      sound += isSound(end) ? 1 : 0;
      end = next(end);
    }
    return sound * 2 >= symbols ? end : -1;
  }

  /** As {@link #after}, of entries that can be symbols. */
  int afterSound(int at, int symbols) {
    int end = at;
    for (int i = 0; i < symbols && end >= 0; i++) {
      end = isSound(end) ? next(end) : -1;
    }
    return end;
  }

  /** A letter as nm gives, and a name without white space. */
  boolean isSound(int at) {
    int end = next(at);
    if (end < 0) {
      return false;
    }
    int size = 0;
    for (int i = codes(at); i < end; i++) {
      int code = stream[i] & 0xff;
      if (!plain[code]) {
        return false;
      }
      size += tokens[code].length;
    }
    return size > 1
        && size <= LONGEST_ENTRY
        && LETTERS.indexOf(tokens[stream[codes(at)] & 0xff][0]) >= 0;
  }

  /**
   * Writes letter and name of the symbol, cut where they are too long.
   *
   * @param into with {@link #LONGEST_ENTRY} bytes left from {@code at} on
   * @return how many bytes were written
   */
  int expand(int symbol, byte[] into, int at) {
    int end = next(symbol);
    int size = 0;
    for (int i = codes(symbol); i < end; i++) {
      byte[] token = tokens[stream[i] & 0xff];
      int part = Math.min(token.length, LONGEST_ENTRY - size);
      System.arraycopy(token, 0, into, at + size, part);
      size += part;
    }
    return size;
  }
}
