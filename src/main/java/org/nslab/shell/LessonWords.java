package org.nslab.shell;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.nslab.lab.LabException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The built-in words of a lesson. */
@Command
final class LessonWords {

  private final LessonGuide guide;

  LessonWords(LessonGuide guide) {
    this.guide = guide;
  }

  @Command(description = "Show this step again.")
  void show(@Mixin HelpOption option) {
    guide.showStep();
  }

  @Command(description = "Give a hint. Each time you ask, a clearer one.")
  void hint(@Mixin HelpOption option) {
    guide.help().hint();
  }

  @Command(description = "Say what is still missing in this step.")
  void check(@Mixin HelpOption option) throws IOException, LabException {
    guide.check();
  }

  @Command(description = "Show commands that pass this step.")
  void solution(@Mixin HelpOption option) {
    guide.help().solution();
  }

  @Command(description = "Go on: to the next step if this one is done, or to the next lesson.")
  void next(@Mixin HelpOption option) throws IOException, LabException {
    guide.next();
  }

  @Command(description = "Leave this step out; the lab becomes as if you had done it.")
  void skip(@Mixin HelpOption option) throws IOException, LabException {
    guide.skip();
  }

  @Command(description = "Go back to the step before; the lab becomes as it was then.")
  void back(@Mixin HelpOption option) throws IOException, LabException {
    guide.back();
  }

  @Command(description = "List the lessons and how far you are.")
  void lessons(
      @Mixin HelpOption option,
      @Option(names = "--glossary", description = "Explain the words of the course instead.")
          boolean glossary)
      throws IOException {
    if (glossary) {
      guide.help().glossary();
    } else {
      guide.help().lessons();
    }
  }

  @Command(description = "Show the steps of this lesson, or go to another lesson.")
  void lesson(
      @Mixin HelpOption option,
      @Parameters(
              arity = "0..1",
              paramLabel = "LESSON",
              description = "The number of a lesson, or a part of its name.")
          @Nullable String name)
      throws IOException, LabException {
    if (name == null) {
      guide.help().overview();
    } else {
      guide.goTo(name);
    }
  }
}
