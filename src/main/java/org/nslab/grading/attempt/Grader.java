package org.nslab.grading.attempt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.nslab.grading.rerun.Look;
import org.nslab.grading.rerun.Pace;
import org.nslab.grading.rerun.Rerun;
import org.nslab.grading.submission.Roster;
import org.nslab.grading.submission.Submission;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.network.NetworkState;
import org.nslab.transcript.TranscriptReader;

/**
 * Grades transcripts, one after the other, in a lab of its own. Whatever is in a transcript, what
 * comes of it is an attempt with marks, or with the reason why there are none.
 */
public final class Grader implements AutoCloseable {

  /**
   * What all graders have in common.
   *
   * @param picture a network as text to keep
   * @param allPictures whether there is one for each step, and not only for the last one and for
   *     those that are not complete
   */
  public record Means(
      Lessons lessons,
      Roster roster,
      Pace pace,
      Labs labs,
      Function<NetworkState, String> picture,
      boolean allPictures) {}

  private final Means means;
  private final Candidate.Reader reader;
  private final List<String> limits = new ArrayList<>();
  private final Map<String, Lab> started = new HashMap<>();

  /** A grader whose labs are started when they are needed. */
  public Grader(Means means) {
    this.means = means;
    String manner = means.allPictures() + " " + means.labs().sample();
    reader = new Candidate.Reader(means.lessons(), means.roster(), means.labs().names(), manner);
  }

  /**
   * Grades a submission.
   *
   * @param isKnown whether what has this key was graded before, so that nothing is to be done
   * @return the attempt; one with a known key may be empty
   * @throws LabException if no lab can be started
   */
  public Attempt grade(Submission submission, Predicate<String> isKnown) throws LabException {
    try {
      Candidate candidate = reader.read(submission);
      return isKnown.test(candidate.key())
          ? Attempt.leftOut(candidate.key(), candidate.student(), submission.source(), "")
          : graded(candidate);
    } catch (Candidate.LeftOut e) {
      return leftOut(submission, e.student(), e.sentence());
    }
  }

  private static Attempt leftOut(Submission submission, String student, String sentence) {
    String key = new Fingerprint().with(submission.source()).with(sentence).text();
    return Attempt.leftOut(key, student, submission.source(), sentence);
  }

  /** A mistake of ours that some transcript brings to light must not stop the others. */
  private Attempt graded(Candidate candidate) throws LabException {
    try {
      return grade(candidate);
    } catch (RuntimeException | StackOverflowError ours) {
      return leftOut(
          candidate.submission(),
          candidate.student(),
          "nslab made a mistake at it, which is nslab's and not the student's: " + ours);
    }
  }

  private Attempt grade(Candidate candidate) throws LabException {
    List<String> labs = means.labs().of(candidate.lesson().header().labs());
    Run run = run(candidate, labs.get(0));
    if (labs.size() > 1 && (run.isDoubtful() || means.labs().samples(candidate.key()))) {
      Run decisive = run(candidate, labs.get(1));
      decisive.assessment.overrule(run.tally, decisive.tally, run.lab, decisive.lab);
      run = decisive;
    }
    if (run.isDoubtful()) {
      run.assessment.compare(run.tally, run(candidate, run.lab).tally);
    }
    return run.assessment.attempt(run.tally, run.lab);
  }

  /** What a run in a lab showed. */
  private record Run(String lab, Tally tally, Assessment assessment) {

    /** Whether the transcript claims more than was seen, and another run may be wiser. */
    boolean isDoubtful() {
      return !assessment.isLimited()
          && tally.claimed().stream().anyMatch(step -> !tally.holds(step));
    }
  }

  private Run run(Candidate candidate, String lab) throws LabException {
    Run run = new Run(lab, new Tally(), new Assessment(candidate, means));
    synchronized (limits) {
      limits.clear();
    }
    try (TranscriptReader transcript = TranscriptReader.open(candidate.file());
        Rerun rerun = new Rerun(candidate.lesson(), lab(lab), means.pace(), run.tally)) {
      run(candidate, transcript, rerun, run);
    } catch (IOException e) {
      run.assessment.brokeOff("It cannot be read: " + e.getMessage());
    }
    return run;
  }

  private void run(Candidate candidate, TranscriptReader transcript, Rerun rerun, Run run)
      throws LabException {
    try {
      rerun.run(transcript);
      run.assessment.read(transcript.isCutOff(), rerun.isOutOfTime());
    } catch (IOException e) {
      run.assessment.brokeOff(Candidate.withoutPath(e, candidate.file()));
    }
    run.assessment.reached(limits());
    for (int step : run.assessment.inPart(run.tally)) {
      run.assessment.untouched(step, untouched(rerun, step));
    }
  }

  private static Look untouched(Rerun rerun, int step) throws LabException {
    return rerun.untouched(step - 1);
  }

  private List<String> limits() {
    synchronized (limits) {
      return List.copyOf(limits);
    }
  }

  private Lab lab(String name) throws LabException {
    Lab lab = started.get(name);
    if (lab == null) {
      lab = means.labs().start(name, this::ranInto);
      started.put(name, lab);
    }
    return lab;
  }

  private void ranInto(String limit) {
    synchronized (limits) {
      limits.add(limit);
    }
  }

  @Override
  public void close() {
    started.values().forEach(Lab::close);
    started.clear();
  }
}
