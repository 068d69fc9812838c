package org.nslab.cli;

import java.util.List;
import org.nslab.lab.LabException;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;
import org.nslab.shell.Programs;
import picocli.CommandLine.Parameters;

/** What can be asked about a command of the lab, without running it. */
abstract class AboutCommands extends OutputCommand {

  @Parameters(
      arity = "1..*",
      paramLabel = "COMMAND",
      description = "The command, perhaps with --json before or behind it.")
  private List<String> words = List.of();

  AboutCommands(Main.Streams streams) {
    super(streams);
  }

  @Override
  public final Integer call() throws LabException {
    boolean json = wantsJson();
    String line = String.join(" ", words).replaceFirst("^--json\\s+|\\s+--json\\s*$", "");
    return answer(line, json, network());
  }

  /** The option may stand on either side; all else belongs to the command. */
  private boolean wantsJson() {
    String line = " " + String.join(" ", words).strip() + " ";
    return line.startsWith(" --json ") || line.endsWith(" --json ");
  }

  /** Prints the answer. */
  abstract int answer(String line, boolean json, NetworkState network) throws LabException;

  /** That of a script's lab; else a lab that has just begun. */
  private NetworkState network() throws LabException {
    return streams.isOfLab()
        ? streams.network().read()
        : NetworkState.of(List.of(Namespace.empty(NamespaceId.HOST, 0)));
  }

  /** The programs of this machine. */
  static Programs programs() {
    return new Programs();
  }
}
