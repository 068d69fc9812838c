package org.nslab.lab.kernel.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nslab.lab.LabException;

/** What is asked of the reader in one pass over the network. */
final class Inquiry {

  /** The file is there and is no namespace, as when {@code ip netns add} was cut short. */
  private static final String NO_NAMESPACE = "failed Invalid argument";

  private final Worker worker;
  private boolean disturbed;

  Inquiry(Worker worker) {
    this.worker = worker;
  }

  /** Whether a list changed while the kernel gave it out, since this was asked last. */
  boolean takeDisturbance() {
    boolean was = disturbed;
    disturbed = false;
    return was;
  }

  /** Makes requests that are no questions to namespaces. */
  List<Section> ask(List<String> requests) throws LabException {
    Worker.Answer answer = worker.ask(requests);
    // iproute2, libnetlink: "Dump was interrupted and may be inconsistent."
    disturbed |= answer.errors().stream().anyMatch(line -> line.contains("inconsistent"));
    return answer.sections();
  }

  /**
   * Asks namespaces.
   *
   * @param questions of each, by their names in {@code reader.pl}
   * @return the answers in the same order; what is no namespace has none
   */
  Map<Target, List<Section>> ask(Map<Target, List<String>> questions)
      throws LabException, UnreadableException {
    List<Target> targets = List.copyOf(questions.keySet());
    List<String> requests = new ArrayList<>();
    for (Target target : targets) {
      String names = String.join(",", Objects.requireNonNull(questions.get(target)));
      requests.add("ask " + names + " " + target.file());
    }
    Map<Target, List<Section>> answers = new LinkedHashMap<>();
    Optional<Target> current = Optional.empty();
    for (Section section : requests.isEmpty() ? List.<Section>of() : ask(requests)) {
      if (section.name().startsWith("at ")) {
        current = Optional.of(targets.get(Integer.parseInt(section.name().substring(3))));
        answers.put(current.get(), new ArrayList<>());
      } else if (section.name().equals(NO_NAMESPACE)) {
        current.ifPresent(answers::remove);
      } else if (section.name().startsWith("failed ")) {
        String file = current.map(Target::file).orElse("");
        throw new UnreadableException("nsenter --net=" + file, section.name());
      } else {
        current.map(answers::get).ifPresent(sections -> sections.add(section));
      }
    }
    return answers;
  }
}
