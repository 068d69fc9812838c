package org.nslab.network;

import java.util.List;
import java.util.Optional;
import org.nslab.network.address.IpAddress;
import org.nslab.network.netfilter.Ruleset;

/**
 * A network namespace. Copies share all that did not change.
 *
 * @param id how it is called here, see {@link NamespaceId}
 * @param order the later it was named, the greater; {@code ip netns} lists the latest first
 * @param nsids the numbers by which it knows other namespaces, and their ids
 * @param links its interfaces
 * @param routes its routes, in all tables
 * @param rules which packets look in which table, by family and priority
 * @param neighbours its neighbour table
 * @param fdb the forwarding databases of its bridges and VXLANs
 * @param sysctls its settings
 * @param ruleset its firewall
 * @param sockets those that listen
 * @param connections what connection tracking knows; only of a simulated kernel, as a real one
 *     takes longer to list it than all the rest
 */
public record Namespace(
    String id,
    int order,
    PersistentMap<Integer, String> nsids,
    Links links,
    Routes routes,
    List<RoutingRule> rules,
    PersistentMap<Neighbour.Key, Neighbour> neighbours,
    PersistentMap<FdbEntry.Key, FdbEntry> fdb,
    Sysctls sysctls,
    Ruleset ruleset,
    List<Socket> sockets,
    List<Connection> connections) {

  /** Copies the lists. */
  public Namespace {
    rules = List.copyOf(rules);
    sockets = List.copyOf(sockets);
    connections = List.copyOf(connections);
  }

  /** A namespace without anything in it, not even {@code lo}; it has the kernel's own rules. */
  public static Namespace empty(String id, int order) {
    return new Namespace(
        id,
        order,
        PersistentMap.empty(),
        Links.NONE,
        Routes.NONE,
        RoutingRule.DEFAULTS,
        PersistentMap.empty(),
        PersistentMap.empty(),
        Sysctls.NONE,
        Ruleset.NONE,
        List.of(),
        List.of());
  }

  /** The interface of that name. */
  public Optional<Link> link(String name) {
    return links.named(name);
  }

  /** The interface of that number. */
  public Optional<Link> link(int index) {
    return links.numbered(index);
  }

  /** The bridge (or bond, VRF) that an interface is a port of. */
  public Optional<Link> master(Link link) {
    return link.master().isPresent() ? link(link.master().getAsInt()) : Optional.empty();
  }

  /** The ports of a bridge, by number. */
  public List<Link> ports(Link bridge) {
    return links.all().stream().filter(link -> link.master().orElse(0) == bridge.index()).toList();
  }

  /** The interface that holds an address. */
  public Optional<Link> holder(IpAddress address) {
    for (Link link : links.all()) {
      if (link.address(address).isPresent()) {
        return Optional.of(link);
      }
    }
    return Optional.empty();
  }

  /** The entry of the neighbour table for an address behind an interface. */
  public Optional<Neighbour> neighbour(int device, IpAddress address) {
    return neighbours.get(new Neighbour.Key(device, address, false));
  }

  /** A copy with other parts; the rest stays. */
  public NamespaceChange change() {
    return new NamespaceChange(this);
  }

  /** A copy with an interface added or changed. */
  public Namespace with(Link link) {
    return withLinks(links.with(link));
  }

  /** A copy with these interfaces. */
  public Namespace withLinks(Links changed) {
    return change().links(changed).namespace();
  }

  /** A copy with these routes. */
  public Namespace withRoutes(Routes changed) {
    return change().routes(changed).namespace();
  }

  /** A copy with a neighbour added or changed. */
  public Namespace with(Neighbour neighbour) {
    return change().neighbours(neighbours.with(neighbour.key(), neighbour)).namespace();
  }

  /** A copy with an entry of a forwarding database added or changed. */
  public Namespace with(FdbEntry entry) {
    return change().fdb(fdb.with(entry.key(), entry)).namespace();
  }

  /** A copy with these settings. */
  public Namespace withSysctls(Sysctls changed) {
    return change().sysctls(changed).namespace();
  }

  /** A copy with this firewall. */
  public Namespace withRuleset(Ruleset changed) {
    return change().ruleset(changed).namespace();
  }
}
