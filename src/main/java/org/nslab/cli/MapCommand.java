package org.nslab.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.nslab.diagram.picture.Picture;
import org.nslab.lab.LabException;
import org.nslab.lab.kernel.Machine;
import org.nslab.shell.MapOptions;
import org.nslab.shell.Tutoring;
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

  @Mixin private final MapOptions options = new MapOptions();

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "How wide a map of text may be (default: as the terminal, else 80).")
  private @Nullable Integer width;

  MapCommand(Main.Streams streams) {
    super(streams);
  }

  @Override
  public Integer call() throws IOException, LabException {
    Picture picture = Picture.of(Machine.read());
    int columns = width != null ? width : streams.interactive() ? Tutoring.columns() : 80;
    boolean colour = common.colour(streams.interactive());
    // The signs are not ASCII's, whatever the platform takes for its charset.
    PrintStream output = new PrintStream(streams.output(), true, StandardCharsets.UTF_8);
    output.print(options.draw(picture, columns, colour, common.look().plain()));
    output.flush();
    return 0;
  }
}
