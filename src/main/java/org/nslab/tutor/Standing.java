package org.nslab.tutor;

/**
 * How far the learner is in a lesson of the course.
 *
 * @param number the lesson's, or 0
 * @param id the lesson's
 * @param title the lesson's
 * @param summary what the learner will be able to do
 * @param minutes how long it takes
 * @param steps how many it has; 0 where its file has problems
 * @param passed how many of them were passed
 * @param finished whether it was once worked through to its end
 * @param current whether it was worked at last
 */
public record Standing(
    int number,
    String id,
    String title,
    String summary,
    int minutes,
    int steps,
    int passed,
    boolean finished,
    boolean current) {

  /** "done", "step 3 of 11", or nothing where it was not begun. */
  public String inWords() {
    if (finished) {
      return "done";
    }
    return passed == 0 ? (current ? "begun" : "") : passed + " of " + steps + " steps";
  }
}
