package org.nslab.shell;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;

/**
 * Something that is made ready on a thread of its own while other things are.
 *
 * @param <T> what it is; a lab or a terminal is closed with this
 */
public final class Early<T> implements AutoCloseable {

  private final CompletableFuture<T> result = new CompletableFuture<>();

  /**
   * Makes the thing.
   *
   * @param <T> what it is
   */
  public interface Work<T> {

    /** Makes it, or throws what came in the way. */
    T run() throws IOException, LabException;
  }

  /** Begins at once, on a thread of this name. */
  public Early(String threadName, Work<T> work) {
    Thread thread = new Thread(() -> run(work), threadName);
    thread.setDaemon(true);
    thread.start();
  }

  private void run(Work<T> work) {
    try {
      result.complete(work.run());
    } catch (IOException | LabException | RuntimeException e) {
      result.completeExceptionally(e);
    }
  }

  /** Waits for it, and throws what came in its way. */
  public T get() throws IOException, LabException {
    try {
      return result.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof LabException refused) {
        throw refused;
      }
      if (e.getCause() instanceof IOException unreadable) {
        throw unreadable;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    result.thenAccept(Early::close).exceptionally(failed -> null).join();
  }

  private static void close(Object made) {
    Object thing = made instanceof Optional<?> maybe ? maybe.orElse(null) : made;
    try {
      if (thing instanceof Lab lab) {
        lab.close();
      } else if (thing instanceof OwnTerminal terminal) {
        terminal.close();
      }
    } catch (IOException gone) {
      // A terminal that cannot be closed has been.
    }
  }
}
