package org.nslab.lesson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lab.LabStarter;

/** Tries proofs in several labs at once: most of the time a proof waits for packets. */
final class Proofs implements AutoCloseable {

  private final LabStarter starter;
  private final Queue<Lab> used = new ConcurrentLinkedQueue<>();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors() * 4);

  private final Lab first;

  /** With one lab to begin with. */
  Proofs(LabStarter starter) throws LabException {
    this.starter = starter;
    this.first = starter.start();
    used.add(first);
  }

  /** Whether a lesson is for labs of this kind. */
  boolean areFor(Lesson lesson) {
    return lesson.header().labs().contains(first.name());
  }

  /**
   * The commands that a lesson needs and that are not there; to be asked before anything is tried.
   */
  List<String> missing(Lesson lesson) throws LabException {
    return Needs.missingIn(first, lesson.header());
  }

  /** What there is to prove about a lesson in all its variants. */
  static List<Proof> of(List<Lesson> variants) {
    List<Proof> proofs = new ArrayList<>();
    Set<Step> seen = new HashSet<>();
    for (Lesson lesson : variants) {
      proofs.addAll(of(lesson, seen));
    }
    return proofs;
  }

  /** The longest first; steps that were seen in another variant are not tried once more. */
  private static List<Proof> of(Lesson lesson, Set<Step> seen) {
    List<Proof> proofs = new ArrayList<>();
    proofs.add(new WholeWay(lesson));
    for (int i = 0; i < lesson.steps().size(); i++) {
      Step step = lesson.steps().get(i);
      if (seen.add(step) && !step.checks().isEmpty()) {
        proofs.add(new FromHere(lesson, i));
        for (WrongTry wrong : step.wrongTries()) {
          proofs.add(new WrongWay(lesson, i, wrong));
        }
      }
    }
    return proofs;
  }

  /**
   * Tries each in a fresh lab.
   *
   * @return what is wrong, in the order of the proofs
   * @throws LabException if a lab cannot be started or ended too early
   */
  List<Problem> tryAll(List<Proof> proofs) throws LabException {
    List<Future<List<Problem>>> results =
        proofs.stream().map(proof -> workers.submit(() -> inFreshLab(proof))).toList();
    List<Problem> problems = new ArrayList<>();
    for (Future<List<Problem>> result : results) {
      problems.addAll(await(result));
    }
    return problems;
  }

  private List<Problem> inFreshLab(Proof proof) throws LabException {
    Lab lab = freshLab();
    try {
      proof.lesson().header().furnish(lab);
      return proof.in(lab).stream().map(problem -> problem.in(proof.lesson().variant())).toList();
    } finally {
      used.add(lab);
    }
  }

  private Lab freshLab() throws LabException {
    Lab lab = used.poll();
    if (lab == null) {
      return starter.start();
    }
    try {
      lab.reset();
      return lab;
    } catch (LabException e) {
      lab.close();
      throw e;
    }
  }

  private static List<Problem> await(Future<List<Problem>> result) throws LabException {
    try {
      return result.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof LabException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("Checking the lessons was interrupted.", e);
    }
  }

  /** Ends what still runs, and the labs. */
  @Override
  public void close() {
    workers.shutdownNow();
    try {
      workers.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    used.forEach(Lab::close);
  }
}
