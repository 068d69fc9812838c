package org.nslab.trace.netfilter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nslab.network.address.Family;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Hook;
import org.nslab.network.netfilter.Ruleset;
import org.nslab.network.netfilter.Ruleset.Placed;
import org.nslab.network.netfilter.TableFamily;

/**
 * The hooks of one namespace. Chains are called in the order of their priorities; connection
 * tracking and address translation stand among them at fixed places. Kernel: {@code
 * include/uapi/linux/netfilter_ipv4.h}, {@code NF_IP_PRI_…}.
 */
public final class Firewall {

  private static final int CONNTRACK = -200;
  private static final int NAT_DESTINATION = -100;
  private static final int NAT_SOURCE = 100;

  private final Ruleset ruleset;
  private final Tracking tracking;
  private final Witness witness;

  /** A namespace's rules, and its connections. */
  public Firewall(Ruleset ruleset, Tracking tracking, Witness witness) {
    this.ruleset = ruleset;
    this.tracking = tracking;
    this.witness = witness;
  }

  /** Its connections. */
  public Tracking tracking() {
    return tracking;
  }

  /** What ends a packet at a hook; null where it goes on. */
  public @Nullable Ruling pass(Passing passing, Hook hook) {
    Family family = passing.packet().family();
    List<Placed> chains = ruleset.tables().isEmpty() ? List.of() : ruleset.at(hook, family);
    boolean first = hook == Hook.PREROUTING || hook == Hook.OUTPUT;
    int natPlace = first ? NAT_DESTINATION : NAT_SOURCE;
    boolean tracked = !first || passing.state() != TrackState.NONE;
    boolean translated = hook == Hook.FORWARD;
    for (Placed placed : chains) {
      int priority = placed.chain().base().map(Chain.Base::priority).orElse(0);
      if (!tracked && priority > CONNTRACK) {
        track(passing);
        tracked = true;
      }
      if (!translated && priority >= natPlace) {
        Ruling end = new Nat(passing, hook, witness).translate(chains);
        if (end != null) {
          return end;
        }
        translated = true;
      }
      if (!Nat.isNat(placed)) {
        Ruling ruling = new ChainWalk(placed.table(), passing, witness).decide(placed.chain());
        if (ruling.isEnd()) {
          return ruling;
        }
      }
    }
    return finish(passing, hook, chains, tracked, translated);
  }

  private @Nullable Ruling finish(
      Passing passing, Hook hook, List<Placed> chains, boolean tracked, boolean translated) {
    if (!tracked) {
      track(passing);
    }
    if (!translated) {
      Ruling end = new Nat(passing, hook, witness).translate(chains);
      if (end != null) {
        return end;
      }
    }
    Tracked connection = passing.tracked();
    if (connection != null && (hook == Hook.POSTROUTING || hook == Hook.INPUT)) {
      connection.confirm();
    }
    return null;
  }

  private void track(Passing passing) {
    if (passing.state() == TrackState.NONE) {
      tracking.track(passing);
    }
  }

  /**
   * What ends a frame at a hook of the bridge's, or of ARP's, own tables; null where it goes on.
   */
  public @Nullable Ruling pass(Passing passing, Hook hook, TableFamily family) {
    if (ruleset.tables().isEmpty()) {
      return null;
    }
    for (Placed placed : ruleset.at(hook, table -> table.family() == family)) {
      Ruling ruling = new ChainWalk(placed.table(), passing, witness).decide(placed.chain());
      if (ruling.isEnd()) {
        return ruling;
      }
    }
    return null;
  }
}
