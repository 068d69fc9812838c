package org.nslab.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nslab.diagnosis.Answer;
import org.nslab.diagnosis.AnswerJson;
import org.nslab.diagnosis.AnswerText;
import org.nslab.diagnosis.Diagnosis;
import org.nslab.diagnosis.FailedCommand;
import org.nslab.diagnosis.Question;
import org.nslab.network.NetworkState;
import org.nslab.tutor.ErrorMeanings;

/** The last command of a script that failed: what {@code why} without words explains. */
final class LastFailure {

  private static final int MOST = 64 * 1024;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private @Nullable String line;
  private String said = "";

  /** Whether a line is `why` without a question. */
  static boolean isAskedBy(String line) {
    List<String> words = List.of(line.strip().split("\\s+"));
    return words.get(0).equals("why")
        && List.of("--json").containsAll(words.subList(1, words.size()));
  }

  /** Takes what the command that runs prints. Several threads may call it. */
  synchronized void printed(byte[] bytes, int length) {
    if (printed.size() + length > MOST) {
      printed.reset(); // an error stands at the end
    }
    printed.write(bytes, 0, Math.min(length, MOST));
  }

  /** Is told of each command that ended, and how. */
  synchronized void ran(String command, int exitCode) {
    if (exitCode != 0) {
      line = command.strip();
      said = printed.toString(StandardCharsets.UTF_8);
    }
    printed.reset();
  }

  /**
   * Explains it.
   *
   * @return the exit code: 1 where there is something to explain that does not work
   */
  int explain(NetworkState state, boolean json, Main.Streams streams) {
    if (line == null) {
      streams
          .error()
          .println("There is no failed command to explain. `why FROM TO` asks about a ping.");
      return 0;
    }
    Optional<Question> question = Question.of(line);
    if (question.isEmpty()) {
      streams.output().println(reason(state, line));
      return 1;
    }
    Answer answer = Diagnosis.of(state, question.get().flow());
    streams.output().println(json ? AnswerJson.of(answer) : AnswerText.of(answer).strip());
    return answer.isReachable() ? 0 : 1;
  }

  private String reason(NetworkState state, String failed) {
    return FailedCommand.explain(state, failed, said)
        .or(() -> ErrorMeanings.of(said))
        .orElse("`" + failed + "` failed, and what it printed says all that is known.");
  }
}
