package org.nslab.cli;

import org.nslab.command.Completion;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;
import org.nslab.shell.CommandJson;
import org.nslab.shell.CommandTexts;
import picocli.CommandLine.Command;

/** Shows what Tab would offer. */
@Command(
    name = "complete",
    mixinStandardHelpOptions = true,
    description = "Show what Tab would offer at the end of LINE; a quoted blank at its end counts.")
final class CompleteCommand extends AboutCommands {

  CompleteCommand(Main.Streams streams) {
    super(streams);
  }

  @Override
  int answer(String line, boolean json, NetworkState network) {
    Completion completion = Completion.at(line, line.length(), network, NamespaceId.HOST);
    if (json) {
      streams.output().println(CommandJson.of(completion));
    } else {
      streams.output().print(CommandTexts.candidates(completion));
      streams.output().flush();
    }
    return 0;
  }
}
