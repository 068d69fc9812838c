package org.nslab.shell;

import java.util.List;
import java.util.stream.Collectors;
import org.nslab.lesson.Lesson;
import org.nslab.lesson.Quiz;
import org.nslab.tutor.Standing;

/** Markdown that is made of lessons. */
final class LessonTexts {

  private LessonTexts() {}

  /** The lessons and how far the learner is in each. */
  static String list(List<Standing> standings, boolean glossary) {
    return standings.stream().map(LessonTexts::line).collect(Collectors.joining("\n"))
        + "\n\n`lesson N` goes to one of them."
        + (glossary ? " `lessons --glossary` explains the words of the course." : "");
  }

  private static String line(Standing standing) {
    String title = standing.current() ? "**" + standing.title() + "**" : standing.title();
    String words = standing.inWords();
    return "- " + standing.number() + ": " + title + (words.isEmpty() ? "" : " (" + words + ")");
  }

  /** What the learner will be able to do, for the opening of a lesson: its summary. */
  static String aim(Lesson lesson) {
    String summary = lesson.header().summary();
    String ability = "You can ";
    return summary.startsWith(ability)
        ? "At the end of this lesson you can " + summary.substring(ability.length())
        : summary;
  }

  /** The steps of a lesson. */
  static String steps(Lesson lesson, int current) {
    StringBuilder text = new StringBuilder("## " + lesson.header().title() + "\n\n");
    text.append(lesson.header().summary()).append("\n\n");
    for (int i = 0; i < lesson.steps().size(); i++) {
      String heading = lesson.steps().get(i).heading();
      text.append(i + 1)
          .append(". ")
          .append(i == current ? "**" + heading + "** (you are here)" : heading)
          .append('\n');
    }
    return text.toString();
  }

  /** A question with its numbered answers, and how to give one. */
  static String question(Quiz quiz, int number, int of) {
    StringBuilder text = new StringBuilder();
    if (of > 1) {
      text.append("**Question ").append(number).append(" of ").append(of).append(".** ");
    }
    text.append(quiz.question()).append("\n\n");
    for (int i = 0; i < quiz.choices().size(); i++) {
      text.append(i + 1).append(". ").append(quiz.choices().get(i).text()).append('\n');
    }
    text.append(
        quiz.hasSeveralRightAnswers()
            ? "\nMore than one is right: type their numbers, such as `1 3`."
            : "\nType the number of your answer.");
    return text.toString();
  }
}
