package symshift.engine.kallsyms;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A listing that follows from one number alone: 1 to 20,000 symbols, most of them few, of one of
 * several kinds of names, with or without the symbols that the programs look for.
 */
final class RandomListing {
  private static final int MOST_SYMBOLS = 20_000;

  /** Random numbers of neighbours begin alike. */
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private static final String LETTERS = "TTTTTttttttttDddRrBbWwVvAaUuNn?-SsGgCIi";
  private static final List<List<String>> MARKERS =
      List.of(
          List.of("_stext", "_etext"),
          List.of("_sinittext", "_einittext"),
          List.of("_text"),
          List.of("__per_cpu_start", "__per_cpu_end"));

  private final Random random;
  private final RandomNames names;
  private final boolean wide;
  private final boolean percpu;
  private final List<String> lines = new ArrayList<>();

  private RandomListing(long number, boolean blanks) {
    random = new Random(number * SPREAD);
    int symbols = (int) Math.exp(random.nextDouble() * Math.log(MOST_SYMBOLS + 1.0));
    names = new RandomNames(random, blanks, symbols);
    wide = random.nextBoolean();
    percpu = random.nextInt(4) == 0;
    fill(Math.max(1, symbols));
  }

  /**
   * The listing of a number, to be given to a program.
   *
   * @param blanks whether names may have white space in them
   */
  static ProgramCase of(long number, KallsymsProgram program, boolean blanks) {
    RandomListing made = new RandomListing(number, blanks);
    boolean all = made.random.nextBoolean();
    boolean base = made.percpu || made.random.nextBoolean();
    byte[] listing = String.join("", made.lines).getBytes(StandardCharsets.ISO_8859_1);
    boolean absolute = made.percpu || made.random.nextInt(8) == 0;
    return new ProgramCase(program, listing, all, absolute, base);
  }

  private void fill(int symbols) {
    long address = percpu ? 0 : start();
    int percpuSymbols = percpu ? random.nextInt(symbols) : 0;
    boolean sorted = random.nextInt(8) > 0;
    int step = 1 << random.nextInt(12);
    int jumpOften = 1 + random.nextInt(8);
    for (int i = 0; i < symbols; i++) {
      if (percpu && i == percpuSymbols) {
        lines.add(line(address, 'D', "__per_cpu_end"));
        address = wide ? 0xffffffff81000000L : 0x7f000000L;
      }
      lines.add(line(address, LETTERS.charAt(random.nextInt(LETTERS.length())), names.next()));
      address += random.nextInt(jumpOften) == 0 ? random.nextInt(step) + 1 : 0;
    }
    addMarkers();
    if (!sorted) {
      // runs of one address in another order than nm's
      Collections.shuffle(lines.subList(0, lines.size() / 2), random);
      lines.sort((a, b) -> address(a).compareTo(address(b)));
    }
  }

  private long start() {
    long[] wideStarts = {0xffffffff81000000L, 0xffff800008000000L, 0xc000000000000000L, 0x100000L};
    long[] narrowStarts = {0xc0008000L, 0x80100000L, 0x400L, 0};
    return (wide ? wideStarts : narrowStarts)[random.nextInt(4)];
  }

  /** Each pair stands somewhere, or one of it is absent, or both are at one address. */
  private void addMarkers() {
    for (List<String> pair : MARKERS) {
      if (pair.contains("__per_cpu_end") && percpu) {
        lines.addFirst(line(0, 'D', "__per_cpu_start"));
        continue;
      }
      int kind = random.nextInt(6);
      if (kind == 0) {
        continue;
      }
      int at = random.nextInt(lines.size());
      for (String name : kind == 1 ? pair.subList(0, 1) : pair) {
        char letter = random.nextInt(8) == 0 ? 'A' : 'T';
        lines.add(at, address(lines.get(at)) + " " + letter + " " + name + "\n");
        at = kind == 2 ? at : at + random.nextInt(lines.size() - at);
      }
    }
  }

  private static String address(String line) {
    return line.substring(0, line.indexOf(' '));
  }

  private String line(long address, char letter, String name) {
    String digits = wide ? "%016x".formatted(address) : "%08x".formatted(address & 0xffffffffL);
    return digits + " " + letter + " " + name + "\n";
  }
}
