package org.nslab.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nslab.grading.ClassRun;
import org.nslab.grading.Shard;
import org.nslab.grading.attempt.Grader;
import org.nslab.grading.attempt.Labs;
import org.nslab.grading.attempt.Lessons;
import org.nslab.grading.attempt.Results;
import org.nslab.grading.course.Rules;
import org.nslab.grading.course.RulesReader;
import org.nslab.grading.grade.GradedClass;
import org.nslab.grading.grade.StudentGrade;
import org.nslab.grading.report.Story;
import org.nslab.grading.rerun.Pace;
import org.nslab.grading.submission.Roster;
import org.nslab.grading.submission.RosterReader;
import org.nslab.grading.submission.Student;
import org.nslab.lab.LabException;
import org.nslab.lesson.LessonCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades transcripts. */
@Command(
    name = "grade",
    mixinStandardHelpOptions = true,
    description = {
      "Grade transcripts: each is run again in a fresh lab, and what the lab shows counts.",
      "When it was stopped, the same command goes on where it was."
    })
final class GradeCommand extends OutputCommand {

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Transcripts, folders or zip archives of them; with --merge, files of results.")
  private List<Path> paths = List.of();

  @Option(
      names = "--roster",
      paramLabel = "FILE",
      description = "Who is in the class: CSV with the column id, and name, email, match, due.")
  private @Nullable Path roster;

  @Option(
      names = "--course",
      paramLabel = "FILE",
      description = "The rules of the course, in YAML: lessons, weights, due dates, deductions.")
  private @Nullable Path course;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES} (default: table); csv is Moodle's.")
  private GradeFormat format = GradeFormat.TABLE;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where it goes (default: standard output).")
  private @Nullable Path output;

  @Option(
      names = "--explain",
      paramLabel = "STUDENT",
      description = "Tell one student's story instead.")
  private @Nullable String explain;

  @Option(
      names = "--results",
      paramLabel = "FILE",
      description = "Where what was graded is kept (default: in nslab's home).")
  private @Nullable Path resultsFile;

  @Option(names = "--shard", paramLabel = "I/N", description = "Grade only part I of N.")
  private @Nullable String shard;

  @Option(names = "--merge", description = "Grade nothing; put the results of shards together.")
  private boolean merge;

  @Option(
      names = "--all-pictures",
      description =
          "Draw the network at every checkpoint, not only at the last one and at those not met.")
  private boolean allPictures;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many are graded at once (default: four a core).")
  private int jobs = 4 * Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--sample",
      paramLabel = "PERCENT",
      defaultValue = "5",
      description =
          "Where the simulated lab is used, how many are run in the kernel lab as well, which then"
              + " decides (default: ${DEFAULT-VALUE}).")
  private int sample = 5;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "How long one transcript may take (default: ${DEFAULT-VALUE}).")
  private int seconds = 120;

  @Spec private @Nullable CommandSpec spec;

  GradeCommand(Main.Streams streams) {
    super(streams);
  }

  @Override
  public Integer call() throws IOException, LabException {
    LessonCatalogue lessons = common.catalogue();
    Roster members = roster == null ? Roster.OPEN : RosterReader.read(roster);
    Rules rules = course == null ? Rules.STANDARD : RulesReader.read(course, lessons);
    Shard part = part();
    try (Results results = results(part)) {
      if (!merge) {
        grade(members, part, results, lessons);
      }
      return tell(GradedClass.of(rules, members, results, lessons));
    }
  }

  private Shard part() {
    if (shard == null) {
      return Shard.ALL;
    }
    return Shard.of(shard)
        .orElseThrow(() -> wrong("--shard must be such as 1/8, from 1/8 to 8/8."));
  }

  private Results results(Shard part) throws IOException {
    if (merge) {
      return Results.merged(paths);
    }
    Path file = resultsFile == null ? common.home().results(paths, part.toString()) : resultsFile;
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    return Results.of(file);
  }

  private void grade(Roster members, Shard part, Results results, LessonCatalogue lessons)
      throws IOException, LabException {
    if (jobs < 1 || jobs > 1024 || seconds < 1 || seconds > 86_400) {
      throw wrong("--jobs must be 1 to 1024, and --time-limit 1 to 86400.");
    }
    if (sample < 0 || sample > 100) {
      throw wrong("--sample must be 0 to 100, in percent.");
    }
    Pace pace = Pace.quick(Duration.ofSeconds(Math.min(10, seconds)), Duration.ofSeconds(seconds));
    Labs labs = GradingLabs.of(common.lab(), sample, this::say);
    Grader.Means means =
        new Grader.Means(
            new Lessons(lessons), members, pace, labs, NetworkPicture::kept, allPictures);
    try (GradeProgress progress = new GradeProgress(streams.error());
        ClassRun run =
            new ClassRun(members, part, jobs, () -> new Grader(means), results, progress)) {
      run.run(paths);
    }
  }

  private int tell(GradedClass graded) throws IOException {
    if (explain != null) {
      new Story(graded, streams.output()).tell(explain);
    } else if (output == null) {
      if (!format.isText()) {
        throw wrong("This format is no text; -o must name a file.");
      }
      format.report().write(graded, streams.output());
      streams.output().flush();
    } else if (Files.isDirectory(output)) {
      format.report().writeFolder(graded, output);
    } else {
      try (OutputStream out = Files.newOutputStream(output)) {
        format.report().write(graded, out);
      }
      format.report().writeBeside(graded, output);
    }
    return allPassed(graded) ? 0 : 1;
  }

  private static boolean allPassed(GradedClass graded) throws IOException {
    for (Student student : graded.students()) {
      StudentGrade grade = graded.grade(student);
      if (!grade.passed()) {
        return false;
      }
    }
    return true;
  }

  private ParameterException wrong(String message) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification before it calls");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
