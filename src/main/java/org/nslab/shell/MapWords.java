package org.nslab.shell;

import java.io.IOException;
import org.nslab.diagram.picture.Picture;
import org.nslab.lab.LabException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The built-in word that draws the lab's network. */
@Command
final class MapWords {

  private final Screen screen;
  private final LabTerminal lab;
  private final Following following;

  MapWords(Screen screen, LabTerminal lab, Following following) {
    this.screen = screen;
    this.lab = lab;
    this.following = following;
  }

  @Command(description = "Draw the network as it is now.")
  void map(
      @Mixin HelpOption option,
      @Mixin MapOptions options,
      @Option(names = "--plain", description = "Say it in sentences.") boolean plain,
      @Option(
              names = "--follow",
              description = "Keep the map up to date after each command, or end that; F2 does so.")
          boolean follow)
      throws IOException, LabException {
    Picture picture = Picture.of(lab.look());
    if (follow) {
      following.toggle();
      return;
    }
    boolean colour = new MapScreen(screen).hasColour();
    screen.print(options.draw(picture, screen.width(), colour, plain || screen.look().plain()));
    options.file().ifPresent(file -> screen.remark("The map is in `" + file + "`."));
  }
}
