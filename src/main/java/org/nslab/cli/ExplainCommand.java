package org.nslab.cli;

import org.nslab.command.Explanation;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;
import org.nslab.shell.CommandJson;
import org.nslab.shell.CommandTexts;
import org.nslab.shell.Look;
import org.nslab.shell.markdown.MarkdownRenderer;
import org.nslab.shell.markdown.Palette;
import picocli.CommandLine.Command;

/** Explains a command. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Explain a command of the lab, word by word, without running it.")
final class ExplainCommand extends AboutCommands {

  private static final int WIDTH = 80;

  ExplainCommand(Main.Streams streams) {
    super(streams);
  }

  @Override
  int answer(String line, boolean json, NetworkState network) {
    Explanation judged = Explanation.of(line, network, NamespaceId.HOST, programs());
    Explanation explanation = streams.isOfLab() ? judged : judged.regardlessOfNames();
    if (json) {
      streams.output().println(CommandJson.of(explanation));
    } else {
      Look look = common.look();
      new MarkdownRenderer(Palette.NONE, look.theme())
          .render(CommandTexts.explanation(explanation), WIDTH)
          .forEach(streams.output()::println);
    }
    return explanation.valid() ? 0 : 1;
  }
}
