package org.nslab.grading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nslab.lesson.Lesson;
import org.nslab.lesson.LessonReader;
import org.nslab.lesson.Variant;

/** Somebody who takes the exam, with a handwriting of their own. */
public final class ExamTaker {

  static final String EXAM = "19-exam";

  private static final Path FILE = Path.of("lessons", EXAM + ".md");
  private static final Pattern EXEC = Pattern.compile("ip -n (\\S+) ");
  private static final Pattern PORT = Pattern.compile("\\bp-([a-z]+[12])\\b");

  private static final List<String> GLANCES =
      List.of(
          "ip netns",
          "ip link",
          "ip addr",
          "ip -br link",
          "ip -br addr",
          "bridge link",
          "ip route",
          "sysctl net.ipv4.ip_forward",
          "iptables -t nat -S",
          "ip -d link show type bridge",
          "ip neigh",
          "iptables -L -n",
          "ip netns list | wc -l");

  private static final List<UnaryOperator<String>> PORT_NAMES =
      List.of(
          name -> "p-" + name,
          name -> "v-" + name,
          name -> name + "-br",
          name -> "to-" + name,
          name -> "c" + name,
          name -> name + "p");

  private final String id;
  private final Lesson exam;
  private final Random random;

  ExamTaker(String id) {
    this(id, id);
  }

  /** Somebody who does what another was to do. */
  ExamTaker(String id, String plan) {
    this.id = id;
    this.exam = lesson(plan);
    this.random = new Random(id.hashCode());
  }

  /** The exam with the values that a student has. */
  static Lesson lesson(String student) {
    Lesson plain = read(Map.of());
    return read(Variant.of(student, EXAM, plain.header().variables()));
  }

  private static Lesson read(Map<String, String> values) {
    return new LessonReader().read(FILE, values).lesson().orElseThrow();
  }

  /** All steps, each passed. */
  Scribe honest() {
    return upTo(exam.steps().size());
  }

  /** Only the first steps. */
  Scribe upTo(int last) {
    Scribe scribe = Scribe.of(EXAM, id);
    UnaryOperator<String> handwriting = handwriting();
    for (int step = 1; step <= last; step++) {
      enter(scribe, step, handwriting);
      scribe.later(random.nextInt(60)).passed(step);
    }
    return scribe;
  }

  /** A step, done but not said to be passed. */
  void enter(Scribe scribe, int step, UnaryOperator<String> handwriting) {
    scribe.entered(step, step == 1);
    for (String line : lines(step)) {
      if (random.nextInt(3) == 0) {
        scribe.ran(step, GLANCES.get(random.nextInt(GLANCES.size())), 0);
      }
      scribe.later(random.nextInt(20)).ran(step, handwriting.apply(line), 0);
    }
  }

  /** The lines that pass a step. */
  List<String> lines(int step) {
    return exam.steps().get(step - 1).solutionScript().lines().toList();
  }

  /** How this one spells commands and names cables. */
  UnaryOperator<String> handwriting() {
    UnaryOperator<String> port = PORT_NAMES.get(random.nextInt(PORT_NAMES.size()));
    boolean exec = random.nextBoolean();
    boolean sysctl = random.nextBoolean();
    List<UnaryOperator<String>> ways = new ArrayList<>();
    ways.add(
        line ->
            PORT.matcher(line).replaceAll(m -> Matcher.quoteReplacement(port.apply(m.group(1)))));
    if (exec) {
      ways.add(line -> EXEC.matcher(line).replaceFirst("ip netns exec $1 ip "));
    }
    if (sysctl) {
      ways.add(line -> line.replace("sysctl -w net", "sysctl net"));
    }
    return line -> {
      String written = line;
      for (UnaryOperator<String> way : ways) {
        written = way.apply(written);
      }
      return written;
    };
  }
}
