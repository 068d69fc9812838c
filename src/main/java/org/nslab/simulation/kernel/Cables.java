package org.nslab.simulation.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkId;
import org.nslab.network.OperState;

/**
 * Carrier and operational state of the ends of cables; kernel: drivers/net/veth.c,
 * net/core/link_watch.c. The state is worked out when the carrier changes, and then stays, also
 * while the interface is down or moves.
 */
final class Cables {

  private final Kernel kernel;
  private final Map<LinkId, OperState> states = new HashMap<>();

  Cables(Kernel kernel) {
    this.kernel = kernel;
  }

  /** There is a carrier while both ends are up. */
  boolean carrier(LinkId id) {
    Optional<Link> link = kernel.state().link(id);
    return link.filter(Link::isUp)
        .flatMap(Link::linked)
        .flatMap(kernel.state()::link)
        .filter(Link::isUp)
        .isPresent();
  }

  OperState state(LinkId id) {
    return states.getOrDefault(id, OperState.LOWERLAYERDOWN);
  }

  void look(LinkId id) {
    Link link = kernel.link(id);
    boolean now = carrier(id);
    if (link.detail() instanceof LinkDetail.Veth && now != (state(id) == OperState.UP)) {
      states.put(id, now ? OperState.UP : without(id, link));
    }
  }

  /** Its carrier is gone, and only now somebody looks. */
  void lost(LinkId id) {
    kernel.state().link(id).ifPresent(link -> states.put(id, without(id, link)));
  }

  /**
   * Kernel: default_operstate looks for the number of the other end in the interface's own
   * namespace, even where that end is in another one.
   */
  private OperState without(LinkId id, Link link) {
    LinkId number = new LinkId(id.namespace(), link.linked().map(LinkId::index).orElse(0));
    Optional<Link> found = kernel.state().link(number);
    boolean below =
        found.isPresent()
            && !(found.get().detail() instanceof LinkDetail.Veth
                ? carrier(number)
                : kernel.bridges().carrier(number).orElse(true));
    return below ? OperState.LOWERLAYERDOWN : OperState.DOWN;
  }

  void moved(LinkId from, LinkId to) {
    OperState state = states.remove(from);
    if (state != null) {
      states.put(to, state);
    }
  }

  void forget(LinkId id) {
    states.remove(id);
  }
}
