package org.nslab.lab.kernel.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.nslab.lab.LabException;

/** A process that runs {@code reader.pl} and answers one request after the other. */
final class Worker implements AutoCloseable {

  /** However large the network, a request that takes longer hangs. */
  private static final long LIMIT_SECONDS = 60;

  private final Process process;
  private final String mark;
  private final BlockingQueue<List<String>> answers = new LinkedBlockingQueue<>();
  private final BlockingQueue<List<String>> errors = new LinkedBlockingQueue<>();

  private Worker(Process process, String mark) {
    this.process = process;
    this.mark = mark;
  }

  static Worker start(Starter starter) throws LabException {
    try {
      Worker worker = new Worker(starter.start(), Nonce.draw());
      worker.listen(worker.process.getInputStream(), worker.answers);
      worker.listen(worker.process.getErrorStream(), worker.errors);
      worker.send(worker.mark);
      return worker;
    } catch (IOException e) {
      throw new LabException("The network cannot be read: " + e.getMessage(), e);
    }
  }

  /** The script, which is run by {@code perl -e}. */
  static String script() {
    try (InputStream in = Worker.class.getResourceAsStream("reader.pl")) {
      if (in == null) {
        throw new IllegalStateException("missing resource reader.pl");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("unreadable resource reader.pl", e);
    }
  }

  private void listen(InputStream stream, BlockingQueue<List<String>> queue) {
    Thread thread = new Thread(() -> pump(stream, queue), "nslab-reader");
    thread.setDaemon(true);
    thread.start();
  }

  private void pump(InputStream stream, BlockingQueue<List<String>> queue) {
    List<String> lines = new ArrayList<>();
    String done = mark + " done";
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), 65536)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
        if (line.equals(done)) {
          queue.add(lines);
          lines = new ArrayList<>();
        }
      }
    } catch (IOException closed) {
      // The process has ended.
    }
    queue.add(lines);
  }

  private void send(String line) throws IOException {
    process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Makes a request that has no answer. */
  void tell(String request) {
    try {
      send(request);
    } catch (IOException ended) {
      // Then there is nothing left that could heed it.
    }
  }

  /** Makes requests, and waits for the answer to all of them. */
  Answer ask(List<String> requests) throws LabException {
    try {
      send(String.join("\n", requests) + "\ndone");
      List<String> output = answers.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
      List<String> error = output == null ? null : errors.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
      if (output == null || error == null) {
        throw ended("It hangs.");
      }
      boolean complete = output.contains(mark + " done");
      error.removeIf(line -> line.isEmpty() || line.startsWith(mark));
      if (!complete) {
        throw ended(String.join(" ", error));
      }
      return new Answer(Section.parse(mark, output), error);
    } catch (IOException e) {
      throw ended(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ended("It was interrupted.");
    }
  }

  private LabException ended(String why) {
    close();
    return new LabException("The program that reads the network has ended: " + why);
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException gone) {
      // The end of its input is what tells it to leave; it has left.
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    // nsenter, if it is that, must take note of the end of what it started before it is ended.
    var unused =
        process
            .onExit()
            .orTimeout(1, TimeUnit.SECONDS)
            .whenComplete((left, late) -> process.destroyForcibly());
  }

  /**
   * What the script answered to requests.
   *
   * @param sections its parts, in order
   * @param errors what tools complained of
   */
  record Answer(List<Section> sections, List<String> errors) {}
}
