package org.nslab.grading.submission;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is in the class.
 *
 * @param byId in the order of the file; empty where there is no roster
 * @param isOpen whether everybody belongs to the class, as nobody said who does
 */
public record Roster(Map<String, Student> byId, boolean isOpen) {

  /** Where there is no roster: transcripts are theirs whose ids they name. */
  public static final Roster OPEN = new Roster(Map.of(), true);

  /** Those of a list. */
  public static Roster of(List<Student> students) {
    Map<String, Student> byId = new LinkedHashMap<>();
    students.forEach(student -> byId.put(student.id(), student));
    return new Roster(byId, false);
  }

  /** Somebody by their id. */
  public Optional<Student> student(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All, in the order of the file. */
  public Collection<Student> students() {
    return byId.values();
  }
}
