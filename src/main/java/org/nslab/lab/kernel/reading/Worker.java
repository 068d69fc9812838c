package org.nslab.lab.kernel.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.nslab.lab.LabException;

/** A process that runs {@code reader.sh} and answers one request after the other. */
final class Worker implements AutoCloseable {

  /** However large the network, a request that takes longer hangs. */
  private static final long LIMIT_SECONDS = 60;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Process process;
  private final String mark;
  private final BlockingQueue<List<String>> answers = new LinkedBlockingQueue<>();
  private final BlockingQueue<List<String>> errors = new LinkedBlockingQueue<>();

  private Worker(Process process, String mark) {
    this.process = process;
    this.mark = mark;
  }

  static Worker start(ProcessBuilder builder) throws LabException {
    byte[] random = new byte[16];
    RANDOM.nextBytes(random);
    try {
      Worker worker = new Worker(builder.start(), HexFormat.of().formatHex(random));
      worker.listen(worker.process.getInputStream(), worker.answers);
      worker.listen(worker.process.getErrorStream(), worker.errors);
      worker.send(worker.mark);
      return worker;
    } catch (IOException e) {
      throw new LabException("The network cannot be read: " + e.getMessage(), e);
    }
  }

  /** The script, which is run by {@code sh -c}. */
  static String script() {
    try (InputStream in = Worker.class.getResourceAsStream("reader.sh")) {
      if (in == null) {
        throw new IllegalStateException("missing resource reader.sh");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("unreadable resource reader.sh", e);
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
        new BufferedReader(new java.io.InputStreamReader(stream, StandardCharsets.UTF_8), 65536)) {
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
    queue.add(List.of());
  }

  private void send(String line) throws IOException {
    process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Begins to answer; {@link #answer} waits for it. */
  void ask(String request) throws LabException {
    try {
      send(request);
    } catch (IOException e) {
      throw new LabException("What reads the network has ended.", e);
    }
  }

  /** Waits for the answer to what was asked. */
  Answer answer() throws LabException {
    try {
      List<String> output = answers.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
      List<String> error = output == null ? null : errors.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
      if (output == null || error == null || output.isEmpty() || error.isEmpty()) {
        close();
        throw new LabException("What reads the network has ended, or hangs.");
      }
      error.removeIf(line -> line.isEmpty() || line.startsWith(mark));
      return new Answer(Section.parse(mark, output), error);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      throw new LabException("Reading the network was interrupted.", e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /**
   * What the script answered to one request.
   *
   * @param sections its parts, in order
   * @param errors what tools complained of
   */
  record Answer(List<Section> sections, List<String> errors) {}
}
