package org.nslab.command;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A program that is no more, or that another system has: {@code brctl}, {@code tracert}; and a
 * habit that no program ever understood.
 */
final class OldTool implements Mistake {

  /** The likelier reading of a name comes first. */
  private static final List<Leftover> ALL =
      List.of(
          of("(?:brctl|bridge) (?:addbr|add|create) (\\S+)", "ip link add $1 type bridge"),
          of("(?:brctl|bridge) (?:delbr|del|delete) (\\S+)", "ip link delete $1"),
          of("brctl addif (\\S+) (\\S+)", "ip link set $2 master $1"),
          of("brctl delif \\S+ (\\S+)", "ip link set $1 nomaster"),
          of("brctl showmacs (\\S+)", "bridge fdb show br $1"),
          of("brctl(?: show.*)?", "bridge link"),
          of("ifup (\\S+)", "ip link set $1 up"),
          of("ifdown (\\S+)", "ip link set $1 down"),
          of("vconfig add (\\S+) (\\d+)", "ip link add link $1 name $1.$2 type vlan id $2"),
          of("tunctl -t (\\S+)", "ip tuntap add $1 mode tap"),
          of("(?i)ipconfig.*", "ip addr"),
          of("tracert (.+)", "traceroute $1"),
          of("nslookup (\\S+)", "getent hosts $1"),
          of("cls", "clear"),
          of("(ip(?: -n \\S+)? link add) (\\S+) (\\S+) type veth", "$1 $2 type veth peer name $3"),
          of(
              "(ip(?: -n \\S+)? link add) (\\S+) peer (?:name )?(\\S+)",
              "$1 $2 type veth peer name $3"),
          of("(ip(?: -n \\S+)? link add) (bridge|dummy) (\\S+)", "$1 $3 type $2"));

  /**
   * A command that is gone.
   *
   * @param pattern all of it
   * @param now what does the same today
   */
  private record Leftover(Pattern pattern, String now) {}

  private static Leftover of(String pattern, String now) {
    return new Leftover(Pattern.compile(pattern), now);
  }

  @Override
  public List<Edit> mend(Attempt attempt) {
    if (attempt.index() < 0) {
      return List.of();
    }
    String text = attempt.textFrom(0);
    return ALL.stream()
        .filter(old -> old.pattern().matcher(text).matches())
        .map(old -> old.pattern().matcher(text).replaceFirst(old.now()))
        .map(now -> attempt.replaceFrom(0, now))
        .limit(1)
        .toList();
  }

  @Override
  public boolean isSlip() {
    return true;
  }
}
