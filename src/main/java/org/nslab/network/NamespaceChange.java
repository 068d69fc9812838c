package org.nslab.network;

import java.util.List;
import org.nslab.network.netfilter.Ruleset;

/** Makes a {@link Namespace} out of another, with some parts changed. */
public final class NamespaceChange {

  private String id;
  private int order;
  private PersistentMap<Integer, String> nsids;
  private Links links;
  private Routes routes;
  private List<RoutingRule> rules;
  private PersistentMap<Neighbour.Key, Neighbour> neighbours;
  private PersistentMap<FdbEntry.Key, FdbEntry> fdb;
  private Sysctls sysctls;
  private Ruleset ruleset;
  private List<Socket> sockets;
  private List<Connection> connections;

  NamespaceChange(Namespace namespace) {
    id = namespace.id();
    order = namespace.order();
    nsids = namespace.nsids();
    links = namespace.links();
    routes = namespace.routes();
    rules = namespace.rules();
    neighbours = namespace.neighbours();
    fdb = namespace.fdb();
    sysctls = namespace.sysctls();
    ruleset = namespace.ruleset();
    sockets = namespace.sockets();
    connections = namespace.connections();
  }

  /** The namespace with all the changes. */
  public Namespace namespace() {
    return new Namespace(
        id,
        order,
        nsids,
        links,
        routes,
        rules,
        neighbours,
        fdb,
        sysctls,
        ruleset,
        sockets,
        connections);
  }

  /** Changes {@link Namespace#id}. */
  public NamespaceChange id(String changed) {
    id = changed;
    return this;
  }

  /** Changes {@link Namespace#order}. */
  public NamespaceChange order(int changed) {
    order = changed;
    return this;
  }

  /** Changes {@link Namespace#nsids}. */
  public NamespaceChange nsids(PersistentMap<Integer, String> changed) {
    nsids = changed;
    return this;
  }

  /** Changes {@link Namespace#links}. */
  public NamespaceChange links(Links changed) {
    links = changed;
    return this;
  }

  /** Changes {@link Namespace#routes}. */
  public NamespaceChange routes(Routes changed) {
    routes = changed;
    return this;
  }

  /** Changes {@link Namespace#rules}. */
  public NamespaceChange rules(List<RoutingRule> changed) {
    rules = changed;
    return this;
  }

  /** Changes {@link Namespace#neighbours}. */
  public NamespaceChange neighbours(PersistentMap<Neighbour.Key, Neighbour> changed) {
    neighbours = changed;
    return this;
  }

  /** Changes {@link Namespace#fdb}. */
  public NamespaceChange fdb(PersistentMap<FdbEntry.Key, FdbEntry> changed) {
    fdb = changed;
    return this;
  }

  /** Changes {@link Namespace#sysctls}. */
  public NamespaceChange sysctls(Sysctls changed) {
    sysctls = changed;
    return this;
  }

  /** Changes {@link Namespace#ruleset}. */
  public NamespaceChange ruleset(Ruleset changed) {
    ruleset = changed;
    return this;
  }

  /** Changes {@link Namespace#sockets}. */
  public NamespaceChange sockets(List<Socket> changed) {
    sockets = changed;
    return this;
  }

  /** Changes {@link Namespace#connections}. */
  public NamespaceChange connections(List<Connection> changed) {
    connections = changed;
    return this;
  }
}
