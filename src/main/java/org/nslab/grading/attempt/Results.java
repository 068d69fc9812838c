package org.nslab.grading.attempt;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Attempts in a file, a line each, so that a stopped run goes on where it was, and no class is too
 * large for the memory: only where each attempt stands is kept there. Any thread may add.
 */
public final class Results implements Closeable {

  private static final int LONGEST_LINE = 16 * 1024 * 1024;

  /** Where an attempt stands. */
  private record Place(FileChannel file, long offset, int length, String student, String lesson) {}

  private final List<FileChannel> files = new ArrayList<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Map<String, Place>> used = new LinkedHashMap<>();

  private Results() {}

  /**
   * Opens the results of a run, or makes the file for them.
   *
   * @throws IOException with a sentence for the user, if it cannot be used
   */
  public static Results of(Path file) throws IOException {
    Results results = new Results();
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      results.files.add(channel);
      if (channel.tryLock() == null) {
        throw new IOException("another nslab is grading into it");
      }
      channel.truncate(results.index(channel));
      return results;
    } catch (IOException | java.nio.channels.OverlappingFileLockException e) {
      results.close();
      throw new IOException(
          "The results cannot be kept in " + file + ": " + e.getMessage() + ".", e);
    }
  }

  /**
   * Opens the results of several runs, all of which count.
   *
   * @throws IOException with a sentence for the user, if one cannot be read
   */
  public static Results merged(List<Path> files) throws IOException {
    Results results = new Results();
    for (Path file : files) {
      try {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        results.files.add(channel);
        results.index(channel);
      } catch (IOException e) {
        results.close();
        throw new IOException("The results " + file + " cannot be read: " + e.getMessage(), e);
      }
    }
    List.copyOf(results.places.keySet()).forEach(results::use);
    return results;
  }

  /** Notes where the lines are; returns where the last whole one ends. */
  private long index(FileChannel channel) throws IOException {
    Lines lines = new Lines(channel, LONGEST_LINE);
    for (String line = lines.next(); line != null; line = lines.next()) {
      Place place = new Place(channel, lines.offset(), lines.length(), "", "");
      AttemptJson.read(line).ifPresent(attempt -> put(attempt, place));
    }
    return lines.end();
  }

  private void put(Attempt attempt, Place place) {
    places.put(
        attempt.key(),
        new Place(
            place.file(), place.offset(), place.length(), attempt.student(), attempt.lesson()));
  }

  /** Whether what has this key was graded. */
  public synchronized boolean has(String key) {
    return places.containsKey(key);
  }

  /** Counts the attempt with this key in; what nobody counts in is of an earlier state. */
  public synchronized void use(String key) {
    Place place = places.get(key);
    if (place != null) {
      used.computeIfAbsent(place.student(), student -> new LinkedHashMap<>()).put(key, place);
    }
  }

  /**
   * Adds an attempt and counts it in.
   *
   * @throws IOException if it cannot be written
   */
  public synchronized void add(Attempt attempt) throws IOException {
    FileChannel file = files.get(0);
    byte[] line = (AttemptJson.write(attempt) + "\n").getBytes(StandardCharsets.UTF_8);
    long offset = file.size();
    ByteBuffer bytes = ByteBuffer.wrap(line);
    while (bytes.hasRemaining()) {
      file.write(bytes, offset + bytes.position());
    }
    put(attempt, new Place(file, offset, line.length - 1, "", ""));
    use(attempt.key());
  }

  /** The students of whom there is something; the empty id stands for what is nobody's. */
  public synchronized Set<String> students() {
    return new TreeSet<>(used.keySet());
  }

  /** The lessons that there are attempts at. */
  public synchronized Set<String> lessons() {
    Set<String> lessons = new TreeSet<>();
    used.values().forEach(places -> places.values().forEach(place -> lessons.add(place.lesson())));
    lessons.remove("");
    return lessons;
  }

  /**
   * A student's attempts, in the order of their sources.
   *
   * @throws IOException if they cannot be read any more
   */
  public synchronized List<Attempt> of(String student) throws IOException {
    List<Attempt> attempts = new ArrayList<>();
    for (Place place : used.getOrDefault(student, Map.of()).values()) {
      ByteBuffer line = ByteBuffer.allocate(place.length());
      while (line.hasRemaining()) {
        if (place.file().read(line, place.offset() + line.position()) < 0) {
          throw new IOException("The file of results has become shorter.");
        }
      }
      AttemptJson.read(new String(line.array(), StandardCharsets.UTF_8)).ifPresent(attempts::add);
    }
    attempts.sort(java.util.Comparator.comparing(Attempt::began).thenComparing(Attempt::source));
    return attempts;
  }

  @Override
  public void close() throws IOException {
    for (FileChannel file : files) {
      file.close();
    }
  }
}
