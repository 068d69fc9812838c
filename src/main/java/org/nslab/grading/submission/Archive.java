package org.nslab.grading.submission;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The transcripts of a zip archive. Nothing is unpacked to where the archive says: a transcript is
 * copied to a file of ours, one at a time, and whatever else is in it is read and forgotten. How
 * much an archive may hold is bounded, however small it is itself.
 */
final class Archive {

  private static final int MOST_ENTRIES = 200_000;
  private static final int DEEPEST = 2;
  private static final long LEAST_ALLOWED = 512L * 1024 * 1024;
  private static final long USUAL_RATIO = 100;

  private final Sorting sorting;
  private final Path copies;
  private final long mostBytes;
  private final byte[] buffer = new byte[64 * 1024];
  private long bytes;
  private int entries;

  /** What is in it is too much. */
  private static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1;

    TooMuch(String sentence) {
      super(sentence);
    }
  }

  private Archive(Sorting sorting, Path copies, long size) {
    this.sorting = sorting;
    this.copies = copies;
    this.mostBytes = LEAST_ALLOWED + USUAL_RATIO * size;
  }

  /**
   * Takes what is in an archive.
   *
   * @param place where it lies
   * @param copies where copies of transcripts go
   */
  static void take(Path file, Place place, Path copies, Sorting sorting) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      new Archive(sorting, copies, Files.size(file)).take(in, place, 1);
    } catch (TooMuch e) {
      sorting.leaveOut(place, e.getMessage() + " The rest of it was left out.");
    }
  }

  private void take(InputStream in, Place place, int depth) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    int before = entries;
    try {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MOST_ENTRIES) {
          throw new TooMuch("The archive has more than " + MOST_ENTRIES + " files.");
        }
        if (!entry.isDirectory()) {
          take(zip, entry, place, depth);
        }
      }
    } catch (TooMuch e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      sorting.leaveOut(place, "The archive cannot be read any further: " + e.getMessage() + ".");
      return;
    }
    if (entries == before) {
      sorting.leaveOut(place, "The archive is empty, or no zip archive.");
    }
  }

  private void take(ZipInputStream zip, ZipEntry entry, Place outer, int depth) throws IOException {
    List<String> inner = Arrays.asList(entry.getName().replace('\\', '/').split("/", -1));
    if (entry.getName().startsWith("/") || inner.contains("..")) {
      sorting.leaveOut(
          outer, "The archive has a file that would lie outside of it: " + entry.getName() + ".");
      skip(zip);
      return;
    }
    Place place = outer.with(inner);
    String name = place.name();
    if (Sorting.isNoise(place)) {
      skip(zip);
    } else if (Sorting.isTranscript(name)) {
      copy(zip, place);
    } else if (Sorting.isArchive(name) && depth < DEEPEST) {
      take(unclosed(zip), place, depth + 1);
      skip(zip);
    } else {
      sorting.other(place);
      skip(zip);
    }
  }

  private void copy(ZipInputStream zip, Place place) throws IOException {
    Path copy = Files.createTempFile(copies, "transcript", ".cast");
    long size = 0;
    try (OutputStream out = Files.newOutputStream(copy)) {
      for (int n = read(zip); n >= 0; n = read(zip)) {
        size += n;
        if (size <= Sorting.LARGEST) {
          out.write(buffer, 0, n);
        }
      }
    } catch (IOException e) {
      Files.delete(copy);
      throw e;
    }
    if (size > Sorting.LARGEST) {
      Files.delete(copy);
      sorting.leaveOut(place, "The transcript is larger than 64 MiB.");
    } else {
      sorting.transcript(place, copy, true);
    }
  }

  private void skip(ZipInputStream zip) throws IOException {
    while (read(zip) >= 0) {
      // Read to be counted.
    }
  }

  private int read(ZipInputStream zip) throws IOException {
    int n = zip.read(buffer);
    bytes += Math.max(0, n);
    if (bytes > mostBytes) {
      throw new TooMuch(
          "The archive holds more than "
              + mostBytes / (1024 * 1024)
              + " MiB, which is too much for its size.");
    }
    return n;
  }

  private static InputStream unclosed(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public void close() {
        // The outer archive goes on.
      }
    };
  }
}
