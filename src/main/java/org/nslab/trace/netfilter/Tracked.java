package org.nslab.trace.netfilter;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nslab.network.Connection;
import org.nslab.trace.packet.Packet;

/** A connection that a packet of this walk has opened; kernel: {@code struct nf_conn}. */
public final class Tracked {

  private static final int TIMEOUT = 30;

  private final Tuple original;
  private Tuple reply;
  private boolean sourceDecided;
  private boolean destinationDecided;
  private boolean confirmed;
  private boolean answered;
  private int mark;

  Tracked(Packet first) {
    original = Tuple.of(first);
    reply = original.inverted();
  }

  Tuple original() {
    return original;
  }

  Tuple reply() {
    return reply;
  }

  void expect(Tuple answers) {
    reply = answers;
  }

  boolean isDecided(Manipulation manipulation) {
    return manipulation == Manipulation.SOURCE ? sourceDecided : destinationDecided;
  }

  void decide(Manipulation manipulation) {
    if (manipulation == Manipulation.SOURCE) {
      sourceDecided = true;
    } else {
      destinationDecided = true;
    }
  }

  /** Whether its packets get another source. */
  public boolean isSourceTranslated() {
    return !reply.destination().equals(original.source())
        || reply.destinationPort() != original.sourcePort();
  }

  /** Whether its packets get another destination. */
  public boolean isDestinationTranslated() {
    return !reply.source().equals(original.destination())
        || reply.sourcePort() != original.destinationPort();
  }

  /** Its packet went through: from now on answers are known. */
  void confirm() {
    confirmed = true;
  }

  boolean isConfirmed() {
    return confirmed;
  }

  void answered() {
    answered = true;
  }

  int mark() {
    return mark;
  }

  void mark(int changed) {
    mark = changed;
  }

  /** As the kernel would show it. */
  Connection connection() {
    boolean tcp = original.protocol().number() == 6;
    return new Connection(
        original.protocol().name().toLowerCase(Locale.ROOT),
        tcp ? Optional.of(answered ? "ESTABLISHED" : "SYN_SENT") : Optional.empty(),
        TIMEOUT,
        original.flow(),
        reply.flow(),
        answered ? Set.of() : Set.of("UNREPLIED"),
        mark);
  }
}
