package org.nslab.lab.kernel.reading;

import java.util.List;
import java.util.Optional;
import org.nslab.network.Link;
import org.nslab.network.Links;
import org.nslab.network.Neighbour;
import org.nslab.network.Neighbour.State;
import org.nslab.network.PersistentMap;
import org.nslab.network.address.MacAddress;

/** Reads the neighbour table out of {@code ip -j neigh show}, proxy entries too. */
final class NeighbourItems {

  private NeighbourItems() {}

  static PersistentMap<Neighbour.Key, Neighbour> read(Links links, List<Item> items)
      throws UnreadableException {
    PersistentMap<Neighbour.Key, Neighbour> neighbours = PersistentMap.empty();
    for (Item item : items) {
      Neighbour neighbour = neighbour(links, item);
      neighbours = neighbours.with(neighbour.key(), neighbour);
    }
    return neighbours;
  }

  private static Neighbour neighbour(Links links, Item item) throws UnreadableException {
    Link device = links.named(item.textOrFail("dev")).orElseThrow(item::unreadable);
    Optional<MacAddress> mac = item.text("lladdr").flatMap(MacAddress::parse);
    return new Neighbour(
        item.address("dst").orElseThrow(item::unreadable),
        device.index(),
        mac,
        state(item),
        item.has("proxy"),
        item.has("router"));
  }

  private static State state(Item item) throws UnreadableException {
    List<String> texts = item.texts("state");
    if (texts.isEmpty()) {
      return State.NONE;
    }
    for (State state : State.values()) {
      if (state.name().equals(texts.get(0))) {
        return state;
      }
    }
    throw item.unreadable();
  }
}
