package org.nslab.grading.submission;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what was handed in: transcripts, folders of them, zip archives of either. */
public final class Submissions {

  private final Sorting sorting;
  private final Path copies;

  private Submissions(Sorting sorting, Path copies) {
    this.sorting = sorting;
    this.copies = copies;
  }

  /** Takes submissions, one after the other; may take its time. */
  @FunctionalInterface
  public interface Taker {

    /**
     * Takes one.
     *
     * @throws IOException if there is no use in going on
     */
    void take(Submission submission) throws IOException;
  }

  /**
   * Finds all, in no particular order. Links are not followed, and nothing but files is opened.
   *
   * @param copies a directory for what is in archives; what is put there is the taker's to delete
   * @throws IOException with a sentence for the user, if a path is not there; or the taker's
   */
  public static void each(List<Path> paths, Roster roster, Path copies, Taker taker)
      throws IOException {
    Submissions submissions = new Submissions(new Sorting(roster, taker::take), copies);
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new IOException("There is no file or folder " + path + ".");
      }
    }
    for (Path path : paths) {
      submissions.take(path);
    }
  }

  private void take(Path path) throws IOException {
    Path real = path.toRealPath();
    if (Files.isDirectory(real)) {
      Files.walkFileTree(real, new Walk(real));
    } else {
      Path parent = path.toAbsolutePath().normalize().getParent();
      Place place = new Place(name(parent), List.of(name(path)));
      takeFile(real, place, Files.size(real));
    }
  }

  private static String name(@Nullable Path path) {
    return path == null || path.getFileName() == null ? "" : path.getFileName().toString();
  }

  private void takeFile(Path file, Place place, long size) throws IOException {
    String name = place.name();
    if (Sorting.isNoise(place)) {
      return;
    }
    if (Sorting.isArchive(name)) {
      Archive.take(file, place, copies, sorting);
    } else if (!Sorting.isTranscript(name)) {
      sorting.other(place);
    } else if (size > Sorting.LARGEST) {
      sorting.leaveOut(place, "The transcript is larger than 64 MiB.");
    } else {
      sorting.transcript(place, file, false);
    }
  }

  /** A folder and all below it. */
  private final class Walk extends SimpleFileVisitor<Path> {

    private final Path root;

    Walk(Path root) {
      this.root = root;
    }

    private Place place(Path file) {
      List<String> names = new ArrayList<>();
      root.relativize(file).forEach(name -> names.add(name.toString()));
      return new Place(name(root), names);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (attributes.isRegularFile()) {
        takeFile(file, place(file), attributes.size());
      } else if (!Sorting.isNoise(place(file))) {
        sorting.leaveOut(place(file), "This is a link or a device, and no file.");
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
      sorting.leaveOut(place(file), "This cannot be read; look at its permissions.");
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem) {
      return FileVisitResult.CONTINUE;
    }
  }
}
