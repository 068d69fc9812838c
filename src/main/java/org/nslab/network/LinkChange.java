package org.nslab.network;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.address.MacAddress;

/** Makes a {@link Link} out of another, with some things changed. */
public final class LinkChange {

  private int index;
  private String name;
  private LinkDetail detail;
  private LinkFlags flags;
  private OperState operState;
  private Optional<MacAddress> mac;
  private int mtu;
  private int txQueueLength;
  private String qdisc;
  private OptionalInt master;
  private Optional<BridgePort> port;
  private Optional<LinkId> linked;
  private int group;
  private Optional<String> alias;
  private List<String> alternativeNames;
  private List<InterfaceAddress> addresses;

  LinkChange(Link link) {
    index = link.index();
    name = link.name();
    detail = link.detail();
    flags = link.flags();
    operState = link.operState();
    mac = link.mac();
    mtu = link.mtu();
    txQueueLength = link.txQueueLength();
    qdisc = link.qdisc();
    master = link.master();
    port = link.port();
    linked = link.linked();
    group = link.group();
    alias = link.alias();
    alternativeNames = link.alternativeNames();
    addresses = link.addresses();
  }

  /** A new interface, down, of nothing else than its kind; MTU 1500. */
  public LinkChange(int index, String name, LinkDetail detail) {
    this.index = index;
    this.name = name;
    this.detail = detail;
    flags = LinkFlags.NONE;
    operState = OperState.DOWN;
    mac = Optional.empty();
    mtu = 1500;
    txQueueLength = 1000;
    qdisc = "noop";
    master = OptionalInt.empty();
    port = Optional.empty();
    linked = Optional.empty();
    alias = Optional.empty();
    alternativeNames = List.of();
    addresses = List.of();
  }

  /** The interface with all the changes. */
  public Link link() {
    return new Link(
        index,
        name,
        detail,
        flags,
        operState,
        mac,
        mtu,
        txQueueLength,
        qdisc,
        master,
        port,
        linked,
        group,
        alias,
        alternativeNames,
        addresses);
  }

  /** Changes {@link Link#index}. */
  public LinkChange index(int changed) {
    index = changed;
    return this;
  }

  /** Changes {@link Link#name}. */
  public LinkChange name(String changed) {
    name = changed;
    return this;
  }

  /** Changes {@link Link#detail}. */
  public LinkChange detail(LinkDetail changed) {
    detail = changed;
    return this;
  }

  /** Changes {@link Link#flags}. */
  public LinkChange flags(LinkFlags changed) {
    flags = changed;
    return this;
  }

  /** Changes {@link Link#operState}. */
  public LinkChange operState(OperState changed) {
    operState = changed;
    return this;
  }

  /** Changes {@link Link#mac}. */
  public LinkChange mac(Optional<MacAddress> changed) {
    mac = changed;
    return this;
  }

  /** Changes {@link Link#mtu}. */
  public LinkChange mtu(int changed) {
    mtu = changed;
    return this;
  }

  /** Changes {@link Link#txQueueLength}. */
  public LinkChange txQueueLength(int changed) {
    txQueueLength = changed;
    return this;
  }

  /** Changes {@link Link#qdisc}. */
  public LinkChange qdisc(String changed) {
    qdisc = changed;
    return this;
  }

  /** Changes {@link Link#master}. */
  public LinkChange master(OptionalInt changed) {
    master = changed;
    return this;
  }

  /** Changes {@link Link#port}. */
  public LinkChange port(Optional<BridgePort> changed) {
    port = changed;
    return this;
  }

  /** Changes {@link Link#linked}. */
  public LinkChange linked(Optional<LinkId> changed) {
    linked = changed;
    return this;
  }

  /** Changes {@link Link#group}. */
  public LinkChange group(int changed) {
    group = changed;
    return this;
  }

  /** Changes {@link Link#alias}. */
  public LinkChange alias(Optional<String> changed) {
    alias = changed;
    return this;
  }

  /** Changes {@link Link#alternativeNames}. */
  public LinkChange alternativeNames(List<String> changed) {
    alternativeNames = changed;
    return this;
  }

  /** Changes {@link Link#addresses}. */
  public LinkChange addresses(List<InterfaceAddress> changed) {
    addresses = changed;
    return this;
  }
}
