package org.nslab.trace.netfilter;

import org.jspecify.annotations.Nullable;
import org.nslab.network.Namespace;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.MacAddress;
import org.nslab.trace.packet.Packet;

/**
 * A packet while it is in one namespace, with what the kernel knows of it there; kernel: {@code
 * struct sk_buff}. It changes as it goes on.
 */
public final class Passing {

  private final Namespace namespace;
  private Packet packet;
  private String in = "";
  private String out = "";
  private String inPort = "";
  private String outPort = "";
  private int outDevice;
  private @Nullable IpAddress nextHop;
  private @Nullable MacAddress sourceMac;
  private @Nullable MacAddress destinationMac;
  private @Nullable Tracked tracked;
  private TrackState state = TrackState.NONE;
  private int mark;

  /** A packet that comes into being, or in, there. */
  public Passing(Namespace namespace, Packet packet) {
    this.namespace = namespace;
    this.packet = packet;
  }

  /** Where it is. */
  public Namespace namespace() {
    return namespace;
  }

  /** What it looks like now. */
  public Packet packet() {
    return packet;
  }

  /** Makes it look otherwise. */
  public void packet(Packet changed) {
    packet = changed;
  }

  /** The name of the interface that it came in by; empty for the host's own. */
  public String in() {
    return in;
  }

  /** The name of the interface that it will leave by; empty for packets to the host. */
  public String out() {
    return out;
  }

  String inPort() {
    return inPort;
  }

  String outPort() {
    return outPort;
  }

  int outDevice() {
    return outDevice;
  }

  @Nullable IpAddress nextHop() {
    return nextHop;
  }

  @Nullable MacAddress sourceMac() {
    return sourceMac;
  }

  @Nullable MacAddress destinationMac() {
    return destinationMac;
  }

  /** The mark that the firewall gave it. */
  public int mark() {
    return mark;
  }

  void mark(int changed) {
    mark = changed;
  }

  /** It comes in by this interface. */
  public Passing enters(String device) {
    in = device;
    return this;
  }

  /** It will leave by this interface, handed to that address. */
  public void leaves(String device, int index, IpAddress to) {
    out = device;
    outDevice = index;
    nextHop = to;
  }

  /** It crosses a bridge. */
  public void crosses(String bridge, String fromPort, String toPort) {
    in = bridge;
    out = toPort.isEmpty() ? "" : bridge;
    inPort = fromPort;
    outPort = toPort;
  }

  /** It does no longer cross it. */
  public void crossed() {
    inPort = "";
    outPort = "";
    out = "";
  }

  /** In a frame of these addresses. */
  public void carried(MacAddress source, MacAddress destination) {
    sourceMac = source;
    destinationMac = destination;
  }

  /** The connection that it belongs to, once tracking has seen it. */
  public @Nullable Tracked tracked() {
    return tracked;
  }

  TrackState state() {
    return state;
  }

  void track(@Nullable Tracked connection, TrackState as) {
    tracked = connection;
    state = as;
  }
}
