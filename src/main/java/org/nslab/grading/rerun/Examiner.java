package org.nslab.grading.rerun;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nslab.check.Examination;
import org.nslab.check.Finding;
import org.nslab.check.LabObservation;
import org.nslab.check.Outcome;
import org.nslab.check.TypedCommand;
import org.nslab.diagnosis.Answer;
import org.nslab.diagnosis.Diagnosis;
import org.nslab.diagnosis.Question;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lesson.Step;
import org.nslab.network.NetworkState;

/** Looks at the steps of a lesson in a lab. */
final class Examiner {

  private static final Pattern PING = Pattern.compile("ping from (\\S+) to (\\S+) works");
  private static final int MOST_DIAGNOSES = 2;

  private final Lab lab;

  Examiner(Lab lab) {
    this.lab = lab;
  }

  /**
   * Looks at all that a step asks for.
   *
   * @throws LabException if the lab has ended
   */
  Look look(Step step, List<TypedCommand> typed, Answers answers) throws LabException {
    NetworkState state = lab.snapshot();
    Examination examination = Examination.of(step.checks(), new LabObservation(lab, state, typed));
    List<Item> items = new ArrayList<>();
    examination.outcomes().forEach(outcome -> items.add(item(outcome)));
    items.addAll(answers.items(step));
    return new Look(items, causes(state, examination), Optional.of(state));
  }

  private static Item item(Outcome outcome) {
    return new Item(
        outcome.statement().text(),
        outcome.holds(),
        outcome.finding().map(Finding::fact).orElse(""));
  }

  /** What a step asks for, in words. */
  static List<String> asked(Step step) {
    List<String> asked = new ArrayList<>();
    step.checks().forEach(statement -> asked.add(statement.text()));
    new Answers().items(step).forEach(item -> asked.add(item.asked()));
    return asked;
  }

  private static List<Look.Explained> causes(NetworkState state, Examination examination) {
    Set<Look.Explained> causes = new LinkedHashSet<>();
    examination.outcomes().stream()
        .filter(outcome -> !outcome.holds())
        .map(outcome -> PING.matcher(outcome.statement().text()))
        .filter(Matcher::matches)
        .limit(MOST_DIAGNOSES)
        .forEach(ping -> causes.addAll(causes(state, ping.group(1), ping.group(2))));
    return List.copyOf(causes);
  }

  private static List<Look.Explained> causes(NetworkState state, String from, String to) {
    return answer(state, from, to).stream()
        .flatMap(answer -> answer.causes().stream())
        .map(cause -> new Look.Explained(cause.id(), cause.meaning()))
        .toList();
  }

  /** What the diagnosis says; empty where there is no such namespace. */
  private static Optional<Answer> answer(NetworkState state, String from, String to) {
    try {
      Question question = Question.of(state, from, to);
      return Optional.of(Diagnosis.of(state, question.flow()));
    } catch (IllegalArgumentException noSuchNamespace) {
      return Optional.empty();
    }
  }
}
