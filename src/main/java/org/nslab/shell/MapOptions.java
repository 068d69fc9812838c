package org.nslab.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nslab.diagram.MapFormat;
import org.nslab.diagram.picture.Picture;
import org.nslab.diagram.text.Looks;
import org.nslab.diagram.text.Sentences;
import org.nslab.diagram.text.Signs;
import picocli.CommandLine.Option;

/** The options of {@code map}, the same at the prompt and on the command line. */
public final class MapOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES} (default: text).")
  private MapFormat format = MapFormat.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the map into a file.")
  private @Nullable Path file;

  @Option(names = "--macs", description = "Show MAC addresses, too.")
  private boolean macs;

  @Option(names = "--ascii", description = "Draw with the signs of ASCII.")
  private boolean ascii;

  /**
   * Draws a picture, and writes it into the file where one is wanted.
   *
   * @param width in columns
   * @param colour whether there may be colours
   * @param plain whether sentences are wanted in place of a drawing
   * @return what there is to print; nothing where it went into a file
   * @throws IOException if the file cannot be written; the message says so
   */
  public String draw(Picture picture, int width, boolean colour, boolean plain) throws IOException {
    Signs signs = ascii || !Look.hasUnicode(System.getenv()) ? Signs.ASCII : Signs.UNICODE;
    Looks looks = new Looks(width, signs, colour && file == null, macs);
    String drawn =
        plain && format == MapFormat.TEXT
            ? String.join("\n", Sentences.of(picture, looks)) + "\n"
            : format.draw(picture, looks);
    return file == null ? drawn : write(file, drawn);
  }

  private static String write(Path file, String drawn) throws IOException {
    try {
      Files.writeString(file, drawn);
      return "";
    } catch (IOException e) {
      throw new IOException("The map cannot be written to " + file + ".", e);
    }
  }

  /** Where the map went, if not to the screen. */
  Optional<Path> file() {
    return Optional.ofNullable(file);
  }
}
