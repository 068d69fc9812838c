package org.nslab.grading.submission;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a roster: CSV (RFC 4180) whose first line names the columns. There must be {@code id};
 * there may be {@code name}, {@code email}, {@code match} (other words that files are named after,
 * parted by blanks), {@code submitted} and {@code due}. Other columns are passed over.
 */
public final class RosterReader {

  private static final long MOST_BYTES = 64L * 1024 * 1024;
  private static final int LONGEST_ID = 100;
  private static final Pattern BLANKS = Pattern.compile("[\\s;]+");

  private final Path file;

  private RosterReader(Path file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @throws IOException with a sentence for the user, if it is no roster
   */
  public static Roster read(Path file) throws IOException {
    return new RosterReader(file).read();
  }

  private Roster read() throws IOException {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new IOException("The roster " + file + " is larger than 64 MiB.");
      }
      return Roster.of(students());
    } catch (NoSuchFileException e) {
      throw new IOException("There is no roster " + file + ".", e);
    } catch (CsvParseException | UncheckedIOException e) {
      throw new IOException("The roster " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private List<Student> students() throws IOException {
    List<Student> students = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofNamedCsvRecord(text())) {
      for (NamedCsvRecord line : reader) {
        if (line.getFields().stream().allMatch(String::isBlank)) {
          continue;
        }
        Student student = student(line);
        if (!seen.add(student.id())) {
          throw wrong(line, "the id '" + student.id() + "' stands twice.");
        }
        students.add(student);
      }
    }
    if (students.isEmpty()) {
      throw new IOException("The roster " + file + " has nobody in it.");
    }
    return students;
  }

  /** Spreadsheets write a byte order mark at the beginning. */
  private String text() throws IOException {
    try {
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IOException("The roster " + file + " is not text in UTF-8.", e);
    }
  }

  private Student student(NamedCsvRecord line) throws IOException {
    String id = field(line, "id");
    if (id.isEmpty() || id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl)) {
      throw wrong(
          line,
          "an id must be 1 to 100 printable characters; the column must be called 'id' in the first"
              + " line.");
    }
    return new Student(
        id,
        field(line, "name"),
        field(line, "email"),
        BLANKS.splitAsStream(field(line, "match")).filter(word -> !word.isEmpty()).toList(),
        moment(line, "submitted"),
        moment(line, "due"));
  }

  private Optional<Instant> moment(NamedCsvRecord line, String column) throws IOException {
    String text = field(line, column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> moment = Moment.of(text);
    if (moment.isEmpty()) {
      throw wrong(
          line, "'" + column + "' must be a time such as 2026-12-01T23:59:00+01:00 or 2026-12-01.");
    }
    return moment;
  }

  private static String field(NamedCsvRecord line, String column) {
    return line.getHeader().stream()
        .filter(name -> name.strip().toLowerCase(Locale.ROOT).equals(column))
        .findFirst()
        .flatMap(line::findField)
        .orElse("")
        .strip();
  }

  private IOException wrong(NamedCsvRecord line, String sentence) {
    return new IOException(file + ":" + line.getStartingLineNumber() + ": " + sentence);
  }
}
