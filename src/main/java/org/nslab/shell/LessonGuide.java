package org.nslab.shell;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nslab.check.Examination;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lesson.CatalogueEntry;
import org.nslab.lesson.Lesson;
import org.nslab.lesson.Needs;
import org.nslab.network.NetworkState;
import org.nslab.transcript.LessonEvent;
import org.nslab.tutor.Course;
import org.nslab.tutor.Walk;

/** Leads through a lesson: shows its steps, looks at their checks, and keeps the progress. */
final class LessonGuide implements Guide {

  private static final int WIDE = 64;

  private final Course course;
  private final Lab lab;
  private final LabTerminal terminal;
  private final Screen screen;
  private final Recording recording;
  private Walk walk;
  private LessonHelp help;
  private Questions questions;
  private boolean passed;

  LessonGuide(
      Course course,
      Lesson first,
      Lab lab,
      LabTerminal terminal,
      Screen screen,
      Recording recording) {
    this.course = course;
    this.lab = lab;
    this.terminal = terminal;
    this.screen = screen;
    this.recording = recording;
    this.walk = new Walk(first, lab);
    this.help = new LessonHelp(course, walk, screen, recording);
    this.questions = new Questions(walk, screen, recording);
  }

  @Override
  public void begin() throws IOException, LabException {
    int step = course.stepToBeginAt(walk.lesson());
    announceServices();
    try (Early<LabTerminal> shell = new Early<>("nslab-shell", this::openShell)) {
      walk.begin(step);
      shell.get();
    }
    terminal.look();
    recording.begin(walk.lesson(), course.student(), course.seed(walk.lesson()));
    welcome(step);
  }

  private LabTerminal openShell() throws IOException, LabException {
    terminal.open();
    return terminal;
  }

  private void announceServices() {
    walk.lesson()
        .header()
        .services()
        .forEach(service -> screen.remark("Starting " + service.title() + " in the lab …"));
  }

  private void welcome(int step) throws IOException, LabException {
    Lesson lesson = walk.lesson();
    screen.show(
        step == 0
            ? "# "
                + lesson.header().title()
                + "\n\n"
                + LessonTexts.aim(lesson)
                + "\n\n"
                + lesson.introduction()
            : "# "
                + lesson.header().title()
                + "\n\nWelcome back. You are at step "
                + (step + 1)
                + " of "
                + lesson.steps().size()
                + ", and the lab is as it was when that step began.");
    warnOfMissingTools();
    enterStep(true);
  }

  private void warnOfMissingTools() throws LabException {
    List<String> missing = Needs.missingIn(lab, walk.lesson().header());
    if (!missing.isEmpty()) {
      screen.remark(
          "This lesson needs `"
              + String.join("`, `", missing)
              + "`, which this machine does not have, or does not let you use; `nslab doctor` says how"
              + " to get it. `lesson N` goes to another lesson.");
    }
  }

  private void enterStep(boolean rebuilt) {
    passed = false;
    questions.drop();
    recording.happened(new LessonEvent.StepEntered(number(), walk.step().heading(), rebuilt));
    keep(() -> course.reached(walk.lesson(), walk.index()));
    showStep();
  }

  /** The step's number, from 1. */
  private int number() {
    return walk.index() + 1;
  }

  /** Progress that cannot be kept is no reason to stop learning. */
  private void keep(Keeping keeping) {
    try {
      keeping.run();
    } catch (IOException e) {
      screen.remark(String.valueOf(e.getMessage()));
    }
  }

  private interface Keeping {
    void run() throws IOException;
  }

  @Override
  public String prompt() {
    String number = walk.lesson().number() > 0 ? walk.lesson().number() + " " : "";
    String place = (walk.index() + 1) + "/" + walk.lesson().steps().size();
    return screen.width() < WIDE
        ? number + place + " # "
        : "lesson " + number + "step " + place + " # ";
  }

  @Override
  public WhyRules whyRules() {
    return new WhyRules(!walk.lesson().header().exam(), true);
  }

  @Override
  public List<Object> words() {
    return List.of(new LessonWords(this));
  }

  @Override
  public void ran(Ran ran) {
    walk.typed(ran.line(), ran.exitCode());
    recording.ran(number(), ran.line(), ran.exitCode());
  }

  @Override
  public boolean waitsForNetwork() {
    return !passed && !walk.step().checks().stream().allMatch(one -> one.check().isOfCommands());
  }

  @Override
  public void sees(NetworkState network) throws IOException, LabException {
    if (!passed && !walk.step().checks().isEmpty() && walk.look(network).passed()) {
      checksHold();
    }
  }

  /** The checks hold; what is left of the step are its questions. */
  private void checksHold() throws IOException, LabException {
    if (walk.question().isPresent()) {
      if (!questions.isOpen()) {
        questions.ask();
      }
      return;
    }
    passed = true;
    recording.passed(number(), walk.step().heading());
    keep(() -> course.passed(walk.lesson(), walk.index()));
    screen.show(walk.step().done().isBlank() ? "**Done.**" : walk.step().done());
    if (walk.hasNext()) {
      walk.goOn();
      enterStep(false);
    } else {
      keep(() -> course.finished(walk.lesson()));
      screen.show(lastWords());
    }
  }

  private String lastWords() {
    String end = "That was the last step of **" + walk.lesson().header().title() + "**.";
    return course
        .after(walk.lesson())
        .map(CatalogueEntry::title)
        .map(title -> end + " The next lesson is **" + title + "**: `next` begins it.")
        .orElse(end + " It is also the last lesson that there is.");
  }

  void showStep() {
    screen.show("## " + walk.step().heading() + "\n\n" + walk.step().text());
    if (walk.step().checks().isEmpty()) {
      questions.ask();
    }
  }

  /** The words that only help. */
  LessonHelp help() {
    return help;
  }

  @Override
  public boolean takes(String line) throws IOException, LabException {
    Questions.Taken taken = questions.take(line);
    if (taken == Questions.Taken.RIGHT) {
      check();
    }
    return taken != Questions.Taken.NO_ANSWER;
  }

  /** Looks at the checks and says what is missing, or goes on. */
  void check() throws IOException, LabException {
    if (passed) {
      screen.show(lastWords());
      return;
    }
    Examination examination = walk.look(terminal.look());
    recording.happened(
        new LessonEvent.Checked(number(), examination.passed(), examination.answers()));
    if (examination.passed()) {
      // A question that is open is asked again: it is what is missing.
      questions.drop();
      checksHold();
      return;
    }
    int all = examination.outcomes().size();
    long holding = examination.outcomes().stream().filter(outcome -> outcome.holds()).count();
    screen.show(
        (all > 1 ? holding + " of " + all + " checks hold so far.\n\n" : "")
            + examination.answers().stream()
                .map(answer -> "- " + answer)
                .collect(Collectors.joining("\n")));
  }

  void next() throws IOException, LabException {
    if (!passed) {
      check();
      if (!passed && !questions.isOpen()) {
        screen.remark("`skip` leaves the step out, and `hint` helps with it.");
      }
      return;
    }
    Optional<CatalogueEntry> next = course.after(walk.lesson());
    if (next.isPresent()) {
      goTo(next.get().id());
    } else {
      screen.remark("This is the last lesson that there is. `lessons` lists all of them.");
    }
  }

  void skip() throws IOException, LabException {
    if (walk.hasNext()) {
      recording.happened(new LessonEvent.Skipped(number()));
      goToStep(walk.index() + 1);
    } else {
      screen.remark("This is the last step. `lesson` goes to another lesson.");
    }
  }

  void back() throws IOException, LabException {
    if (walk.index() > 0) {
      recording.happened(new LessonEvent.WentBack(number()));
      goToStep(walk.index() - 1);
    } else {
      screen.remark("This is the first step.");
    }
  }

  @Override
  public void rebuild() throws IOException, LabException {
    recording.happened(new LessonEvent.Restarted(number()));
    goToStep(walk.index());
  }

  private void goToStep(int index) throws IOException, LabException {
    terminal.close();
    walk.beginAnew(index);
    terminal.open();
    terminal.look();
    enterStep(true);
  }

  void goTo(String name) throws IOException, LabException {
    Lesson lesson = course.lesson(name);
    terminal.close();
    walk = new Walk(lesson, lab);
    help = new LessonHelp(course, walk, screen, recording);
    questions = new Questions(walk, screen, recording);
    int step = course.stepToBeginAt(lesson);
    walk.beginAnew(step);
    terminal.open();
    terminal.look();
    recording.begin(lesson, course.student(), course.seed(lesson));
    welcome(step);
  }

  @Override
  public void shellEnded(String line) {
    recording.ran(number(), line, LessonEvent.Command.ENDED_THE_SHELL);
  }

  @Override
  public void end() {
    int lesson = walk.lesson().number();
    boolean done = passed && !walk.hasNext();
    screen.remark(
        done && course.after(walk.lesson()).isPresent()
            ? "Lesson " + lesson + " is done: `nslab learn` begins the next one."
            : done
                ? "Lesson " + lesson + " is done, and it was the last."
                : "Your place is kept: `nslab learn` goes on at step "
                    + number()
                    + " of lesson "
                    + lesson
                    + ".");
  }
}
