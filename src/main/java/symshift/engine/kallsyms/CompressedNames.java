package symshift.engine.kallsyms;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Names as codes for tokens. The compression of 2.6.14 and later: again and again the most frequent
 * pair of adjacent codes gets one of the unused codes, until none is left. The result depends on
 * the multiset of the entries alone, not on their order.
 *
 * <p>Source: {@code optimize_token_table()} in {@code scripts/kallsyms.c}.
 */
final class CompressedNames {
  static final int CODES = 256;
  private static final byte[] NOTHING = {};

  private final byte[] codes;
  private final int[] starts;
  private final byte[][] tokens;
  private final @Nullable CompressionTrace trace;

  /**
   * Takes codes that are known.
   *
   * @param starts where the codes of each entry start, and the end of the last
   * @param tokens what each code stands for; empty for a code that is not used
   */
  CompressedNames(byte[] codes, int[] starts, byte[][] tokens) {
    this(codes, starts, tokens, null);
  }

  private CompressedNames(
      byte[] codes, int[] starts, byte[][] tokens, @Nullable CompressionTrace trace) {
    this.trace = trace;
    this.codes = codes;
    this.starts = starts;
    this.tokens = tokens;
  }

  /**
   * Compresses entries: type letter and name in one.
   *
   * @param text all entries, one after the other
   * @param starts where each entry starts, and the end of the last
   * @param coding of the era; entries without tokens ({@code STEMS}) are coded as those of later
   *     eras, for what is told of single entries
   */
  static CompressedNames of(byte[] text, int[] starts, Coding coding) {
    return coding == Coding.SAMPLED ? sampled(text, starts) : paired(text, starts, false);
  }

  /** As {@link #of}, a little slower: with the trace that small edits need, where tokens allow. */
  static CompressedNames traced(byte[] text, int[] starts, Coding coding) {
    return coding == Coding.SAMPLED ? sampled(text, starts) : paired(text, starts, true);
  }

  private static CompressedNames sampled(byte[] text, int[] starts) {
    SampledNames names = SampledNames.of(text, starts);
    byte[][] tokens = new byte[CODES][];
    Arrays.setAll(tokens, names::token);
    ByteArrayOutputStream codes = new ByteArrayOutputStream(text.length);
    int[] codeStarts = new int[starts.length];
    for (int entry = 0; entry < names.size(); entry++) {
      codes.writeBytes(names.codes(entry));
      codeStarts[entry + 1] = codes.size();
    }
    return new CompressedNames(codes.toByteArray(), codeStarts, tokens);
  }

  private static CompressedNames paired(byte[] text, int[] starts, boolean traced) {
    PairPool pool = new PairPool(text, starts);
    byte[][] tokens = plainTokens(pool);
    TraceRecorder recorder = traced ? new TraceRecorder(pool) : null;
    for (int code = CODES - 1; code >= 0; code--) {
      if (tokens[code].length == 0) {
        int best = pool.mostFrequent();
        if (best < 0) {
          break;
        }
        int count = pool.counts()[best];
        tokens[code] = joined(tokens[best & 0xff], tokens[best >> 8]);
        pool.replace(best, code);
        if (recorder != null) {
          recorder.step(best, count);
        }
      }
    }
    int[] codeStarts = new int[starts.length];
    byte[] codes = pool.codes(codeStarts);
    CompressionTrace trace = recorder == null ? null : new CompressionTrace(recorder);
    return new CompressedNames(codes, codeStarts, tokens, trace);
  }

  /** A byte that occurs stands for itself. */
  private static byte[][] plainTokens(PairPool pool) {
    byte[][] tokens = new byte[CODES][];
    for (int code = 0; code < CODES; code++) {
      tokens[code] = pool.has(code) ? new byte[] {(byte) code} : NOTHING;
    }
    return tokens;
  }

  private static byte[] joined(byte[] left, byte[] right) {
    byte[] both = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, both, left.length, right.length);
    return both;
  }

  /** Null unless it was asked for. */
  @Nullable CompressionTrace trace() {
    return trace;
  }

  int size() {
    return starts.length - 1;
  }

  /** Codes of one entry. */
  byte[] codes(int entry) {
    return Arrays.copyOfRange(codes, starts[entry], starts[entry + 1]);
  }

  /** Where the codes of an entry start. */
  int start(int entry) {
    return starts[entry];
  }

  /** Where the codes of an entry end. */
  int end(int entry) {
    return starts[entry + 1];
  }

  /** The code that stands at a place between start and end of some entry. */
  int codeAt(int place) {
    return codes[place] & 0xff;
  }

  /** What a code stands for; empty for a code that is not used. */
  byte[] token(int code) {
    return tokens[code];
  }

  /**
   * Bytes of one entry in the names stream.
   *
   * @param codes number of its codes
   * @param longNames lengths over 127 take two bytes instead of one
   */
  static int streamBytes(int codes, boolean longNames) {
    return codes + (longNames && codes > 127 ? 2 : 1);
  }

  /** Size of the names stream. */
  int streamBytes(boolean longNames) {
    int sum = 0;
    for (int entry = 0; entry < size(); entry++) {
      sum += streamBytes(starts[entry + 1] - starts[entry], longNames);
    }
    return sum;
  }

  /** Bytes of all tokens, each with its NUL. */
  int tokenTableBytes() {
    int bytes = CODES;
    for (byte[] token : tokens) {
      bytes += token.length;
    }
    return bytes;
  }

  /** Length and codes of every entry in order. */
  byte[] stream(boolean longNames) {
    byte[] out = new byte[streamBytes(longNames)];
    int at = 0;
    for (int entry = 0; entry < size(); entry++) {
      int length = starts[entry + 1] - starts[entry];
      if (longNames && length > 127) {
        out[at++] = (byte) ((length & 127) | 128);
        out[at++] = (byte) (length >> 7);
      } else {
        out[at++] = (byte) length;
      }
      System.arraycopy(codes, starts[entry], out, at, length);
      at += length;
    }
    return out;
  }

  /** Where in the stream every {@code step}th entry starts, the first one included. */
  int[] offsets(int step, boolean longNames) {
    int[] offsets = new int[(size() + step - 1) / step];
    int at = 0;
    for (int entry = 0; entry < size(); entry++) {
      if (entry % step == 0) {
        offsets[entry / step] = at;
      }
      at += streamBytes(starts[entry + 1] - starts[entry], longNames);
    }
    return offsets;
  }
}
