package symshift.engine.kallsyms;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Walks a kallsyms_names stream under one assumption about lengths over 127. */
final class NamesReader {
  private static final int LONGEST_ENTRY = 1024;
  private static final long LONGEST_TEXT = 256 << 20;

  private final byte[] stream;
  private final byte[][] tokens;
  private final boolean longNames;
  private final List<String> entries = new ArrayList<>();
  private final byte[] text = new byte[LONGEST_ENTRY];
  private int at;

  NamesReader(byte[] stream, byte[][] tokens, boolean longNames) {
    this.stream = stream;
    this.tokens = tokens;
    this.longNames = longNames;
  }

  /** False as soon as something is not a symbol; used once. */
  boolean read(int symbols) {
    long total = 0;
    for (int i = 0; i < symbols; i++) {
      int length = length();
      int size = length > stream.length - at ? 0 : expand(length);
      total += size;
      if (!isSymbol(size) || total > LONGEST_TEXT) {
        return false;
      }
      entries.add(new String(text, 0, size, StandardCharsets.ISO_8859_1));
      at += length;
    }
    return true;
  }

  List<String> entries() {
    return List.copyOf(entries);
  }

  int bytesRead() {
    return at;
  }

  private int length() {
    int length = at < stream.length ? stream[at++] & 0xff : 0;
    if (longNames && length > 127) {
      return at < stream.length ? (length & 127) | (stream[at++] & 0xff) << 7 : 0;
    }
    return length;
  }

  /** Size of the expanded entry; 0 when it uses a code without a token or is too long. */
  private int expand(int length) {
    int size = 0;
    for (int i = 0; i < length; i++) {
      byte[] token = tokens[stream[at + i] & 0xff];
      if (token.length == 0 || token.length > text.length - size) {
        return 0;
      }
      System.arraycopy(token, 0, text, size, token.length);
      size += token.length;
    }
    return size;
  }

  private boolean isSymbol(int size) {
    boolean sane = size > 1 && (Character.isLetter(text[0]) || text[0] == '?');
    for (int i = 1; sane && i < size; i++) {
      sane = text[i] < 0 || text[i] > ' ';
    }
    return sane;
  }
}
