package symshift.engine.kallsyms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/**
 * The table compression of 2.6.14 and later: again and again the most frequent pair of adjacent
 * codes gets one of the unused codes, until none is left. The result depends on the multiset of the
 * entries alone, not on their order.
 *
 * <p>All entries lie in one pool; for each pair a linked list names the entries that have or once
 * had it, so that a pair is replaced without a walk over the whole pool. Memory: about ten bytes
 * for each byte of input.
 *
 * <p>Source: {@code optimize_token_table()} in {@code scripts/kallsyms.c}.
 */
final class CompressedNames {
  private static final int PAIRS = 1 << 16;

  private final byte[] pool;
  private final int[] start;
  private final int[] length;
  private final byte[][] tokens = new byte[256][];
  private final int[] count = new int[PAIRS];
  private final int[] head = new int[PAIRS];
  private int[] next;
  private int[] owner;
  private int nodes;

  private CompressedNames(Collection<String> entries) {
    start = new int[entries.size()];
    length = new int[entries.size()];
    int size = 0;
    for (String each : entries) {
      size = Math.addExact(size, each.length());
    }
    pool = new byte[size];
    next = new int[size + 16];
    owner = new int[size + 16];
    Arrays.fill(head, -1);
    Arrays.fill(tokens, new byte[0]);
    int entry = 0;
    int at = 0;
    for (String each : entries) {
      byte[] bytes = each.getBytes(StandardCharsets.ISO_8859_1);
      start[entry] = at;
      length[entry++] = bytes.length;
      System.arraycopy(bytes, 0, pool, at, bytes.length);
      at += bytes.length;
    }
  }

  /** Compresses entries: type letter and name in one, one char a byte. */
  static CompressedNames of(Collection<String> entries) {
    CompressedNames names = new CompressedNames(entries);
    names.countPairs();
    names.assignCodes();
    return names;
  }

  private void countPairs() {
    for (int entry = 0; entry < start.length; entry++) {
      int end = start[entry] + length[entry];
      for (int i = start[entry]; i < end; i++) {
        if (tokens[pool[i] & 0xff].length == 0) {
          tokens[pool[i] & 0xff] = new byte[] {pool[i]};
        }
        if (i + 1 < end) {
          int pair = pair(i);
          count[pair]++;
          remember(pair, entry);
        }
      }
    }
  }

  private void assignCodes() {
    for (int code = 255; code >= 0; code--) {
      if (tokens[code].length == 0) {
        int best = mostFrequent();
        if (best < 0) {
          return;
        }
        byte[] left = tokens[best & 0xff];
        byte[] right = tokens[best >> 8];
        byte[] token = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, token, left.length, right.length);
        tokens[code] = token;
        replace(best, code);
      }
    }
  }

  /** The smallest of the most frequent pairs; -1 when no pair is left. */
  private int mostFrequent() {
    int best = -1;
    int most = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      if (count[pair] > most) {
        most = count[pair];
        best = pair;
      }
    }
    return best;
  }

  private void replace(int pair, int code) {
    for (int node = head[pair]; node >= 0; node = next[node]) {
      int entry = owner[node];
      int from = start[entry];
      int end = from + length[entry];
      for (int i = from; i + 1 < end; i++) {
        if (pair(i) == pair) {
          rewrite(entry, pair, code);
          break;
        }
      }
    }
    head[pair] = -1;
  }

  /** Replaces from the left, without overlap; all counts of the entry go and come back. */
  private void rewrite(int entry, int pair, int code) {
    int from = start[entry];
    int end = from + length[entry];
    for (int i = from; i + 1 < end; i++) {
      count[pair(i)]--;
    }
    int out = from;
    for (int i = from; i < end; i++) {
      if (i + 1 < end && pair(i) == pair) {
        pool[out++] = (byte) code;
        i++;
      } else {
        pool[out++] = pool[i];
      }
    }
    length[entry] = out - from;
    for (int i = from; i + 1 < out; i++) {
      int fresh = pair(i);
      count[fresh]++;
      if ((fresh & 0xff) == code || fresh >> 8 == code) {
        remember(fresh, entry);
      }
    }
  }

  /** Adds the entry to the list of the pair, unless it is the latest there already. */
  private void remember(int pair, int entry) {
    if (head[pair] >= 0 && owner[head[pair]] == entry) {
      return;
    }
    if (nodes == next.length) {
      next = Arrays.copyOf(next, nodes + nodes / 2);
      owner = Arrays.copyOf(owner, nodes + nodes / 2);
    }
    next[nodes] = head[pair];
    owner[nodes] = entry;
    head[pair] = nodes++;
  }

  private int pair(int i) {
    return (pool[i] & 0xff) | (pool[i + 1] & 0xff) << 8;
  }

  int size() {
    return start.length;
  }

  /** Codes of one entry. */
  byte[] codes(int entry) {
    return Arrays.copyOfRange(pool, start[entry], start[entry] + length[entry]);
  }

  /** What a code stands for; empty for a code that is not used. */
  byte[] token(int code) {
    return tokens[code];
  }

  /**
   * Size of the names stream.
   *
   * @param longNames lengths over 127 take two bytes instead of one
   */
  int streamBytes(boolean longNames) {
    int sum = 0;
    for (int each : length) {
      sum += each + (longNames && each > 127 ? 2 : 1);
    }
    return sum;
  }

  /** Length and codes of every entry in order. */
  byte[] stream(boolean longNames) {
    byte[] out = new byte[streamBytes(longNames)];
    int at = 0;
    for (int entry = 0; entry < start.length; entry++) {
      int size = length[entry];
      if (longNames && size > 127) {
        out[at++] = (byte) ((size & 127) | 128);
        out[at++] = (byte) (size >> 7);
      } else {
        out[at++] = (byte) size;
      }
      System.arraycopy(pool, start[entry], out, at, size);
      at += size;
    }
    return out;
  }
}
