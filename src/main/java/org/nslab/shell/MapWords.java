package org.nslab.shell;

import java.io.IOException;
import org.nslab.diagram.picture.Picture;
import org.nslab.lab.LabException;
import org.nslab.shell.markdown.Palette;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The built-in word that draws the lab's network. */
@Command
final class MapWords {

  private final Screen screen;
  private final LabTerminal lab;

  MapWords(Screen screen, LabTerminal lab) {
    this.screen = screen;
    this.lab = lab;
  }

  @Command(description = "Draw the network as it is now.")
  void map(
      @Mixin HelpOption option,
      @Mixin MapOptions options,
      @Option(names = "--plain", description = "Say it in sentences.") boolean plain)
      throws IOException, LabException {
    Picture picture = Picture.of(lab.look());
    boolean colour = !screen.look().palette().equals(Palette.NONE);
    screen.print(options.draw(picture, screen.width(), colour, plain || screen.look().plain()));
    options.file().ifPresent(file -> screen.remark("The map is in `" + file + "`."));
  }
}
