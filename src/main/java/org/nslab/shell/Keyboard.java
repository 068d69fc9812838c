package org.nslab.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jline.utils.NonBlockingReader;
import org.jspecify.annotations.Nullable;

/** Hands what is typed while a command runs to that command. */
final class Keyboard implements AutoCloseable {

  private static final long POLL_MILLIS = 1000;
  private static final int CTRL_C = 3;

  /** So often in a row, and the program does not heed it. */
  private static final int UNHEEDED = 3;

  /** One is kept for the next command, as a new one would make that wait. */
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "nslab-keyboard");
            thread.setDaemon(true);
            return thread;
          });

  private final NonBlockingReader keys;
  private final JLineTerminal device;
  private final Consumer<String> copy;
  private final Runnable stubborn;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final ReentrantLock taking = new ReentrantLock();
  private @Nullable Thread thread;
  private volatile boolean running = true;
  private volatile boolean used;
  private int interrupts;

  /**
   * Between the learner's keys and a terminal of the lab.
   *
   * @param copy takes each key as well
   * @param stubborn is told when Ctrl-C was pressed again and again and the command still runs
   */
  Keyboard(NonBlockingReader keys, JLineTerminal device, Consumer<String> copy, Runnable stubborn) {
    this.keys = keys;
    this.device = device;
    this.copy = copy;
    this.stubborn = stubborn;
  }

  void start() {
    THREADS.execute(this::pump);
  }

  /** Whether anything was typed. */
  boolean wasUsed() {
    return used;
  }

  private void pump() {
    try {
      if (begins()) {
        listen();
      }
    } catch (IOException gone) {
      // So is the terminal, or the command has ended.
    } finally {
      ended.countDown();
    }
  }

  private void listen() throws IOException {
    while (running) {
      // Looking before taking: what is typed after the command ended stays for the prompt.
      if (keys.peek(POLL_MILLIS) >= 0) {
        take();
      }
    }
  }

  private boolean begins() {
    taking.lock();
    try {
      thread = Thread.currentThread();
      return running;
    } finally {
      taking.unlock();
    }
  }

  private void take() throws IOException {
    taking.lock();
    try {
      if (running) {
        used = true;
        int key = keys.read();
        String text = character(key);
        copy.accept(text);
        device.toPrograms().write(text.getBytes(StandardCharsets.UTF_8));
        device.toPrograms().flush();
        interrupts = key == CTRL_C ? interrupts + 1 : 0;
        if (interrupts == UNHEEDED) {
          stubborn.run();
        }
      }
    } finally {
      taking.unlock();
    }
  }

  /** A character beyond the first 65,536 comes in two halves. */
  private String character(int first) throws IOException {
    if (Character.isHighSurrogate((char) first)) {
      int second = keys.read(POLL_MILLIS);
      return second < 0 ? "" : new String(new char[] {(char) first, (char) second});
    }
    return Character.toString(first);
  }

  @Override
  public void close() {
    taking.lock();
    try {
      // Only looking is interrupted; a file that is being written would be closed.
      running = false;
      if (thread != null) {
        thread.interrupt();
      }
    } finally {
      taking.unlock();
    }
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
