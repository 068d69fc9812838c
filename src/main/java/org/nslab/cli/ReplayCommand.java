package org.nslab.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.nslab.lab.LabException;
import org.nslab.transcript.Event;
import org.nslab.transcript.Player;
import org.nslab.transcript.ScreenFilter;
import org.nslab.transcript.TimedEvent;
import org.nslab.transcript.TranscriptReader;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays a transcript, or runs its commands again. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Play a transcript, or run its commands again in a fresh lab.")
final class ReplayCommand extends OutputCommand {

  @Parameters(paramLabel = "TRANSCRIPT", description = "A .cast file.")
  private Path file = Path.of("");

  @ArgGroup private @Nullable InPlaceOfPlaying instead;

  @Option(
      names = "--speed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Play this many times as fast (default: ${DEFAULT-VALUE}).")
  private double speed = 1;

  @Option(
      names = "--idle-limit",
      paramLabel = "SECONDS",
      description = "Cut longer pauses to this.")
  private @Nullable Double idleLimit;

  @Option(
      names = "--from",
      paramLabel = "MARKER",
      defaultValue = "0",
      description = "Begin at this marker, by the number that --markers shows.")
  private int from;

  @Spec private @Nullable CommandSpec spec;

  /** What to do with the transcript but play it. */
  private static final class InPlaceOfPlaying {

    @Option(
        names = "--run",
        required = true,
        description =
            "Run the commands again in a fresh lab, and say whether each ends as it did and"
                + " whether the checks of each passed step hold.")
    private boolean run;

    @Option(names = "--markers", required = true, description = "List the markers.")
    private boolean markers;
  }

  ReplayCommand(Main.Streams streams) {
    super(streams);
  }

  @Override
  public Integer call() throws IOException, LabException, InterruptedException {
    if (instead != null && instead.run) {
      return new RerunPrinter(streams.output()).run(file, common.catalogue(), this::startLab);
    }
    if (instead != null && instead.markers) {
      return listMarkers();
    }
    play();
    return 0;
  }

  private int listMarkers() throws IOException {
    int number = 0;
    for (TimedEvent marker : markers()) {
      number++;
      streams
          .output()
          .printf(
              "%3d  %s  %s%n",
              number,
              clock(marker.time()),
              new ScreenFilter().pass(marker.event().data()).replaceAll("\\p{Cntrl}", " "));
    }
    return 0;
  }

  private List<TimedEvent> markers() throws IOException {
    List<TimedEvent> markers = new ArrayList<>();
    try (TranscriptReader transcript = TranscriptReader.open(file)) {
      for (Optional<TimedEvent> next = transcript.next();
          next.isPresent();
          next = transcript.next()) {
        if (next.get().event() instanceof Event.Marker) {
          markers.add(next.get());
        }
      }
    }
    return markers;
  }

  private static String clock(Duration time) {
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
  }

  private void play() throws IOException, InterruptedException {
    Player player =
        new Player(
            positive("--speed", speed),
            Optional.ofNullable(idleLimit)
                .map(limit -> Duration.ofMillis((long) (positive("--idle-limit", limit) * 1000))),
            start(),
            pause -> TimeUnit.NANOSECONDS.sleep(pause.toNanos()));
    ScreenFilter filter = new ScreenFilter();
    // Ctrl-C ends the playing wherever it is; the screen is put right all the same.
    Thread restoring = new Thread(() -> print(filter.restored()));
    Runtime.getRuntime().addShutdownHook(restoring);
    try (TranscriptReader transcript = TranscriptReader.open(file)) {
      player.play(transcript, output -> print(filter.pass(output)));
    } finally {
      print(filter.restored());
      Runtime.getRuntime().removeShutdownHook(restoring);
    }
  }

  private void print(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    streams.output().write(bytes, 0, bytes.length);
    streams.output().flush();
  }

  private Duration start() throws IOException {
    if (from == 0) {
      return Duration.ZERO;
    }
    List<TimedEvent> markers = markers();
    if (from < 0 || from > markers.size()) {
      throw wrong("--from: there are " + markers.size() + " markers; --markers lists them.");
    }
    return markers.get(from - 1).time();
  }

  private double positive(String option, double value) {
    if (!(value > 0 && value <= 1_000_000)) {
      throw wrong(option + " must be a number above 0, at most 1000000.");
    }
    return value;
  }

  private ParameterException wrong(String message) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification before it calls");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
