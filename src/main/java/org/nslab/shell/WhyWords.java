package org.nslab.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nslab.command.Effect;
import org.nslab.command.Grammar;
import org.nslab.diagnosis.Answer;
import org.nslab.diagnosis.AnswerJson;
import org.nslab.diagnosis.AnswerText;
import org.nslab.diagnosis.Diagnosis;
import org.nslab.diagnosis.FailedCommand;
import org.nslab.diagnosis.Question;
import org.nslab.diagram.picture.Picture;
import org.nslab.diagram.picture.Ways;
import org.nslab.lab.LabException;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;
import org.nslab.tutor.ErrorMeanings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The built-in word that says why a ping fails. */
@Command
final class WhyWords {

  private static final List<AnswerText.Tier> TIERS =
      List.of(AnswerText.Tier.QUESTION, AnswerText.Tier.EVIDENCE, AnswerText.Tier.FIX);

  private final Screen screen;
  private final LabTerminal lab;
  private final Mistakes mistakes;
  private final Supplier<WhyRules> rules;
  private @Nullable Ran failed;
  private @Nullable Question asked;
  private int told;

  WhyWords(Screen screen, LabTerminal lab, Mistakes mistakes, Supplier<WhyRules> rules) {
    this.mistakes = mistakes;
    this.screen = screen;
    this.lab = lab;
    this.rules = rules;
  }

  /** Is told of each line that the lab ran; one that failed is what `why` alone explains. */
  void ran(Ran ran) {
    if (ran.exitCode() != 0) {
      failed = ran;
    } else if (failed != null && isPutRightBy(ran, failed)) {
      failed = null;
    }
    asked = null;
  }

  /** Who mistyped a line typed another until it did something; a ping is asked about afterwards. */
  private static boolean isPutRightBy(Ran ran, Ran failed) {
    return Question.of(failed.line()).isEmpty()
        && Grammar.standard().parse(ran.line()).effect() == Effect.CHANGES;
  }

  @Command(description = "Say why a ping fails, or why the last command did.")
  void why(
      @Mixin HelpOption option,
      @Option(names = "--json", description = "Print a JSON object.") boolean json,
      @Parameters(
              arity = "0..2",
              paramLabel = "[FROM] TO",
              description = "A namespace (default: host), and an address or a namespace.")
          @Nullable List<String> words)
      throws LabException {
    if (!rules.get().allowsWhy()) {
      screen.remark("`why` says nothing in an exam.");
      return;
    }
    NetworkState state = lab.look();
    Optional<Question> question = question(state, words == null ? List.of() : words);
    if (question.isPresent() && json) {
      screen.print(AnswerJson.of(answer(state, question.get())) + "\n");
    } else {
      question.ifPresent(one -> tell(one, answer(state, one)));
    }
  }

  private static Answer answer(NetworkState state, Question question) {
    return Diagnosis.of(state, question.flow());
  }

  private Optional<Question> question(NetworkState state, List<String> words) {
    try {
      if (!words.isEmpty()) {
        String from = words.size() == 1 ? NamespaceId.HOST : words.get(0);
        return Optional.of(Question.of(state, from, words.get(words.size() - 1)));
      }
    } catch (IllegalArgumentException e) {
      screen.remark(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
    if (asked != null) {
      return Optional.of(asked);
    }
    Ran ran = failed;
    if (ran == null) {
      screen.remark("There is no failed command to explain. `why FROM TO` asks about a ping.");
      return Optional.empty();
    }
    if (mistakes.explain(ran, state)) {
      return Optional.empty();
    }
    Optional<Question> ping = Question.of(ran.line());
    if (ping.isEmpty()) {
      screen.remark(
          FailedCommand.explain(state, ran.line(), ran.printed())
              .or(() -> ErrorMeanings.of(ran.printed()))
              .orElse(
                  "`"
                      + ran.line().replace('`', '\'')
                      + "` failed, and what it printed says all that is known."));
    }
    return ping;
  }

  /** The packet's way on the map. */
  private void draw(Answer answer) {
    Picture picture = Picture.of(lab.seen().state());
    new MapScreen(screen).print(Ways.mark(picture, answer.trace()));
  }

  private void tell(Question question, Answer answer) {
    if (!rules.get().givesTiers() || answer.isReachable()) {
      asked = null;
      draw(answer);
      screen.show(AnswerText.of(answer));
      return;
    }
    told = question.equals(asked) ? Math.min(told + 1, TIERS.size() - 1) : 0;
    asked = question;
    AnswerText.Tier tier = TIERS.get(told);
    if (tier == AnswerText.Tier.EVIDENCE) {
      draw(answer);
    }
    String more = tier == AnswerText.Tier.FIX ? "" : "\n\n`why` again tells more.";
    screen.show(AnswerText.of(answer, tier) + more);
  }
}
