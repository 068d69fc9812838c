package org.nslab.cli;

import java.io.IOException;
import java.util.List;
import org.nslab.diagnosis.Answer;
import org.nslab.diagnosis.AnswerJson;
import org.nslab.diagnosis.AnswerText;
import org.nslab.diagnosis.Diagnosis;
import org.nslab.diagnosis.Question;
import org.nslab.diagram.picture.Picture;
import org.nslab.diagram.picture.Ways;
import org.nslab.lab.LabException;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says why a ping fails on this machine, without sending one and without changing anything. */
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    description =
        "Say why a ping fails between this machine's own namespaces. Only looks; needs root.")
final class WhyCommand extends OutputCommand {

  @Parameters(
      arity = "1..2",
      paramLabel = "[FROM] TO",
      description = "A namespace (default: host), and an address or a namespace.")
  private List<String> words = List.of();

  @Option(names = "--json", description = "Print a JSON object.")
  private boolean json;

  @Option(names = "--map", description = "Draw the packet's way on a map, too.")
  private boolean map;

  WhyCommand(Main.Streams streams) {
    super(streams);
  }

  @Override
  public Integer call() throws IOException, LabException {
    NetworkState state = streams.network().read();
    Answer answer = answer(state);
    if (map && !json) {
      Picture picture = MapCommand.picture(streams, state);
      MapCommand.print(streams, Ways.mark(picture, answer.trace()), common);
    }
    String text = common.look().theme().text(AnswerText.of(answer).strip());
    streams.output().println(json ? AnswerJson.of(answer) : text);
    return answer.isReachable() ? 0 : 1;
  }

  private Answer answer(NetworkState state) throws IOException {
    try {
      String from = words.size() == 1 ? NamespaceId.HOST : words.get(0);
      Question question = Question.of(state, from, words.get(words.size() - 1));
      return Diagnosis.of(state, question.flow());
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
