package symshift;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/**
 * Counts what one call allocates, garbage included, on its own thread. The count is exact and the
 * same on every machine, which no clock is. Formats read their bytes once from front to back, so a
 * call that does more work than that also makes more objects than this allows.
 */
public final class Allocation {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final long perByte;
  private final long perLine;
  private final long constant;

  /** What a call may allocate for each byte and each line feed of its input, and at all. */
  public Allocation(long perByte, long perLine, long constant) {
    this.perByte = perByte;
    this.perLine = perLine;
    this.constant = constant;
  }

  /** The result of the call, which fails where it allocates more. */
  public <T> T bounded(byte[] input, Callable<T> call) throws Exception {
    return bounded(input, "", call);
  }

  /** The same, with words that say what the input is. */
  public <T> T bounded(byte[] input, String what, Callable<T> call) throws Exception {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    T result = call.call();
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    long lines = 0;
    for (byte each : input) {
      lines += each == '\n' ? 1 : 0;
    }
    assertThat(allocated)
        .as("bytes allocated for %d bytes in %d lines %s", input.length, lines, what)
        .isLessThanOrEqualTo(perByte * input.length + perLine * lines + constant);
    return result;
  }
}
