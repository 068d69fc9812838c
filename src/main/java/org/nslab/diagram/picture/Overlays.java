package org.nslab.diagram.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nslab.network.FdbEntry;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;
import org.nslab.network.address.IpAddress;

/** The overlays: which VXLAN's packets are addressed to the namespace of which other one. */
record Overlays(NetworkState state) {

  private record End(Namespace namespace, Link link, LinkDetail.Vxlan vxlan) {

    String id() {
      return Devices.id(new LinkId(namespace.id(), link.index()));
    }

    Set<IpAddress> remotes() {
      Set<IpAddress> remotes = new HashSet<>();
      vxlan.remote().ifPresent(remotes::add);
      for (FdbEntry entry : namespace.fdb().values()) {
        if (entry.key().device() == link.index()) {
          entry.remote().ifPresent(remotes::add);
        }
      }
      return remotes;
    }

    boolean isMeantBy(Set<IpAddress> remotes) {
      return remotes.stream().anyMatch(remote -> namespace.holder(remote).isPresent());
    }
  }

  List<Cable> cables() {
    List<End> ends = ends();
    List<Cable> cables = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      End one = ends.get(i);
      Set<IpAddress> remotes = one.remotes();
      for (End other : ends.subList(i + 1, ends.size())) {
        boolean same =
            one.vxlan().id() == other.vxlan().id() && one.vxlan().port() == other.vxlan().port();
        if (same && (other.isMeantBy(remotes) || one.isMeantBy(other.remotes()))) {
          boolean carries = DeviceState.carries(one.link()) && DeviceState.carries(other.link());
          cables.add(new Cable(one.id(), other.id(), Cable.Kind.OVERLAY, carries, Mark.NONE));
        }
      }
    }
    return cables;
  }

  private List<End> ends() {
    List<End> ends = new ArrayList<>();
    for (Namespace namespace : state.all()) {
      for (Link link : namespace.links().all()) {
        if (link.detail() instanceof LinkDetail.Vxlan vxlan) {
          ends.add(new End(namespace, link, vxlan));
        }
      }
    }
    return ends;
  }
}
