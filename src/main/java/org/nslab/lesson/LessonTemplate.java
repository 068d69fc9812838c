package org.nslab.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.regex.Pattern;

/** The lesson that an author begins with: short, complete, and without problems. */
public final class LessonTemplate {

  private static final Pattern NAME = Pattern.compile("[0-9]{1,4}-[A-Za-z0-9][A-Za-z0-9-]*");

  private LessonTemplate() {}

  /**
   * Writes it to a file that is not there yet.
   *
   * @param name such as {@code 20-tunnel}, with or without {@code .md}
   * @return the file
   * @throws IOException with a sentence for the user
   */
  public static Path write(Path name) throws IOException {
    String id = LessonReader.idOf(name);
    if (!NAME.matcher(id).matches()) {
      throw new IOException(
          "A lesson's name is a number and words joined by hyphens, such as 20-tunnel; '"
              + id
              + "' is not.");
    }
    Path file = name.resolveSibling(id + ".md");
    try {
      Files.writeString(file, text().replace("TITLE", title(id)), StandardOpenOption.CREATE_NEW);
      return file;
    } catch (FileAlreadyExistsException e) {
      throw new IOException("There is a file " + file + " already; choose another name.", e);
    } catch (NoSuchFileException e) {
      throw new IOException("There is no directory " + file.getParent() + ".", e);
    } catch (IOException e) {
      throw new IOException("The file " + file + " cannot be written.", e);
    }
  }

  private static String title(String id) {
    String words = id.substring(id.indexOf('-') + 1).replace('-', ' ').strip();
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String text() throws IOException {
    try (InputStream in = LessonTemplate.class.getResourceAsStream("template.md")) {
      if (in == null) {
        throw new IllegalStateException("missing resource template.md");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
