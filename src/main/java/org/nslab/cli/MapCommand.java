package org.nslab.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.nslab.diagram.markup.PictureJson;
import org.nslab.diagram.picture.Picture;
import org.nslab.lab.LabException;
import org.nslab.network.NetworkState;
import org.nslab.shell.MapOptions;
import org.nslab.shell.OwnTerminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws this machine's own namespaces, without changing anything. */
@Command(
    name = "map",
    mixinStandardHelpOptions = true,
    description =
        "Draw this machine's own namespaces, those of containers too. Only looks; needs root.")
final class MapCommand extends OutputCommand {

  private static final int USUAL_WIDTH = 80;

  @Mixin private final MapOptions options = new MapOptions();

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "How wide a map of text may be (default: as the terminal, else 80).")
  private @Nullable Integer width;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "Draw a map that --format json wrote, in place of this machine.")
  private @Nullable Path from;

  MapCommand(Main.Streams streams) {
    super(streams);
  }

  @Override
  public Integer call() throws IOException, LabException {
    Picture picture = from == null ? picture(streams, streams.network().read()) : saved(from);
    int columns = width != null ? width : OwnTerminal.columns().orElse(USUAL_WIDTH);
    print(streams, picture, common, options, columns);
    return 0;
  }

  /** A network, with the names of processes where it is this machine's. */
  static Picture picture(Main.Streams streams, NetworkState state) {
    Picture picture = Picture.of(state);
    return streams.isOfLab() ? picture : ProcessNames.in(picture);
  }

  private static Picture saved(Path file) throws IOException {
    String json;
    try {
      json = Files.readString(file);
    } catch (IOException e) {
      throw new IOException("The map " + file + " cannot be read.", e);
    }
    try {
      return PictureJson.read(json);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** Prints a map of text. */
  static void print(Main.Streams streams, Picture picture, CommonOptions common)
      throws IOException {
    print(streams, picture, common, new MapOptions(), OwnTerminal.columns().orElse(USUAL_WIDTH));
  }

  private static void print(
      Main.Streams streams, Picture picture, CommonOptions common, MapOptions options, int columns)
      throws IOException {
    boolean colour = common.colour(OwnTerminal.columns().isPresent());
    // The signs are not ASCII's, whatever the platform takes for its charset.
    PrintStream output = new PrintStream(streams.output(), true, StandardCharsets.UTF_8);
    output.print(options.draw(picture, columns, colour, common.look().plain()));
    output.flush();
  }
}
