package org.nslab.lesson;

import java.util.List;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;

/** Something about a lesson that is proved by trying it. */
interface Proof {

  /** The lesson that it is about. */
  Lesson lesson();

  /**
   * Tries it.
   *
   * @param lab fresh, with the world of the lesson around it
   * @return what is not as it must be
   * @throws LabException if the lab cannot be used
   */
  List<Problem> in(Lab lab) throws LabException;
}
