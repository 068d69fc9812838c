package org.nslab.grading.attempt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nslab.grading.rerun.Look;
import org.nslab.grading.rerun.Pace;
import org.nslab.grading.rerun.Rerun;
import org.nslab.grading.submission.Roster;
import org.nslab.grading.submission.Submission;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lesson.LessonCatalogue;
import org.nslab.network.NetworkState;
import org.nslab.transcript.TranscriptReader;

/**
 * Grades transcripts, one after the other, in a lab of its own. Whatever is in a transcript, what
 * comes of it is an attempt with marks, or with the reason why there are none.
 */
public final class Grader implements AutoCloseable {

  /** Starts labs that tell what limits they run into. */
  @FunctionalInterface
  public interface Labs {

    /**
     * A lab with an empty network.
     *
     * @param limits takes the name of a limit, or a sentence, when the lab ran into it
     * @throws LabException if it cannot be started here
     */
    Lab start(java.util.function.Consumer<String> limits) throws LabException;
  }

  /**
   * What all graders have in common.
   *
   * @param picture a network as SVG
   * @param allPictures whether there is one for each step, and not only for the last one and for
   *     those that are not complete
   */
  public record Means(
      LessonCatalogue lessons,
      Roster roster,
      Pace pace,
      Function<NetworkState, String> picture,
      boolean allPictures) {}

  private final Means means;
  private final Labs labs;
  private final List<String> limits = new ArrayList<>();
  private @Nullable Lab lab;

  /** A grader whose lab is started when it is needed. */
  public Grader(Means means, Labs labs) {
    this.means = means;
    this.labs = labs;
  }

  /**
   * Grades a submission.
   *
   * @param isKnown whether what has this key was graded before, so that nothing is to be done
   * @return the attempt; one with a known key may be empty
   * @throws LabException if no lab can be started
   */
  public Attempt grade(Submission submission, Predicate<String> isKnown) throws LabException {
    Candidate.Reader reader =
        new Candidate.Reader(means.lessons(), means.roster(), lab().name(), means.allPictures());
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
    Assessment assessment = new Assessment(candidate, means);
    Tally first = new Tally();
    run(candidate, first, assessment);
    if (first.claimed().stream().anyMatch(step -> !first.holds(step)) && !assessment.isLimited()) {
      Tally second = new Tally();
      run(candidate, second, new Assessment(candidate, means));
      assessment.compare(first, second);
    }
    return assessment.attempt(first, lab().name());
  }

  private void run(Candidate candidate, Tally tally, Assessment assessment) throws LabException {
    limits.clear();
    try (TranscriptReader transcript = TranscriptReader.open(candidate.file());
        Rerun rerun = rerun(candidate, tally)) {
      try {
        rerun.run(transcript);
        assessment.read(transcript.isCutOff(), rerun.isOutOfTime());
      } catch (IOException e) {
        assessment.brokeOff(Candidate.withoutPath(e, candidate.file()));
      }
      assessment.reached(limits());
      for (int step : assessment.inPart(tally)) {
        assessment.untouched(step, untouched(rerun, step));
      }
    } catch (IOException e) {
      assessment.brokeOff("It cannot be read: " + e.getMessage());
    }
  }

  private Rerun rerun(Candidate candidate, Tally tally) throws LabException {
    return new Rerun(candidate.lesson(), lab(), means.pace(), tally);
  }

  private static Look untouched(Rerun rerun, int step) throws LabException {
    return rerun.untouched(step - 1);
  }

  private List<String> limits() {
    synchronized (limits) {
      return List.copyOf(limits);
    }
  }

  private Lab lab() throws LabException {
    if (lab == null) {
      lab =
          labs.start(
              limit -> {
                synchronized (limits) {
                  limits.add(limit);
                }
              });
    }
    return lab;
  }

  @Override
  public void close() {
    if (lab != null) {
      lab.close();
      lab = null;
    }
  }
}
