package org.nslab.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;

/** A lab that starts while the terminal is made ready. */
final class Starting implements AutoCloseable {

  private volatile Consumer<String> notices;
  private final CompletableFuture<Lab> lab;

  Starting(Consumer<String> firstNotices) {
    notices = firstNotices;
    lab = new CompletableFuture<>();
    Thread thread = new Thread(this::start, "nslab-start");
    thread.setDaemon(true);
    thread.start();
  }

  private void start() {
    try {
      lab.complete(OutputCommand.startLab(sentence -> notices.accept(sentence)));
    } catch (LabException | RuntimeException e) {
      lab.completeExceptionally(e);
    }
  }

  /** Sends notices elsewhere from now on. */
  void notices(Consumer<String> others) {
    notices = others;
  }

  /** Waits for the lab. */
  Lab get() throws LabException {
    try {
      return lab.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof LabException refused) {
        throw refused;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    lab.thenAccept(Lab::close).exceptionally(refused -> null).join();
  }
}
