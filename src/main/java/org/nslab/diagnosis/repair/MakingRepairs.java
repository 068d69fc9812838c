package org.nslab.diagnosis.repair;

import java.util.Optional;
import org.nslab.network.Link;
import org.nslab.network.LinkChange;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkFlag;
import org.nslab.network.LinkFlags;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;
import org.nslab.network.address.MacAddress;

/** Repairs that make an interface that is missing. */
public final class MakingRepairs {

  /** Locally administered; the kernel chooses another, which makes no difference to a trace. */
  private static final long MAC = 0x0200_5e10_0000L;

  private MakingRepairs() {}

  /** A bridge. */
  public static Repair bridge(String namespace, String name) {
    return new Repair(
        namespace,
        Commands.ip(namespace, "link add " + name + " type bridge"),
        state -> {
          Namespace here = state.namespace(namespace).orElseThrow();
          return here.link(name).isPresent()
              ? state
              : state.with(here.with(made(here, 1, name, LinkDetail.Bridge.DEFAULT).link()));
        });
  }

  /** A cable with both ends in one namespace. */
  public static Repair cable(String namespace, String one, String other) {
    return new Repair(
        namespace,
        Commands.ip(namespace, "link add " + one + " type veth peer name " + other),
        state -> cable(state, state.namespace(namespace).orElseThrow(), one, other));
  }

  private static NetworkState cable(NetworkState state, Namespace here, String one, String other) {
    if (here.link(one).isPresent() || here.link(other).isPresent()) {
      return state;
    }
    LinkChange first = made(here, 1, one, new LinkDetail.Veth());
    LinkChange second = made(here, 2, other, new LinkDetail.Veth());
    LinkId firstId = new LinkId(here.id(), first.link().index());
    LinkId secondId = new LinkId(here.id(), second.link().index());
    return state.with(
        here.with(first.linked(Optional.of(secondId)).link())
            .with(second.linked(Optional.of(firstId)).link()));
  }

  private static LinkChange made(Namespace here, int after, String name, LinkDetail detail) {
    int highest = here.links().all().stream().mapToInt(Link::index).max().orElse(1);
    int index = highest + after;
    return new LinkChange(index, name, detail)
        .flags(LinkFlags.of(LinkFlag.BROADCAST, LinkFlag.MULTICAST))
        .mac(Optional.of(new MacAddress(MAC + index)));
  }
}
