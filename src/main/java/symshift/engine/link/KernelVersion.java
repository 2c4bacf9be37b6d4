package symshift.engine.link;

import java.util.Arrays;

/**
 * A kernel version such as {@code 2.6.32}, {@code 3.3} or {@code 6.1.42}, compared number by
 * number; missing numbers count as 0, {@code y} as the newest stable release ({@code 6.1.y}),
 * {@code -rc0} as the time before the first candidate.
 */
public record KernelVersion(String text) implements Comparable<KernelVersion> {
  public KernelVersion {
    if (!text.matches("\\d{1,4}(\\.\\d{1,5}){1,3}(-rc0)?|\\d{1,4}(\\.\\d{1,5}){1,2}\\.y")) {
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

  /** This version, or the newest stable release where it names a series alone. */
  KernelVersion newest() {
    int series = text.startsWith("2.") ? 3 : 2;
    boolean alone = text.matches("[0-9.]+") && text.split("\\.", -1).length == series;
    return alone ? new KernelVersion(text + ".y") : this;
  }

  private int[] numbers() {
    return Arrays.stream(text.replace("-rc0", ".-1").split("\\.", -1))
        .mapToInt(part -> part.equals("y") ? Integer.MAX_VALUE : Integer.parseInt(part))
        .toArray();
  }

  @Override
  public String toString() {
    return text;
  }
}
