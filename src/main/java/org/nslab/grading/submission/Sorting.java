package org.nslab.grading.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
  static boolean isNoise(List<String> names) {
    return names.stream().anyMatch(name -> name.startsWith(".") || name.equals("__MACOSX"));
  }

  void transcript(List<String> names, Path file, boolean isCopy) throws IOException {
    Set<String> fitting = owners.of(names);
    if (fitting.size() > 1) {
      leaveOut(
          names,
          "Its name fits several students: " + String.join(", ", new TreeSet<>(fitting)) + ".");
    } else {
      taker.take(Submission.of(owner(fitting, names), source(names), file, isCopy));
    }
  }

  void leaveOut(List<String> names, String problem) throws IOException {
    Set<String> fitting = owners.of(names);
    taker.take(
        Submission.leftOut(
            fitting.size() == 1 ? fitting.iterator().next() : "", source(names), problem));
  }

  /** Says so of a file that is no transcript, if it is a student's. */
  void other(List<String> names) throws IOException {
    if (owners.of(names).size() == 1) {
      leaveOut(names, "This is no transcript; those end in .cast.");
    }
  }

  /** Without a roster the outermost folder is taken for the student's, or the file. */
  private String owner(Set<String> fitting, List<String> names) {
    if (!fitting.isEmpty()) {
      return fitting.iterator().next();
    }
    return roster.isOpen() && !names.isEmpty()
        ? names.get(0).replaceFirst("(?i)\\.(cast|zip)$", "")
        : "";
  }

  private static String source(List<String> names) {
    return String.join("/", names);
  }
}
