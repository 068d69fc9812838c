package org.nslab.lab.kernel.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nslab.lab.LabException;

/** Several workers that share out what is asked of many namespaces, and answer together. */
final class Workers implements AutoCloseable {

  /** nsenter: the file is there and is no namespace, as when {@code ip netns add} was cut short. */
  private static final String NO_NAMESPACE = "Invalid argument";

  private final List<Worker> workers;
  private boolean disturbed;

  Workers(List<Worker> workers) {
    this.workers = List.copyOf(workers);
  }

  boolean areAlive() {
    return workers.stream().allMatch(Worker::isAlive);
  }

  /** Whether a list changed while the kernel gave it out, since this was asked last. */
  boolean wereDisturbed() {
    boolean were = disturbed;
    disturbed = false;
    return were;
  }

  /** Asks one worker a line of shell. */
  List<Section> askOne(String request) throws LabException {
    workers.get(0).ask(request);
    return answer(workers.get(0)).sections();
  }

  private Worker.Answer answer(Worker worker) throws LabException {
    Worker.Answer answer = worker.answer();
    // iproute2, libnetlink: "Dump was interrupted and may be inconsistent."
    disturbed |= answer.errors().stream().anyMatch(line -> line.contains("inconsistent"));
    return answer;
  }

  /**
   * Runs texts of the reader in namespaces.
   *
   * @param texts for each namespace, the variables of {@code reader.sh} that hold them
   * @return the answers in the same order; what is no namespace has none
   */
  Map<Target, List<Section>> askInside(Map<Target, String> texts)
      throws LabException, UnreadableException {
    List<Target> targets = List.copyOf(texts.keySet());
    List<Worker> asked = new ArrayList<>();
    for (int w = 0; w < Math.min(workers.size(), targets.size()); w++) {
      StringBuilder request = new StringBuilder();
      for (int t = w; t < targets.size(); t += workers.size()) {
        Target target = targets.get(t);
        request.append("begin at ").append(t).append("; within ").append(target.quotedFile());
        request.append(" \"").append(texts.get(target)).append("\"; ");
      }
      workers.get(w).ask(request.toString());
      asked.add(workers.get(w));
    }
    Map<Integer, List<Section>> answers = new LinkedHashMap<>();
    for (Worker worker : asked) {
      sort(answer(worker), answers);
    }
    Map<Target, List<Section>> byTarget = new LinkedHashMap<>();
    for (int t = 0; t < targets.size(); t++) {
      List<Section> sections = answers.get(t);
      if (sections != null) {
        byTarget.put(targets.get(t), sections);
      }
    }
    return byTarget;
  }

  /** Puts the parts of an answer to the number of the namespace that they are about. */
  private static void sort(Worker.Answer answer, Map<Integer, List<Section>> answers)
      throws UnreadableException {
    int at = -1;
    for (Section section : answer.sections()) {
      if (section.name().matches("at [0-9]{1,9}")) {
        at = Integer.parseInt(section.name().substring(3));
        answers.put(at, new ArrayList<>());
      } else if (section.name().equals("failed")) {
        if (answer.errors().stream().noneMatch(line -> line.contains(NO_NAMESPACE))) {
          throw new UnreadableException("nsenter --net", String.join(" ", answer.errors()));
        }
        answers.remove(at);
      } else if (answers.containsKey(at)) {
        answers.get(at).add(section);
      }
    }
  }

  @Override
  public void close() {
    workers.forEach(Worker::close);
  }
}
