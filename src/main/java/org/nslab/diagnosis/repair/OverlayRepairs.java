package org.nslab.diagnosis.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.FdbEntry;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkFlag;
import org.nslab.network.LinkFlags;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;
import org.nslab.network.OperState;
import org.nslab.network.PersistentMap;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.MacAddress;

/** Repairs of the ends of overlays. */
public final class OverlayRepairs {

  private OverlayRepairs() {}

  /** Points an end of an overlay to the other end. */
  public static Repair remote(String namespace, Link link, IpAddress remote) {
    LinkDetail.Vxlan vxlan = (LinkDetail.Vxlan) link.detail();
    LinkDetail.Vxlan changed =
        new LinkDetail.Vxlan(
            vxlan.id(), vxlan.local(), Optional.of(remote), vxlan.port(), vxlan.learning());
    String text = "link set " + link.name() + " type vxlan id " + vxlan.id() + " remote " + remote;
    return Repair.of(
        namespace,
        link.name(),
        Commands.ip(namespace, text),
        (state, now) -> pointed(state, namespace, now, changed));
  }

  private static NetworkState pointed(
      NetworkState state, String namespace, Link link, LinkDetail.Vxlan changed) {
    Namespace here = state.namespace(namespace).orElseThrow();
    PersistentMap<FdbEntry.Key, FdbEntry> fdb = here.fdb();
    for (FdbEntry.Key key : here.fdb().keys()) {
      boolean all = key.device() == link.index() && key.mac().equals(MacAddress.ZERO);
      fdb = all && key.self() ? fdb.without(key) : fdb;
    }
    NetworkState cleared = state.with(here.change().fdb(fdb).namespace());
    return LinkRepairs.with(cleared, namespace, link.change().detail(changed).link());
  }

  /**
   * Makes an end of an overlay again, with another id and port, which the kernel does not change in
   * one that is there ({@code vxlan_changelink}).
   */
  public static List<Repair> again(Namespace namespace, Link link, int id, int port) {
    LinkDetail.Vxlan old = (LinkDetail.Vxlan) link.detail();
    LinkDetail.Vxlan made =
        new LinkDetail.Vxlan(id, old.local(), old.remote(), port, old.learning());
    String where = namespace.id();
    List<Repair> repairs = new ArrayList<>();
    repairs.add(
        Repair.of(
            where,
            link.name(),
            Commands.ip(where, "link del " + link.name()),
            (state, now) -> MoveRepairs.removed(state, where, now)));
    repairs.add(
        new Repair(
            where,
            Commands.ip(where, "link add " + link.name() + text(namespace, link, made)),
            state -> added(state, where, link, made)));
    for (InterfaceAddress held : link.addresses()) {
      if (!held.address().isLinkLocal()) {
        repairs.add(AddressRepairs.add(where, link.name(), held.address(), held.length()));
      }
    }
    namespace
        .master(link)
        .ifPresent(bridge -> repairs.add(LinkRepairs.master(where, link.name(), bridge.name())));
    repairs.add(LinkRepairs.up(where, link.name()));
    return repairs;
  }

  private static String text(Namespace namespace, Link link, LinkDetail.Vxlan made) {
    String lower =
        link.linked()
            .filter(id -> id.namespace().equals(namespace.id()))
            .flatMap(id -> namespace.link(id.index()))
            .map(below -> " dev " + below.name())
            .orElse("");
    return " type vxlan id "
        + made.id()
        + made.local().map(address -> " local " + address).orElse("")
        + made.remote().map(address -> " remote " + address).orElse("")
        + " dstport "
        + made.port()
        + lower;
  }

  private static NetworkState added(
      NetworkState state, String where, Link link, LinkDetail.Vxlan made) {
    Namespace here = state.namespace(where).orElseThrow();
    if (here.link(link.name()).isPresent()) {
      return state;
    }
    LinkFlags down = link.flags().with(LinkFlag.UP, false).with(LinkFlag.RUNNING, false);
    Link fresh =
        link.change()
            .detail(made)
            .flags(down)
            .operState(OperState.DOWN)
            .master(java.util.OptionalInt.empty())
            .port(Optional.empty())
            .addresses(List.of())
            .link();
    return state.with(here.with(fresh));
  }
}
