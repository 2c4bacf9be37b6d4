package symshift.engine.link;

import java.util.Arrays;

/**
 * A kernel version such as {@code 2.6.32}, {@code 3.3} or {@code 6.1.42}, compared number by
 * number; missing numbers count as 0, {@code y} as the newest stable release ({@code 6.1.y}).
 */
public record KernelVersion(String text) implements Comparable<KernelVersion> {
  public KernelVersion {
    if (!text.matches("\\d{1,4}(\\.\\d{1,5}){1,3}|\\d{1,4}\\.\\d{1,5}\\.y")) {
      throw new IllegalArgumentException("not a kernel version: " + text);
    }
  }

  @Override
  public int compareTo(KernelVersion other) {
    int[] mine = numbers();
    int[] theirs = other.numbers();
    for (int i = 0; i < Math.max(mine.length, theirs.length); i++) {
      int a = i < mine.length ? mine[i] : 0;
      int b = i < theirs.length ? theirs[i] : 0;
      if (a != b) {
        return Integer.compare(a, b);
      }
    }
    return 0;
  }

  /** Whether this version comes before {@code other}. */
  public boolean isBefore(String other) {
    return compareTo(new KernelVersion(other)) < 0;
  }

  private int[] numbers() {
    return Arrays.stream(text.split("\\.", -1))
        .mapToInt(part -> part.equals("y") ? Integer.MAX_VALUE : Integer.parseInt(part))
        .toArray();
  }

  @Override
  public String toString() {
    return text;
  }
}
