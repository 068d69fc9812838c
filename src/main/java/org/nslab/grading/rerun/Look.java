package org.nslab.grading.rerun;

import java.util.List;
import java.util.Optional;
import org.nslab.network.NetworkState;

/**
 * What a step asks for, looked at in the lab.
 *
 * @param items all of it, in the lesson's order
 * @param causes what the diagnosis says of pings that fail, see {@code diagnosis}
 * @param network as it was; empty where it could not be read
 */
public record Look(List<Item> items, List<Explained> causes, Optional<NetworkState> network) {

  /** Copies the lists. */
  public Look {
    items = List.copyOf(items);
    causes = List.copyOf(causes);
  }

  /** That of a lab that has ended: nothing holds. */
  static Look ofNothing(List<String> asked) {
    String fact = "The lab had been brought to an end, or its network cannot be read.";
    return new Look(
        asked.stream().map(one -> new Item(one, false, fact)).toList(),
        List.of(),
        Optional.empty());
  }

  /** Whether all of it holds. */
  public boolean holds() {
    return items.stream().allMatch(Item::holds);
  }

  /** What is there instead, a sentence for each thing that is missing. */
  public List<String> missing() {
    return items.stream()
        .filter(item -> !item.holds() && !item.fact().isEmpty())
        .map(Item::fact)
        .distinct()
        .toList();
  }

  /**
   * Why a ping that was asked for fails.
   *
   * @param cause the id that the catalogue of causes has for it
   * @param meaning a sentence
   */
  public record Explained(String cause, String meaning) {}
}
