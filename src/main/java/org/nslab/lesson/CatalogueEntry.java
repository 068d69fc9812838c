package org.nslab.lesson;

import java.nio.file.Path;

/**
 * A lesson file of a catalogue.
 *
 * @param number the number that its name begins with, or 0
 * @param id its name without {@code .md}
 * @param path the file
 * @param reading what came of reading it
 */
public record CatalogueEntry(int number, String id, Path path, Reading reading) {

  /** The title, or the id where the file has problems. */
  public String title() {
    return reading.lesson().map(lesson -> lesson.header().title()).orElse(id);
  }
}
