package org.nslab.grading.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Makes submissions of what is found, each with its owner. */
final class Sorting {

  /** In bytes. An hour of typing is a few hundred thousand. */
  static final long LARGEST = 64L * 1024 * 1024;

  private final Roster roster;
  private final Owners owners;
  private final Taker taker;

  /** Takes submissions, one after the other. */
  @FunctionalInterface
  interface Taker {
    void take(Submission submission) throws IOException;
  }

  Sorting(Roster roster, Taker taker) {
    this.roster = roster;
    this.owners = new Owners(roster);
    this.taker = taker;
  }

  static boolean isTranscript(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".cast");
  }

  static boolean isArchive(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /** What systems put into folders and archives by themselves. */
  static boolean isNoise(Place place) {
    return place.names().stream().anyMatch(name -> name.startsWith(".") || name.equals("__MACOSX"));
  }

  void transcript(Place place, Path file, boolean isCopy) throws IOException {
    Set<String> fitting = owners.of(place.telling());
    if (fitting.size() > 1) {
      leaveOut(
          place,
          "Its name fits several students: " + String.join(", ", new TreeSet<>(fitting)) + ".");
    } else {
      taker.take(Submission.of(owner(fitting, place), place.toString(), file, isCopy));
    }
  }

  void leaveOut(Place place, String problem) throws IOException {
    Set<String> fitting = owners.of(place.telling());
    taker.take(
        Submission.leftOut(
            fitting.size() == 1 ? fitting.iterator().next() : "", place.toString(), problem));
  }

  /** Says so of a file that is no transcript, if it is a student's. */
  void other(Place place) throws IOException {
    if (owners.of(place.telling()).size() == 1) {
      leaveOut(place, "This is no transcript; those end in .cast.");
    }
  }

  /** Without a roster the outermost folder is taken for the student's, or the file. */
  private String owner(Set<String> fitting, Place place) {
    if (!fitting.isEmpty()) {
      return fitting.iterator().next();
    }
    return roster.isOpen() ? place.telling().get(0).replaceFirst("(?i)\\.(cast|zip)$", "") : "";
  }
}
