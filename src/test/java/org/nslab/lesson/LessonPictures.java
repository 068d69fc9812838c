package org.nslab.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nslab.diagram.MapFormat;
import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Cable;
import org.nslab.diagram.picture.Picture;
import org.nslab.diagram.text.Looks;
import org.nslab.diagram.text.Signs;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;

/**
 * Draws the pictures in {@code lessons/} from the lessons' own networks: what stands in blocks
 * {@code map after N}, and the files {@code pictures/LESSON-N.svg} that a lesson names, both of the
 * network once step N is solved, or before the first one where N is 0. The main method writes them;
 * docs/maps.md says how to start it.
 */
public final class LessonPictures {

  private static final Path LESSONS = Path.of("lessons");
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```map after (\\d{1,2})\\n(.*?)^```$");
  private static final Pattern FILE = Pattern.compile("\\(pictures/(\\S+?)-(\\d{1,2})\\.svg\\)");

  private static final Predicate<String> MANY =
      Pattern.compile("firewall: \\d{2,} rules").asMatchPredicate();

  /** So wide that a terminal of 60 columns shows it whole. */
  private static final Looks LOOKS = new Looks(56, Signs.UNICODE, false, false);

  private LessonPictures() {}

  /** Writes every picture. */
  public static void main(String[] arguments) throws Exception {
    for (Map.Entry<Path, String> file : all().entrySet()) {
      Files.createDirectories(file.getKey().getParent());
      Files.writeString(file.getKey(), file.getValue());
    }
  }

  /** Every file that holds pictures, as it should be. */
  static Map<Path, String> all() throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Map<Path, String>>> tasks = new ArrayList<>();
      for (CatalogueEntry entry : LessonCatalogue.of(LESSONS).entries()) {
        tasks.add(() -> of(entry.reading().lesson().orElseThrow()));
      }
      Map<Path, String> files = new TreeMap<>();
      for (Future<Map<Path, String>> drawn : workers.invokeAll(tasks)) {
        files.putAll(drawn.get());
      }
      return files;
    } finally {
      workers.shutdownNow();
    }
  }

  /** The lesson itself and its pictures; nothing where it has none. */
  private static Map<Path, String> of(Lesson lesson) throws IOException, LabException {
    Map<Path, String> files = new TreeMap<>();
    String text = Files.readString(lesson.path());
    Set<Integer> steps = new TreeSet<>(numbers(BLOCK, 1, text));
    steps.addAll(numbers(FILE, 2, text));
    if (steps.isEmpty()) {
      return files;
    }
    Map<Integer, Picture> pictures = pictures(lesson, steps);
    files.put(lesson.path(), redrawn(text, pictures));
    for (int step : numbers(FILE, 2, text)) {
      Path file = LESSONS.resolve("pictures").resolve(lesson.id() + "-" + step + ".svg");
      Picture picture = Objects.requireNonNull(pictures.get(step));
      files.put(file, MapFormat.SVG.draw(picture, LOOKS));
    }
    return files;
  }

  private static List<Integer> numbers(Pattern pattern, int group, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> Integer.valueOf(found.group(group)))
        .toList();
  }

  private static String redrawn(String text, Map<Integer, Picture> pictures) {
    return BLOCK
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(block(found, pictures)));
  }

  private static String block(MatchResult found, Map<Integer, Picture> pictures) {
    Picture picture = Objects.requireNonNull(pictures.get(Integer.valueOf(found.group(1))));
    String map = MapFormat.TEXT.draw(shortened(picture), LOOKS);
    return "```map after " + found.group(1) + "\n" + map + "```";
  }

  /** Without the routes of the machines around the lab: a block is read in a terminal. */
  private static Picture shortened(Picture picture) {
    List<Box> boxes = picture.boxes().stream().map(LessonPictures::shortened).toList();
    return new Picture(boxes, picture.cables(), picture.way());
  }

  private static Box shortened(Box box) {
    return box.kind() == Box.Kind.UNNAMED ? with(box, List.of()) : box;
  }

  private static Box with(Box box, List<String> notes) {
    return new Box(box.id(), box.title(), box.kind(), box.devices(), notes, box.mark());
  }

  private static Map<Integer, Picture> pictures(Lesson lesson, Set<Integer> wanted)
      throws LabException {
    Map<Integer, Picture> pictures = new TreeMap<>();
    try (Lab lab = KernelLab.start(Limits.DEFAULT, limit -> {})) {
      lesson.header().furnish(lab);
      for (Block setup : lesson.setup()) {
        lab.capture(setup.text(), LIMIT);
      }
      for (int i = 0; i <= lesson.steps().size() && pictures.size() < wanted.size(); i++) {
        if (i > 0) {
          Step step = lesson.steps().get(i - 1);
          lab.capture(step.openingScript(), LIMIT);
          lab.capture(step.solutionScript(), LIMIT);
        }
        if (wanted.contains(i)) {
          pictures.put(i, settled(lab));
        }
      }
    }
    return pictures;
  }

  /** Carriers come up, and addresses are looked for twice, in their own time. */
  private static Picture settled(Lab lab) throws LabException {
    Picture before = ofTheLearner(Picture.of(lab.snapshot()));
    for (int i = 0; i < 40; i++) {
      lab.capture("sleep 0.2", LIMIT);
      Picture now = ofTheLearner(Picture.of(lab.snapshot()));
      if (now.equals(before) && !MapFormat.JSON.draw(now, LOOKS).contains("tentative")) {
        return now;
      }
      before = now;
    }
    throw new AssertionError("the network does not come to rest");
  }

  /**
   * Without namespaces that are known by a process alone, as its number changes, and without the
   * number of FirewallD's rules, as each version has others. Nor is a host of interest that has no
   * part in the network.
   */
  private static Picture ofTheLearner(Picture picture) {
    Map<String, Box> byDevice = picture.boxesByDevice();
    Set<String> theirs = new TreeSet<>();
    for (Box box : picture.boxes()) {
      boolean idle =
          box.kind() == Box.Kind.HOST
              && box.devices().stream().allMatch(each -> each.name().equals("lo"));
      if (box.id().startsWith("process/") || idle) {
        theirs.add(box.id());
        for (Cable cable : picture.cables()) {
          box.devices().stream()
              .filter(device -> cable.touches(device.id()))
              .map(device -> box(byDevice, cable.far(device.id())))
              .filter(far -> far.startsWith("beyond/"))
              .forEach(theirs::add);
        }
      }
    }
    return new Picture(
        picture.boxes().stream()
            .filter(box -> !theirs.contains(box.id()))
            .map(box -> with(box, box.notes().stream().filter(note -> !MANY.test(note)).toList()))
            .toList(),
        picture.cables().stream()
            .filter(cable -> !theirs.contains(box(byDevice, cable.one())))
            .filter(cable -> !theirs.contains(box(byDevice, cable.other())))
            .toList(),
        List.of());
  }

  private static String box(Map<String, Box> byDevice, String device) {
    return Objects.requireNonNull(byDevice.get(device)).id();
  }
}
