package org.nslab.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.nslab.grading.attempt.Attempt;
import org.nslab.grading.attempt.Grader;
import org.nslab.grading.attempt.Results;
import org.nslab.grading.submission.Roster;
import org.nslab.grading.submission.Submission;
import org.nslab.grading.submission.Submissions;
import org.nslab.lab.LabException;

/**
 * Grades what was handed in, on several threads, each with a lab of its own. What was graded before
 * is taken from the results; a submission that cannot be graded stops no other.
 */
public final class ClassRun implements AutoCloseable {

  private final Roster roster;
  private final Shard shard;
  private final Results results;
  private final Consumer<Attempt> progress;
  private final ExecutorService workers;
  private final Semaphore room;
  private final int count;
  private final Supplier<Grader> graders;
  private final Queue<Grader> idle = new ConcurrentLinkedQueue<>();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  /**
   * Readies a run.
   *
   * @param workers how many transcripts are graded at once
   * @param graders makes graders
   * @param progress is told of each attempt as it comes; from several threads
   */
  public ClassRun(
      Roster roster,
      Shard shard,
      int workers,
      Supplier<Grader> graders,
      Results results,
      Consumer<Attempt> progress) {
    this.roster = roster;
    this.shard = shard;
    this.results = results;
    this.progress = progress;
    this.graders = graders;
    this.count = workers;
    this.workers = Executors.newFixedThreadPool(workers);
    this.room = new Semaphore(2 * workers);
  }

  /**
   * Grades all.
   *
   * @throws IOException if a path cannot be read or the results cannot be kept
   * @throws LabException if no lab can be started here
   */
  public void run(List<Path> paths) throws IOException, LabException {
    Path copies = Files.createTempDirectory("nslab-grade");
    copies.toFile().deleteOnExit();
    try {
      submitAll(paths, copies);
      room.acquireUninterruptibly(2 * count);
      raise();
    } finally {
      workers.shutdownNow();
      awaitEnd();
      delete(copies);
    }
  }

  private void submitAll(List<Path> paths, Path copies) throws IOException, LabException {
    try {
      Submissions.each(paths, roster, copies, this::submit);
    } catch (IOException e) {
      raise();
      throw e;
    }
  }

  private void submit(Submission submission) throws IOException {
    if (!shard.has(submission.source())) {
      discard(submission);
      return;
    }
    room.acquireUninterruptibly();
    if (failure.get() != null) {
      room.release();
      throw new IOException("The grading was broken off.");
    }
    workers.execute(
        () -> {
          try {
            grade(submission);
          } catch (IOException | LabException | RuntimeException | Error e) {
            // Nobody else would hear of it; the grading ends, and what was graded is kept.
            failure.compareAndSet(null, e);
          } finally {
            room.release();
          }
        });
  }

  private void grade(Submission submission) throws IOException, LabException {
    Grader grader = idle.poll();
    Grader used = grader == null ? graders.get() : grader;
    try {
      Attempt attempt = used.grade(submission, results::has);
      if (results.has(attempt.key())) {
        results.use(attempt.key());
      } else {
        results.add(attempt);
      }
      progress.accept(attempt);
    } finally {
      idle.add(used);
      discard(submission);
    }
  }

  private static void discard(Submission submission) throws IOException {
    if (submission.isCopy() && submission.file().isPresent()) {
      Files.deleteIfExists(submission.file().get());
    }
  }

  private void raise() throws IOException, LabException {
    Throwable failed = failure.get();
    if (failed instanceof IOException unreadable) {
      throw unreadable;
    }
    if (failed instanceof LabException noLab) {
      throw noLab;
    }
    if (failed != null) {
      throw new IllegalStateException("nslab made a mistake: " + failed, failed);
    }
  }

  private void awaitEnd() {
    try {
      workers.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void delete(Path directory) throws IOException {
    try (var left = Files.list(directory)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }

  /** Ends the labs. */
  @Override
  public void close() {
    workers.shutdownNow();
    awaitEnd();
    idle.forEach(Grader::close);
  }
}
