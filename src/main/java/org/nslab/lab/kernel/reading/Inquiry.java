package org.nslab.lab.kernel.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.nslab.lab.Captured;
import org.nslab.lab.LabException;

/** Asks the reader about namespaces, and keeps what it answered: it does not say the same twice. */
final class Inquiry implements AutoCloseable {

  private final Worker worker;
  private final Map<String, List<Section>> answered = new LinkedHashMap<>();

  Inquiry(Worker worker) {
    this.worker = worker;
  }

  /** Whether the reader still runs. */
  boolean isAlive() {
    return worker.isAlive();
  }

  /**
   * What the reader said.
   *
   * @param names the namespaces that there are, where it was asked to list them
   * @param answers the parts of the answers; equal answers to the same questions are the same list
   * @param changed the files of the namespaces that changed since the list was asked for; {@code -}
   *     is the host, {@code names} the list itself
   * @param disturbed whether a list changed while the kernel gave it out
   */
  record Reply(
      List<Section> names,
      Map<Target, List<Section>> answers,
      Set<String> changed,
      boolean disturbed) {}

  /**
   * Lists the namespaces, from when on changes are announced, and asks some of them.
   *
   * @param questions of each, by their names in {@code reader.pl}
   */
  Reply begin(Map<Target, List<String>> questions) throws LabException {
    return ask(List.of("namespaces"), questions);
  }

  /** Asks some of them again, and for what has changed. */
  Reply goOn(Map<Target, List<String>> questions) throws LabException {
    return ask(List.of(), questions);
  }

  /** Runs a script in a namespace. */
  Captured run(String file, String script) throws LabException {
    String hex = HexFormat.of().formatHex(script.getBytes(StandardCharsets.UTF_8));
    String output = "";
    String error = "";
    int code = 0;
    for (Section section : worker.ask(List.of("run " + hex + " " + file)).sections()) {
      output = section.name().equals("output") ? lines(section) : output;
      error = section.name().equals("error") ? lines(section) : error;
      code = section.name().equals("error") ? section.exitCode() : code;
    }
    return new Captured(output, error, code);
  }

  private static String lines(Section section) {
    return section.lines().isEmpty() ? "" : section.text() + "\n";
  }

  /** Nothing need be announced any more. */
  void end() {
    worker.tell("unwatch");
  }

  private Reply ask(List<String> first, Map<Target, List<String>> questions) throws LabException {
    List<Target> targets = List.copyOf(questions.keySet());
    List<String> requests = new ArrayList<>(first);
    List<String> asked = new ArrayList<>();
    for (Target target : targets) {
      String names = String.join(",", Objects.requireNonNull(questions.get(target)));
      String question = names + " " + target.file();
      requests.add((answered.containsKey(question) ? "again " : "ask ") + question);
      asked.add(question);
    }
    requests.add("changes");
    Worker.Answer answer = worker.ask(requests);
    Map<String, List<Section>> parts = parts(answer.sections());
    Map<Target, List<Section>> answers = new LinkedHashMap<>();
    for (int i = 0; i < targets.size(); i++) {
      List<Section> said = parts.getOrDefault("at " + i, List.of());
      answers.put(targets.get(i), answer(asked.get(i), said));
    }
    Set<String> changed = new LinkedHashSet<>();
    parts.getOrDefault("changes", List.of()).forEach(part -> changed.addAll(part.lines()));
    // iproute2, libnetlink: "Dump was interrupted and may be inconsistent."
    boolean disturbed = answer.errors().stream().anyMatch(line -> line.contains("inconsistent"));
    return new Reply(parts.getOrDefault("", List.of()), answers, changed, disturbed);
  }

  /** The parts by what they belong to: a namespace that was asked, or the changes. */
  private static Map<String, List<Section>> parts(List<Section> sections) {
    Map<String, List<Section>> parts = new LinkedHashMap<>();
    String current = "";
    for (Section section : sections) {
      if (section.name().startsWith("at ") || section.name().equals("changes")) {
        current = section.name();
      }
      if (!section.name().startsWith("at ")) {
        parts.computeIfAbsent(current, key -> new ArrayList<>()).add(section);
      }
    }
    return parts;
  }

  private List<Section> answer(String asked, List<Section> said) {
    boolean same = said.size() == 1 && said.get(0).name().equals("same");
    List<Section> answer = same ? answered.getOrDefault(asked, List.of()) : List.copyOf(said);
    answered.put(asked, answer);
    return answer;
  }

  /** Forgets what was asked of namespaces that are no more. */
  void keepOnly(List<Target> targets) {
    Set<String> files = targets.stream().map(Target::file).collect(Collectors.toSet());
    answered.keySet().removeIf(asked -> !files.contains(asked.substring(asked.indexOf(' ') + 1)));
  }

  @Override
  public void close() {
    worker.close();
  }
}
