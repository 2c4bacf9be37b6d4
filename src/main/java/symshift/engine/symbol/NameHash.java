package symshift.engine.symbol;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A hash of bytes that nobody can aim at: names come from strangers, and names made to collide
 * would make an index slow. Eight bytes a step are multiplied with secrets of this process.
 */
final class NameHash {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long FIRST = ThreadLocalRandom.current().nextLong() | 1;
  private static final long SECOND = ThreadLocalRandom.current().nextLong() | 1;

  private NameHash() {}

  static long of(byte[] bytes, int start, int end) {
    long hash = FIRST ^ (end - start);
    int at = start;
    for (; end - at >= 8; at += 8) {
      hash = mixed(hash ^ (long) EIGHT.get(bytes, at));
    }
    long rest = 0;
    for (; at < end; at++) {
      rest = rest << 8 | (bytes[at] & 0xff);
    }
    return mixed(hash ^ rest);
  }

  private static long mixed(long value) {
    long odd = value ^ SECOND;
    return Math.unsignedMultiplyHigh(odd, FIRST) ^ odd * FIRST ^ Long.rotateLeft(odd, 29);
  }
}
