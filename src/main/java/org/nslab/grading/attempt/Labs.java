package org.nslab.grading.attempt;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;

/**
 * The kinds of lab that transcripts may be run in.
 *
 * @param starters by the names of the labs, in the order of preference; what a lesson allows
 *     decides
 * @param sample of so many percent of the transcripts that are run in the first kind, the run in
 *     the second kind decides
 */
public record Labs(Map<String, Starter> starters, int sample) {

  /** Starts labs that tell what limits they run into. */
  @FunctionalInterface
  public interface Starter {

    /**
     * A lab with an empty network.
     *
     * @param limits takes the name of a limit, or a sentence, when the lab ran into it
     * @throws LabException if it cannot be started here
     */
    Lab start(Consumer<String> limits) throws LabException;
  }

  /** Keeps the order. */
  public Labs {
    starters = Collections.unmodifiableMap(new LinkedHashMap<>(starters));
  }

  /** All in one kind of lab. */
  public static Labs only(String name, Starter starter) {
    return new Labs(Map.of(name, starter), 0);
  }

  Set<String> names() {
    return starters.keySet();
  }

  Lab start(String name, Consumer<String> limits) throws LabException {
    Starter starter = starters.get(name);
    if (starter == null) {
      throw new IllegalArgumentException("there is no lab " + name + " among " + names());
    }
    return starter.start(limits);
  }

  /** Those of them that a lesson allows, in the order of preference. */
  List<String> of(Collection<String> allowed) {
    return starters.keySet().stream().filter(allowed::contains).toList();
  }

  /** Whether what has this key belongs to the sample: the same each time. */
  boolean samples(String key) {
    return Integer.parseInt(key.substring(0, 7), 16) % 100 < sample;
  }
}
