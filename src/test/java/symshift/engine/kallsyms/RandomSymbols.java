package symshift.engine.kallsyms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Listings that no kernel has: names of 1 to 511 bytes with every byte a name can have, the same
 * names and addresses again and again, and all that the order of the table looks at. The same seed
 * gives the same listing.
 */
final class RandomSymbols {
  /** As a reader that splits at white space sees it; the range markers are added by name. */
  private static final String LETTERS = "TtDdRrBbWwVvGgSsCiuAanN?";

  private static final String[] MARKERS = {
    "_stext", "__per_cpu_start", "_etext", "_sinittext", "_einittext", "__per_cpu_end"
  };

  private static final String[] PARTS = {
    "_", "__", "init", "exit", "get", "put", "page", "lock", "_start", "_end", "stop_", "start_"
  };

  /**
   * Of these no two are the same: comparing them the program of 6.1 writes behind the end of a
   * buffer of 512 bytes, and their order is what it then finds there.
   */
  private static final int LONGEST = 511;

  private final Random random;

  RandomSymbols(long seed) {
    random = new Random(seed);
  }

  /** Many small sets, few large ones: 1 to 20,000 symbols. */
  byte[] listing() {
    int size = 1 + (int) (Math.pow(random.nextDouble(), 6) * 20_000);
    int alphabet = 1 + random.nextInt(random.nextInt(4) == 0 ? 240 : 30);
    List<String> names = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long address = random.nextInt(3) == 0 ? 0 : 0xc0000000L;
    for (int i = 0; i < size; i++) {
      address += random.nextInt(3) == 0 ? 0 : random.nextInt(64);
      char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
      boolean again = !names.isEmpty() && random.nextInt(8) == 0;
      String name = again ? names.get(random.nextInt(names.size())) : name(alphabet);
      if (name.length() < LONGEST) {
        names.add(name);
      }
      line(out, address, letter, marker(i, size, name));
    }
    return out.toByteArray();
  }

  private static String marker(int i, int size, String name) {
    for (int k = 0; k < MARKERS.length && size > MARKERS.length; k++) {
      if (i == size * (k + 1) / (MARKERS.length + 1)) {
        return MARKERS[k];
      }
    }
    return name;
  }

  private String name(int alphabet) {
    int kind = random.nextInt(20);
    int length = kind == 0 ? 1 + random.nextInt(LONGEST) : 1 + random.nextInt(24);
    StringBuilder name = new StringBuilder();
    while (name.length() < length) {
      if (kind > 12) {
        name.append(PARTS[random.nextInt(PARTS.length)]);
      } else {
        name.append(byteOf(random.nextInt(alphabet)));
      }
    }
    return name.substring(0, length);
  }

  /** Bytes that are no white space, no NUL and need no escape in the program's output. */
  private static char byteOf(int number) {
    int value = (number + 0x61) % 0xff + 1;
    boolean unfit = (value >= 9 && value <= 13) || value == ' ' || value == '"' || value == '\\';
    return (char) (unfit ? '_' : value);
  }

  private static void line(ByteArrayOutputStream out, long address, char letter, String name) {
    String line = "%08x %c %s%n".formatted(address, letter, name);
    out.writeBytes(line.getBytes(StandardCharsets.ISO_8859_1));
  }
}
