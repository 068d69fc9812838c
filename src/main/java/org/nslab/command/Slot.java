package org.nslab.command;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The kinds of values that commands take. A grammar file names them as here; what may be offered
 * for each is decided in {@link Offers}.
 */
@SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
enum Slot {
  /** A namespace that {@code ip netns} lists. */
  NAMESPACE(Role.NAME, Shapes::isName),
  /** A namespace by its name, or by the number of a process in it. */
  NAMESPACE_OR_PID(Role.NAME, Shapes::isName),
  /** Where the kernel keeps a namespace: {@code /run/netns/red}, {@code /proc/1/ns/net}. */
  NAMESPACE_FILE(Role.VALUE, Shapes::isText),
  NEW_NAMESPACE(Role.NEW_NAME, Shapes::isName),
  INTERFACE(Role.NAME, Shapes::isInterface),
  NEW_INTERFACE(Role.NEW_NAME, Shapes::isInterface),
  /** The other end of a cable that is being made. */
  PEER_INTERFACE(Role.NEW_NAME, Shapes::isInterface),
  /** Where packets are sent from: an interface, or an address of one. */
  INTERFACE_OR_ADDRESS(Role.NAME, Shapes::isWord),
  /** An interface, or one more address of it by an old name: {@code eth0:1}. */
  INTERFACE_OR_ALIAS(Role.NAME, text -> Shapes.isInterface(text.replaceFirst(":.*", ""))),
  /** An interface that frames with MAC addresses pass: not {@code lo}. */
  ETHERNET_INTERFACE(Role.NAME, Shapes::isInterface),
  /** An interface that can have ports. */
  MASTER(Role.NAME, Shapes::isInterface),
  BRIDGE(Role.NAME, Shapes::isInterface),
  BRIDGE_PORT(Role.NAME, Shapes::isInterface),
  NEW_BRIDGE(Role.NEW_NAME, Shapes::isInterface),
  /** An address with its prefix length that an interface is to get. */
  NEW_ADDRESS(Role.ADDRESS, Shapes::isPrefix, Addresses::withLength),
  /** An address with its prefix length that an interface has. */
  OLD_ADDRESS(Role.ADDRESS, Shapes::isPrefix, Addresses::withLength),
  /** Any address, without a prefix length. */
  ADDRESS(Role.ADDRESS, Shapes::isAddress, Addresses::alone),
  /** An address of the namespace's own. */
  OWN_ADDRESS(Role.ADDRESS, Shapes::isAddress, Addresses::alone),
  /** A next hop. */
  GATEWAY(Role.ADDRESS, Shapes::isAddress, Addresses::alone),
  /** A next hop for net-tools, which takes names too. */
  GATEWAY_HOST(Role.ADDRESS, Shapes::isHost, Addresses::alone),
  /** A destination for net-tools: a network, an address or a name. */
  TARGET(Role.ADDRESS, Shapes::isTarget, Addresses::network),
  /** Something to ping: an address or a name. */
  HOST(Role.ADDRESS, Shapes::isHost, Addresses::alone),
  /** A network, or {@code default}. */
  PREFIX(Role.ADDRESS, Shapes::isPrefixOrDefault, Addresses::network),
  /** A network that no route leads to yet. */
  NEW_ROUTE(Role.ADDRESS, Shapes::isPrefixOrDefault, Addresses::network),
  /** A network that a route leads to. */
  ROUTE(Role.ADDRESS, Shapes::isPrefixOrDefault, Addresses::network),
  /** What iptables takes for a source or destination. */
  MATCH_ADDRESS(Role.ADDRESS, FirewallShapes::isMatchAddress, Addresses::match),
  /** {@code ADDRESS}, {@code ADDRESS:PORT} or a range of them. */
  NAT_TARGET(Role.ADDRESS, Shapes::isText),
  NEIGHBOUR(Role.ADDRESS, Shapes::isAddress, Addresses::alone),
  MAC(Role.ADDRESS, Shapes::isMac, text -> text.toLowerCase(Locale.ROOT)),
  /** A routing table by number or by its name in {@code /etc/iproute2/rt_tables}. */
  TABLE(Role.VALUE, Shapes::isText, Names::table),
  SCOPE(Role.VALUE, Shapes::isText, Names::scope),
  PROTOCOL(Role.VALUE, Shapes::isText, Names::protocol),
  /** What an IP packet carries; iptables takes capital letters too. */
  IP_PROTOCOL(Role.VALUE, FirewallShapes::isProtocol, text -> text.toLowerCase(Locale.ROOT)),
  NUMBER(Role.NUMBER, Shapes::isNumber),
  /** How many: one at least. */
  COUNT(Role.NUMBER, Shapes::isCount),
  /** A number, perhaps with a fraction or a unit. */
  TIME(Role.NUMBER, Shapes::isTime),
  MTU(Role.NUMBER, Shapes::isNumber),
  VLAN(Role.NUMBER, Shapes::isVlan),
  PORT(Role.NUMBER, FirewallShapes::isPort),
  /** What firewall-cmd takes for a port: {@code 80/tcp}. */
  PORT_AND_PROTOCOL(Role.NUMBER, FirewallShapes::isPortWithProtocol),
  /** States of connections, with commas between them. */
  CT_STATE(Role.VALUE, FirewallShapes::isStates),
  PID(Role.NUMBER, Shapes::isNumber),
  CHAIN(Role.NAME, Shapes::isText),
  NEW_CHAIN(Role.NEW_NAME, Shapes::isText),
  USER_CHAIN(Role.NAME, Shapes::isText),
  NFT_TABLE(Role.NAME, Shapes::isText),
  NFT_CHAIN(Role.NAME, Shapes::isText),
  SYSCTL(Role.NAME, Shapes::isText, Shapes::dots),
  OVS_BRIDGE(Role.NAME, Shapes::isText),
  OVS_PORT(Role.NAME, Shapes::isText),
  FILE(Role.VALUE, Shapes::isText),
  /** A command with its words; always the last. */
  COMMAND(Role.COMMAND, Shapes::isText),
  /** A word of a small language of its own, such as tcpdump's. */
  TEXT(Role.VALUE, Shapes::isText),
  WORD(Role.VALUE, Shapes::isWord);

  private final Role role;
  private final Predicate<String> form;
  private final UnaryOperator<String> canonical;

  Slot(Role role, Predicate<String> form) {
    this(role, form, UnaryOperator.identity());
  }

  Slot(Role role, Predicate<String> form, UnaryOperator<String> canonical) {
    this.role = role;
    this.form = form;
    this.canonical = canonical;
  }

  Role role() {
    return role;
  }

  /** Whether a word has the form of such a value; whether the thing exists is another question. */
  boolean accepts(String word) {
    return form.test(word);
  }

  /** The one spelling of a value, by which two are compared. */
  String canonical(String word) {
    return canonical.apply(word);
  }

  /** What stands for it in a usage line. */
  String label() {
    return name()
        .replaceFirst("^(NEW|OLD|OWN|USER|PEER|MATCH|NFT|OVS|CT|IP)_", "")
        .replace("_OR_ALIAS", "")
        .replace("_OR_", "|")
        .replace("_AND_", "/")
        .replace('_', ' ');
  }

  /** Its name in a sentence, such as {@code interface}. */
  String inWords() {
    return label()
        .toLowerCase(Locale.ROOT)
        .replace("mac", "MAC address")
        .replace("mtu", "MTU")
        .replace("vlan", "VLAN");
  }
}
