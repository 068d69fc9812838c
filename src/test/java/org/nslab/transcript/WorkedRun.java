package org.nslab.transcript;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nslab.lesson.Lesson;
import org.nslab.lesson.Quiz;
import org.nslab.lesson.Step;
import org.nslab.shell.Launch;
import org.nslab.shell.Typist;

/**
 * A lesson worked through at a real prompt: what it asks for is typed, its questions are answered
 * rightly, and where a step shows no commands a hint is asked for first.
 */
final class WorkedRun {

  private final Lesson lesson;
  private final Path home;

  WorkedRun(Lesson lesson, Path home) {
    this.lesson = lesson;
    this.home = home;
  }

  /** Works it through, and fails where the tutor does not say that it is done. */
  void work() throws IOException, InterruptedException {
    Launch launch = Launch.with(home).size(80, 30);
    try (Typist nslab = Typist.start(launch, "learn", lesson.id(), "--home", home.toString())) {
      for (int step = 0; step < lesson.steps().size(); step++) {
        nslab.awaitScreen("step " + (step + 1) + "/" + lesson.steps().size() + " #");
        work(lesson.steps().get(step), nslab.awaitPrompt());
      }
      nslab.awaitScreen("last step of").awaitPrompt();
      nslab.enter("quit");
      if (nslab.exitCode() != 0) {
        throw new AssertionError("nslab did not end well:\n" + nslab.screen());
      }
    }
  }

  private static void work(Step step, Typist nslab) throws IOException, InterruptedException {
    if (step.run().isEmpty() && !step.hints().isEmpty() && step.quizzes().isEmpty()) {
      nslab.run("hint");
    }
    for (String line : step.solutionScript().lines().filter(line -> !line.isBlank()).toList()) {
      nslab.run(line);
    }
    for (Quiz quiz : step.quizzes()) {
      nslab.run(rightAnswer(quiz));
    }
  }

  private static String rightAnswer(Quiz quiz) {
    List<Integer> right =
        IntStream.rangeClosed(1, quiz.choices().size())
            .filter(number -> quiz.choices().get(number - 1).right())
            .boxed()
            .toList();
    return right.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
