package org.nslab.tutor;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the messages of the tools mean, each in a line. */
public final class ErrorMeanings {

  private static final int LONGEST = 16_384;

  /** In the order in which they are tried: what says more comes first. */
  private static final List<Meaning> ALL =
      List.of(
          of(
              "Cannot find device \"([^\"]+)\"|Device \"([^\"]+)\" does not exist",
              "There is no interface `$1` in the namespace that the command acted in. Is the name"
                  + " right? Or is the interface in another namespace?"),
          of(
              "Cannot open network namespace \"([^\"]+)\"",
              "There is no namespace `$1`; `ip netns` lists those that there are."),
          of(
              "Cannot remove namespace file \"(?:[^\"]*/)?([^\"/]+)\": No such",
              "There is no namespace `$1` that could be deleted."),
          of(
              "Cannot create namespace file \"(?:[^\"]*/)?([^\"/]+)\": File exists",
              "There is a namespace `$1` already."),
          of(
              "Object \"([^\"]+)\" is unknown",
              "`ip` does not know the word `$1` in this place; it wants `link`, `addr`, `route`,"
                  + " `neigh`, `netns`, or the like."),
          of(
              "Command \"([^\"]+)\" is unknown",
              "The word `$1` is not understood in this place. Put `help` there to see what can"
                  + " stand in it."),
          of(
              "either \"(?:dev|local)\" is duplicate, or \"([^\"]+)\" is (?:a )?garbage",
              "`$1` is one word too many, or misspelt."),
          of(
              "Error: (?:any valid|inet6?|an inet6?) (?:prefix|address) is expected rather than"
                  + " \"([^\"]+)\"",
              "`$1` is not an address. One looks like 192.168.15.1/24: four numbers from 0 to 255,"
                  + " and the prefix length."),
          of(
              "Garbage instead of arguments \"(\\S+) ?\\.\\.\\.\"",
              "`ip` does not know what to do with `$1` and what follows it: the word before it is"
                  + " misspelt, or takes no such thing."),
          of(
              "Not enough information: \"dev\"",
              "The command must say which interface: `dev NAME`."),
          of(
              "Nexthop has invalid gateway",
              "The gateway must be a neighbour: an address in a network that this namespace is"
                  + " itself connected to, by an interface that is up."),
          of(
              "RTNETLINK answers: File exists",
              "What you want to add is there already; nothing was changed."),
          of(
              "Address already assigned",
              "The interface has this address already; nothing was changed."),
          of(
              "RTNETLINK answers: No such (?:process|file or directory)|SIOCDELRT: No such process",
              "There is no such entry that could be deleted."),
          of("No ARP entry for (\\S+)", "The neighbour table has no entry for `$1`."),
          of(
              "No link layer address given",
              "A neighbour that you add by hand needs its MAC address: `lladdr MAC`."),
          of(
              "interface netns is immutable",
              "This interface stays in the namespace that it was made in, as `lo` and bridges do."),
          of(
              "mtu (?:less than device minimum|greater than device maximum)",
              "The interface cannot have such an MTU; `ip -d link` says its `minmtu` and `maxmtu`."),
          of("Invalid VLAN ID", "The number of a VLAN is from 1 to 4094."),
          of(
              "SIOCADDRT: No such device",
              "`route add` must say where the packets go: `gw GATEWAY`, or `dev INTERFACE`."),
          of(
              "No chain/target/match by that name",
              "There is no such chain, no such rule in it, or no such target or match."),
          of(
              "Couldn't load (?:match|target) `([^']+)'",
              "iptables knows no match, target or chain `$1`."),
          of(
              "can't parse filter expression",
              "tcpdump takes the words at its end for a filter, such as `icmp` or `port 80`, and"
                  + " does not understand this one."),
          of(
              "user-defined format specifier|unsupported option \\(BSD syntax\\)",
              "`ps` takes a word without a dash for options, letter by letter. `ps -C NAME` shows"
                  + " the processes of a program."),
          of("sysctl: cannot stat /proc/sys/([^:]+):", "The kernel has no setting `$1`."),
          of(
              "RTNETLINK answers: Cannot assign requested address|Address not found",
              "There is no such address on the interface."),
          of(
              "(?:RTNETLINK answers|SIOCADDRT): Network is (?:unreachable|down)",
              "The way there is not usable: no route covers the gateway, or the interface is down."),
          of(
              "RTNETLINK answers: Operation not supported|Unknown device type",
              "The kernel does not know how to do that, or does not have this kind of interface."),
          of(
              "RTNETLINK answers: Device or resource busy",
              "The interface is in use: it belongs to a bridge already, or it must be down first."),
          of(
              "(?:RTNETLINK answers|SIOCADDRT): Invalid argument",
              "The kernel refuses one of the values: it does not fit this interface, or it"
                  + " contradicts another one."),
          of(
              "Operation not permitted|Permission denied",
              "That is not allowed in here: the lab is root over its own networks, and over nothing"
                  + " else."),
          of(
              "Read-only file system",
              "The lab's files cannot be changed, apart from those in `/tmp`, `/root` and `/run`."),
          of(
              "ping: connect: Network is unreachable|connect: Network is unreachable",
              "No route covers that address, so the packet was never sent. `ip route` shows the"
                  + " networks that can be reached."),
          of(
              "Destination Host Unreachable",
              "Nobody on that network answers to the address: the question for its hardware address"
                  + " found no ear. Look at both ends of the cable."),
          of(
              "Destination Port Unreachable|Destination Host Prohibited|Packet filtered",
              "Something on the way refused the packet, as a firewall does."),
          of(
              "Time to live exceeded",
              "The packet went from router to router until its time was up: there is a loop."),
          of(
              "Temporary failure in name resolution|Name or service not known",
              "That is no address, and no name server is there to ask. Is the address spelt right?"),
          of("([^\\s:]+): command not found", "There is no command `$1`. Is it spelt right?"),
          of(
              "exec of \"([^\"]+)\" failed: No such file",
              "There is no command `$1` that could be run in the namespace."),
          of(
              "syntax error near unexpected token",
              "The shell does not understand the line: a sign such as `(`, `)`, `;` or `|` stands"
                  + " where it makes no sense."),
          of(
              "100% packet loss",
              "No answer came back. Either the request did not arrive, or the answer found no way"
                  + " back."),
          of(
              "openvswitch/db.sock: database connection failed",
              "Open vSwitch does not run here. Lesson 14 starts it; where it says that it cannot,"
                  + " `nslab doctor` names the remedy."),
          of(
              "Error: (?:Could not process rule: )?No such file or directory",
              "There is no such table, chain or rule; `nft list ruleset` shows those that there"
                  + " are."),
          of(
              "No such file or directory",
              "A file or directory that the command names is not there. Is it spelt right?"));

  private ErrorMeanings() {}

  private static Meaning of(String pattern, String words) {
    return new Meaning(Pattern.compile(pattern), words);
  }

  /**
   * The meaning of what a command printed.
   *
   * @param printed what it printed; only the end of a long text is looked at
   * @return Markdown, one line; empty where the message is not known
   */
  public static Optional<String> of(String printed) {
    String end = printed.substring(Math.max(0, printed.length() - LONGEST));
    return ALL.stream().flatMap(meaning -> meaning.find(end).stream()).findFirst();
  }

  /** What stands between backquotes must not end them. */
  private static String quotable(String name) {
    String plain = name.replace('`', '\'').replaceAll("\\p{Cc}", "?");
    return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
  }

  /**
   * One message.
   *
   * @param message finds it in what a command printed
   * @param words the meaning in Markdown, with {@code $1} for what the message names
   */
  private record Meaning(Pattern message, String words) {

    private Optional<String> find(String printed) {
      Matcher matcher = message.matcher(printed);
      if (!matcher.find()) {
        return Optional.empty();
      }
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          return Optional.of(words.replace("$1", quotable(matcher.group(group))));
        }
      }
      return Optional.of(words);
    }
  }
}
