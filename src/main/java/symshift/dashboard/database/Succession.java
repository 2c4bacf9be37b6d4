package symshift.dashboard.database;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for the process that runs the server to end, and then runs it in its stead. */
final class Succession implements Closeable {
  private static final Logger log = LoggerFactory.getLogger(Succession.class);

  private final FileChannel channel;
  private final Start start;
  private @Nullable Closeable server;
  private boolean closed;

  private Succession(FileChannel channel, Start start) {
    this.channel = channel;
    this.start = start;
  }

  /** Starts the server; closes the channel when that fails. */
  @FunctionalInterface
  interface Start {
    Closeable with(FileChannel lock) throws IOException;
  }

  /** Waits in a thread of its own, which does not keep the process alive. */
  static Succession await(FileChannel channel, Start start) {
    Succession succession = new Succession(channel, start);
    // A platform thread, because a wait for a file lock would hold the carrier of a virtual one.
    Thread.ofPlatform().daemon().name("database-succession").start(succession::run);
    return succession;
  }

  private void run() {
    try {
      if (channel.lock().isValid()) {
        succeed();
      }
    } catch (ClosedChannelException e) {
      log.atDebug().log("ended before the process that runs the database");
    } catch (IOException | RuntimeException e) {
      log.atError().setCause(e).log("the database of a process that ended did not start again");
    }
  }

  private synchronized void succeed() throws IOException {
    if (!closed) {
      log.atInfo().log("taking over the database of a process that ended");
      server = start.with(channel);
    }
  }

  @Override
  public void close() throws IOException {
    try (FileChannel _ = channel) { // closing it also ends the wait
      synchronized (this) {
        closed = true;
        if (server != null) {
          server.close();
        }
      }
    }
  }
}
