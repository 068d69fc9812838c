package org.nslab.network.netfilter;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a rule. Parts are looked at from left to right; at the first condition that a packet
 * does not meet the rule is left.
 */
public sealed interface Expression {

  /** A part that a packet meets or not. */
  sealed interface Condition extends Expression {}

  /** A part that decides where the packet goes next; what follows it is not looked at. */
  sealed interface Verdict extends Expression {}

  /** A part that does something to the packet and goes on. */
  sealed interface Effect extends Expression {}

  /**
   * A field has a value.
   *
   * @param negated whether it must not have it
   */
  record Match(Field field, boolean negated, Values values) implements Condition {}

  /**
   * A condition that is kept as text alone, as nobody here knows what it means.
   *
   * @param text as the rule shows it
   */
  record UnknownCondition(String text) implements Condition {}

  /** Lets the packet through this chain's hook. */
  record Accept() implements Verdict {}

  /** Drops the packet in silence. */
  record Drop() implements Verdict {}

  /**
   * Drops the packet and tells the sender.
   *
   * @param with such as {@code icmp-port-unreachable} or {@code tcp-reset}
   */
  record Reject(String with) implements Verdict {}

  /** Goes back to the rule behind the jump; in a base chain, to the policy. */
  record Return() implements Verdict {}

  /** Goes on with the next rule. */
  record Continue() implements Verdict {}

  /** Hands the packet to a program. */
  record Queue() implements Verdict {}

  /**
   * Goes on in another chain of the table.
   *
   * @param chain its name
   * @param forGood whether it does not come back ({@code goto})
   */
  record Jump(String chain, boolean forGood) implements Verdict {}

  /**
   * Goes where a field's value points to.
   *
   * @param field what is looked up
   * @param entries in order; the first that holds the value decides
   */
  record VerdictMap(Field field, List<Entry> entries) implements Verdict {

    /** Copies the list. */
    public VerdictMap {
      entries = List.copyOf(entries);
    }

    /** Some values, and where they lead. */
    public record Entry(Values values, Verdict verdict) {}
  }

  /**
   * Translates an address. The first packet of a connection decides for all others.
   *
   * @param kind which address, and what into
   * @param addresses what into; none where the interface's own, or the same, is meant
   * @param ports what into; none where they stay, if they can
   * @param options such as {@code random} or {@code persistent}
   */
  record Translate(
      Kind kind, Optional<AddressRange> addresses, Optional<NumberRange> ports, Set<String> options)
      implements Verdict {

    /** Copies the set. */
    public Translate {
      options = Set.copyOf(options);
    }

    /** The kinds of translation. */
    public enum Kind {
      /** The source, into what is given. */
      SNAT,
      /** The destination, into what is given. */
      DNAT,
      /** The source, into the address of the interface that it leaves by. */
      MASQUERADE,
      /** The destination, into this host. */
      REDIRECT
    }
  }

  /**
   * Changes a mark: clears the bits of the mask, then inverts those of the value.
   *
   * @param field {@link Field#MARK} or {@link Field#CONNECTION_MARK}
   * @param mask all bits, where the mark is simply set
   * @param value what the mark then is
   */
  record SetMark(Field field, long mask, long value) implements Effect {}

  /** Keeps the packet from connection tracking. */
  record NoTrack() implements Effect {}

  /** Counts; where in the rule is only known for native rules. */
  record Count() implements Effect {}

  /**
   * Writes a line to the kernel's log.
   *
   * @param prefix how it begins
   */
  record Log(String prefix) implements Effect {}

  /**
   * An action that is kept as text alone; whether the packet goes on is not known.
   *
   * @param text as the rule shows it
   */
  record UnknownAction(String text) implements Effect {}
}
