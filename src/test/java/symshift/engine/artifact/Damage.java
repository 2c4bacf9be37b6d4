package symshift.engine.artifact;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages a file in the ways that files get damaged, and in those that an attacker would try. */
final class Damage {
  private static final long[] EXTREMES = {
    0,
    1,
    -1,
    Byte.MIN_VALUE,
    Short.MAX_VALUE,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    0x7fff_fff0L,
    0xffff_ffffL,
    1L << 32,
    1L << 40
  };

  private final Random random;

  Damage(long seed) {
    this.random = new Random(seed);
  }

  /** A damaged copy; one to four changes. */
  byte[] of(byte[] whole) {
    byte[] changed = whole.clone();
    for (int changes = random.nextInt(1, 5); changes > 0 && changed.length > 16; changes--) {
      changed =
          switch (random.nextInt(6)) {
            case 0 -> bitFlipped(changed);
            case 1 -> extreme(changed);
            case 2 -> withoutBlock(changed);
            case 3 -> withBlockTwice(changed);
            case 4 -> linesSwapped(changed);
            default -> overwritten(changed);
          };
    }
    return changed;
  }

  /** Headers are at the front of most files: half of all changes hit the first 512 bytes. */
  private int place(byte[] bytes, int room) {
    int last = Math.max(1, bytes.length - room);
    return random.nextInt(random.nextBoolean() ? Math.min(last, 512) : last);
  }

  private byte[] bitFlipped(byte[] bytes) {
    bytes[place(bytes, 1)] ^= (byte) (1 << random.nextInt(8));
    return bytes;
  }

  private byte[] extreme(byte[] bytes) {
    long value = EXTREMES[random.nextInt(EXTREMES.length)];
    int size = 1 << random.nextInt(4);
    int at = place(bytes, size) & -size;
    boolean big = random.nextBoolean();
    for (int i = 0; i < size; i++) {
      bytes[at + i] = (byte) (value >>> (8 * (big ? size - 1 - i : i)));
    }
    return bytes;
  }

  private byte[] withoutBlock(byte[] bytes) {
    int at = place(bytes, 1);
    int end = Math.min(bytes.length, at + random.nextInt(1, 64));
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    rest.write(bytes, 0, at);
    rest.write(bytes, end, bytes.length - end);
    return rest.toByteArray();
  }

  private byte[] withBlockTwice(byte[] bytes) {
    int at = place(bytes, 1);
    int end = Math.min(bytes.length, at + random.nextInt(1, 64));
    ByteArrayOutputStream longer = new ByteArrayOutputStream();
    longer.write(bytes, 0, end);
    longer.write(bytes, at, bytes.length - at);
    return longer.toByteArray();
  }

  private byte[] linesSwapped(byte[] bytes) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        starts.add(i + 1);
      }
    }
    if (starts.size() < 4) {
      return bitFlipped(bytes);
    }
    int first = random.nextInt(starts.size() - 2);
    int a = starts.get(first);
    int b = starts.get(first + 1);
    int c = starts.get(first + 2);
    byte[] swapped = bytes.clone();
    System.arraycopy(bytes, b, swapped, a, c - b);
    System.arraycopy(bytes, a, swapped, a + c - b, b - a);
    return swapped;
  }

  private byte[] overwritten(byte[] bytes) {
    int at = place(bytes, 1);
    byte[] junk = new byte[Math.min(bytes.length - at, random.nextInt(1, 32))];
    random.nextBytes(junk);
    if (random.nextBoolean()) {
      Arrays.fill(junk, (byte) "\n\"'\\$( 0".charAt(random.nextInt(8)));
    }
    System.arraycopy(junk, 0, bytes, at, junk.length);
    return bytes;
  }
}
