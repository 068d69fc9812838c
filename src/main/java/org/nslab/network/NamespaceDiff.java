package org.nslab.network;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.netfilter.Ruleset;

/** What is different in one namespace. */
final class NamespaceDiff {

  private final Namespace before;
  private final Namespace after;
  private final NetworkState stateBefore;
  private final NetworkState stateAfter;
  private final List<StateChange> changes;

  NamespaceDiff(
      Namespace before,
      Namespace after,
      NetworkState stateBefore,
      NetworkState stateAfter,
      List<StateChange> changes) {
    this.before = before;
    this.after = after;
    this.stateBefore = stateBefore;
    this.stateAfter = stateAfter;
    this.changes = changes;
  }

  void compare() {
    links();
    routes();
    rules();
    neighbours();
    fdb();
    sysctls();
    firewall();
    sockets();
  }

  private void say(String text) {
    changes.add(new StateChange(after.id(), text));
  }

  private void links() {
    if (before.links().equals(after.links())) {
      return;
    }
    for (Link now : after.links().all()) {
      Optional<Link> then = before.link(now.index()).filter(old -> old.kind().equals(now.kind()));
      if (then.isEmpty()) {
        boolean moved = StateDiff.movedFrom(stateBefore, stateAfter, after.id(), now).isPresent();
        if (!moved) {
          say("the interface " + now.name() + " is new (" + now.kind() + ")");
        }
      }
      new LinkDiff(then.orElse(bare(now)), now, after, this::say).compare();
    }
    for (Link then : before.links().all()) {
      if (after.link(then.index()).isEmpty() && !hasLeft(then)) {
        say("the interface " + then.name() + " is gone");
      }
    }
  }

  /** A new interface is compared with one that is down and of no use. */
  private static Link bare(Link now) {
    return now.change()
        .flags(now.flags().with(LinkFlag.UP, false).with(LinkFlag.LOWER_UP, false))
        .master(OptionalInt.empty())
        .addresses(List.of())
        .link();
  }

  private boolean hasLeft(Link then) {
    return StateDiff.movedFrom(stateAfter, stateBefore, before.id(), then).isPresent();
  }

  private void routes() {
    if (before.routes().equals(after.routes())) {
      return;
    }
    List<String> then = texts(before);
    List<String> now = texts(after);
    now.stream()
        .filter(text -> !then.contains(text))
        .forEach(text -> say("the route " + text + " was added"));
    then.stream()
        .filter(text -> !now.contains(text))
        .forEach(text -> say("the route " + text + " was deleted"));
  }

  private static List<String> texts(Namespace namespace) {
    return namespace.routes().all().stream()
        .filter(route -> route.table() != RtNames.LOCAL)
        .filter(route -> !isLinkLocal(route))
        .map(route -> new RouteText(route, namespace).toString())
        .toList();
  }

  private static boolean isLinkLocal(Route route) {
    return route.destination().address().isLinkLocal()
        && route.protocol() == RtNames.PROTOCOL_KERNEL;
  }

  private void rules() {
    after.rules().stream()
        .filter(rule -> !before.rules().contains(rule))
        .forEach(rule -> say("the routing rule " + RuleText.of(rule) + " was added"));
    before.rules().stream()
        .filter(rule -> !after.rules().contains(rule))
        .forEach(rule -> say("the routing rule " + RuleText.of(rule) + " was deleted"));
  }

  private void neighbours() {
    if (before.neighbours().equals(after.neighbours())) {
      return;
    }
    for (Neighbour now : after.neighbours().values()) {
      Neighbour then = before.neighbours().find(now.key());
      if (now.isKnown() && (then == null || !then.mac().equals(now.mac()))) {
        String mac = now.mac().map(Object::toString).orElse("");
        say("the neighbour " + now.address() + " is known now, at " + mac);
      } else if (now.state() == Neighbour.State.FAILED
          && (then == null || then.state() != Neighbour.State.FAILED)) {
        say("the neighbour " + now.address() + " does not answer");
      }
    }
    for (Neighbour then : before.neighbours().values()) {
      if (then.isKnown() && !after.neighbours().contains(then.key())) {
        say("the neighbour " + then.address() + " was forgotten");
      }
    }
  }

  private void fdb() {
    if (before.fdb().equals(after.fdb())) {
      return;
    }
    for (FdbEntry now : after.fdb().values()) {
      if (now.state() != FdbEntry.State.PERMANENT && !before.fdb().contains(now.key())) {
        String device = after.link(now.key().device()).map(Link::name).orElse("?");
        say(now.key().mac() + " is known to be behind " + device);
      }
    }
  }

  private void sysctls() {
    if (before.sysctls().equals(after.sysctls())) {
      return;
    }
    for (SysctlKey key : after.sysctls().keys()) {
      Optional<String> then = before.sysctls().get(key);
      String now = after.sysctls().get(key).orElse("");
      if (then.isPresent() && !then.get().equals(now)) {
        say(key + " is now " + now + " (it was " + then.get() + ")");
      }
    }
  }

  private void firewall() {
    Ruleset then = before.ruleset();
    Ruleset now = after.ruleset();
    if (!then.equals(now)) {
      new RulesetDiff(then, now, this::say).compare();
    }
  }

  private void sockets() {
    after.sockets().stream()
        .filter(socket -> !before.sockets().contains(socket))
        .forEach(socket -> say(listener(socket) + " listens on " + port(socket) + " now"));
    before.sockets().stream()
        .filter(socket -> !after.sockets().contains(socket))
        .forEach(socket -> say("nobody listens on " + port(socket) + " any more"));
  }

  private static String listener(Socket socket) {
    return socket.process().orElse("a program");
  }

  private static String port(Socket socket) {
    String where = socket.address().isUnspecified() ? "" : " of " + socket.address();
    return socket.protocol() + " port " + socket.port() + where;
  }
}
