package org.nslab.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lessons of a directory: its files named like {@code 04-veth-cable.md}, in that order. */
public final class LessonCatalogue {

  private static final Pattern NAME = Pattern.compile("([0-9]{1,4})-[^/]+\\.md");
  private static final int MOST = 1000;

  private final Path directory;
  private final List<Path> files;
  private final LessonReader reader = new LessonReader();

  private LessonCatalogue(Path directory, List<Path> files) {
    this.directory = directory;
    this.files = List.copyOf(files);
  }

  /**
   * Looks which lessons a directory has; their files are read when they are asked for.
   *
   * @throws IOException with a sentence for the user, if the directory cannot be listed
   */
  public static LessonCatalogue of(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new IOException("There is no directory of lessons at " + directory + ".");
    }
    try (Stream<Path> entries = Files.list(directory)) {
      List<Path> files =
          entries
              .filter(path -> NAME.matcher(String.valueOf(path.getFileName())).matches())
              .sorted(LessonCatalogue::compare)
              .limit(MOST)
              .toList();
      return new LessonCatalogue(directory, files);
    } catch (IOException e) {
      throw new IOException("The lessons in " + directory + " cannot be listed.", e);
    }
  }

  private static int compare(Path one, Path other) {
    int byNumber = Integer.compare(numberOf(one), numberOf(other));
    return byNumber != 0 ? byNumber : one.toString().compareTo(other.toString());
  }

  /** Where the lessons are. */
  public Path directory() {
    return directory;
  }

  /** The ids, in order, without reading a file. */
  public List<String> ids() {
    return files.stream().map(LessonReader::idOf).toList();
  }

  /** The files, in order. */
  public List<Path> paths() {
    return files;
  }

  /** The words of the lessons and what they mean, as Markdown: the file {@code glossary.md}. */
  public Optional<String> glossary() {
    Path file = directory.resolve("glossary.md");
    return LessonSource.text(file, new Problems(file));
  }

  /** Every lesson, each file read. */
  public List<CatalogueEntry> entries() {
    return files.stream().map(path -> entry(path, Map.of())).toList();
  }

  /** The lesson after the one with this id. */
  public Optional<String> after(String id) {
    int index = ids().indexOf(id);
    return index < 0 || index + 1 >= files.size()
        ? Optional.empty()
        : Optional.of(ids().get(index + 1));
  }

  /**
   * Finds lessons by number ({@code 4}, {@code 04}), id, or a part of it, case aside.
   *
   * @return the ids that are meant: none, one, or several where the name is ambiguous
   */
  public List<String> find(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return List.of();
    }
    List<Predicate<Path>> ways =
        List.of(
            path -> LessonReader.idOf(path).toLowerCase(Locale.ROOT).equals(wanted),
            path -> wanted.matches("[0-9]{1,4}") && numberOf(path) == Integer.parseInt(wanted),
            path -> LessonReader.idOf(path).toLowerCase(Locale.ROOT).contains(wanted));
    return ways.stream()
        .map(way -> files.stream().filter(way).map(LessonReader::idOf).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Reads one lesson. */
  public Optional<CatalogueEntry> entry(String id) {
    return entry(id, Map.of());
  }

  /** Reads one lesson with chosen values for its variables. */
  public Optional<CatalogueEntry> entry(String id, Map<String, String> values) {
    return files.stream()
        .filter(path -> LessonReader.idOf(path).equals(id))
        .findFirst()
        .map(path -> entry(path, values));
  }

  private CatalogueEntry entry(Path path, Map<String, String> values) {
    return new CatalogueEntry(
        numberOf(path), LessonReader.idOf(path), path, reader.read(path, values));
  }

  private static int numberOf(Path path) {
    Matcher matcher = NAME.matcher(String.valueOf(path.getFileName()));
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
