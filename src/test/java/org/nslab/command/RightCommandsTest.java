package org.nslab.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nslab.lesson.LessonReader;
import org.nslab.lesson.Variant;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;

/** A right command is never corrected: those of all lessons, and of the manual pages' EXAMPLES. */
final class RightCommandsTest {

  private static final Pattern COMMANDS = Pattern.compile("```(run|setup|break|solution)\\b.*");

  private static final List<String> PAGES =
      List.of(
          "ip",
          "ip-link",
          "ip-address",
          "ip-route",
          "ip-rule",
          "ip-neighbour",
          "ip-netns",
          "ip-monitor",
          "ip-nexthop",
          "ip-stats",
          "ip-vrf",
          "bridge",
          "ping",
          "arp",
          "route",
          "ifconfig",
          "traceroute",
          "tcpdump",
          "ss",
          "sysctl",
          "iptables",
          "iptables-extensions",
          "nft",
          "conntrack",
          "unshare",
          "nsenter",
          "lsns",
          "ps",
          "ovs-vsctl",
          "ovs-ofctl",
          "ovs-appctl",
          "firewall-cmd");

  /** Lines of manual pages that the programs themselves refuse, or that are prose. */
  private static final Set<String> NOT_COMMANDS =
      Set.of("ip link set dev eth0 xdp obj prog.o", "ovs-ofctl add-flow table=0");

  /** What is said where nothing better is known, or with a place that was not filled. */
  private static final Pattern GENERAL =
      Pattern.compile(
          "a word of the shell|a program|its words|the file `-.*|further options"
              + "|.*\\b[A-Z]{4,}[| ][A-Z]{4,}\\b.*|.*\\{[a-z0-9]+}.*|");

  private static final NetworkState LAB = SampleLab.ofLessons();

  /** A chain or a namespace that another line makes. */
  private static final Pattern NO_NAME =
      Pattern.compile("There is no (chain `(?!PRE|POST|IN|OUT|FOR)|namespace ).*");

  @Test
  void noCommandOfALessonIsCorrected() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> lessons = Files.list(Path.of("lessons"))) {
      for (Path lesson : lessons.filter(path -> path.toString().endsWith(".md")).toList()) {
        lines.addAll(commandsOf(filledIn(lesson)));
      }
    }
    assertTrue(lines.size() > 100, lines.size() + " commands");
    assertEquals(List.of(), wrong(lines));
  }

  /** A lesson with somebody's values in the place of its variables. */
  private static String filledIn(Path file) throws IOException {
    String text = Files.readString(file);
    Map<String, String> values =
        new LessonReader()
            .read(file)
            .lesson()
            .map(lesson -> Variant.of("s1", lesson.id(), lesson.header().variables()))
            .orElse(Map.of()); // the glossary is no lesson
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{{" + value.getKey() + "}}", value.getValue());
    }
    return text;
  }

  /** What stands in a block, line by line, but loops as a whole. */
  private static List<String> commandsOf(String lesson) {
    List<String> commands = new ArrayList<>();
    StringBuilder begun = new StringBuilder();
    boolean inside = false;
    for (String line : lesson.lines().toList()) {
      boolean fence = line.startsWith("```");
      inside = fence ? COMMANDS.matcher(line).matches() : inside;
      if (inside && !fence && !line.isBlank()) {
        begun.append(begun.isEmpty() ? "" : "\n").append(line);
        if (isWhole(begun.toString())) {
          commands.add(begun.toString());
          begun.setLength(0);
        }
      }
    }
    assertEquals("", begun.toString());
    return commands;
  }

  private static boolean isWhole(String text) {
    return count("\\b(for|while|until|if)\\b", text) == count("\\b(done|fi)\\b", text)
        && count("\\{( |\n|$)", text) == count("(^|\n|; )}", text)
        && !text.endsWith("\\");
  }

  private static long count(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }

  @Test
  void everyWordOfEveryCommandOfALessonIsExplained() throws IOException {
    List<String> mute = new ArrayList<>();
    try (Stream<Path> lessons = Files.list(Path.of("lessons"))) {
      for (Path lesson : lessons.filter(path -> path.toString().endsWith(".md")).toList()) {
        String text = filledIn(lesson);
        for (String line : commandsOf(text)) {
          Line parsed = Grammar.standard().parse(line);
          mute.addAll(mute(line, text));
          parsed.commands().stream()
              .flatMap(command -> skipped(command).stream())
              .forEach(word -> mute.add(word + " in " + line));
        }
      }
    }
    assertEquals(List.of(), mute);
  }

  /** Words of which only something general is said. */
  private static List<String> mute(String line, String lesson) {
    return Explanation.of(line, LAB, NamespaceId.HOST, name -> true).words().stream()
        .filter(one -> GENERAL.matcher(one.meaning()).matches())
        // What is no program is a function that the lesson itself defines.
        .filter(one -> !lesson.contains("\n" + one.word() + "() {"))
        .map(one -> one.word() + ": " + one.meaning() + " in " + line)
        .toList();
  }

  /** Words of a command that the grammar does not take for anything. */
  private static List<String> skipped(Command command) {
    List<Taken> taken = command.reading().taken();
    int end = command.inner().map(inner -> inner.words().size()).orElse(0);
    List<String> skipped = new ArrayList<>();
    for (Word word : command.words().subList(1, command.words().size() - end)) {
      boolean explained =
          taken.stream()
              .map(Taken::word)
              .anyMatch(part -> word.start() <= part.start() && part.end() <= word.end());
      if (!explained && !word.text().equals("--")) {
        skipped.add(word.text());
      }
    }
    command.inner().map(RightCommandsTest::skipped).ifPresent(skipped::addAll);
    return skipped;
  }

  /** RulesIT asks the real iptables whether it takes them. */
  @Test
  void noRuleOfIptablesIsCorrected() throws IOException {
    List<String> rules = Rules.all();
    assertTrue(rules.size() > 100, rules.size() + " rules");
    assertEquals(List.of(), wrong(rules));
  }

  @Test
  void noExampleOfAManualPageIsCorrected() {
    List<String> lines = PAGES.stream().flatMap(page -> examples(page).stream()).toList();
    assumeTrue(!lines.isEmpty(), "no manual pages are installed");
    assertTrue(lines.size() > 50, lines.size() + " examples");
    assertEquals(List.of(), wrong(lines));
  }

  private static List<String> wrong(List<String> lines) {
    return lines.stream()
        .flatMap(
            line ->
                problem(Grammar.standard().parse(line)).stream()
                    .map(problem -> line + ": " + problem.sentence()))
        .toList();
  }

  /** What is wrong, apart from names that the lab at hand does not have. */
  private static Optional<Problem> problem(Line line) {
    StateCheck check = new StateCheck(new Surroundings(LAB, NamespaceId.HOST));
    return line.problem()
        .or(
            () ->
                line.commands().stream()
                    .flatMap(command -> check.sense(command.innermost()).stream())
                    .filter(problem -> !NO_NAME.matcher(problem.sentence()).matches())
                    .findFirst());
  }

  /** The lines of a page's section EXAMPLES that begin with the name of a command. */
  private static List<String> examples(String page) {
    List<String> examples = new ArrayList<>();
    boolean inside = false;
    for (String line : text(page).lines().toList()) {
      if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
        inside = line.startsWith("EXAMPLE");
      }
      String command = line.strip().replaceFirst("^[#$] ", "");
      if (inside && isCommand(page, command)) {
        examples.add(command);
      }
    }
    return examples;
  }

  private static boolean isCommand(String page, String line) {
    String first = line.replaceFirst("\\s.*", "").replaceFirst("^/(usr/)?s?bin/", "");
    boolean named = first.equals(page.replaceFirst("-(?!save|vsctl|ofctl|appctl|cmd).*", ""));
    return named && !line.endsWith(".") && NOT_COMMANDS.stream().noneMatch(line::startsWith);
  }

  private static String text(String page) {
    try {
      ProcessBuilder builder = new ProcessBuilder("man", "-P", "cat", page);
      builder.environment().put("MANWIDTH", "500");
      builder.environment().put("LC_ALL", "C.UTF-8");
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      Process process = builder.start();
      process.getOutputStream().close();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll(".\b", "");
    } catch (IOException noMan) {
      boolean required = "1".equals(System.getenv("NSLAB_REQUIRE_ALL"));
      assertFalse(required, "the command man is missing");
      return "";
    }
  }
}
