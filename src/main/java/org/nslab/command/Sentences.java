package org.nslab.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nslab.network.Link;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;

/** The meanings of single words of a command, in the terms of the lab. */
final class Sentences {

  private final Surroundings surroundings;
  private final Command command;

  Sentences(Surroundings surroundings, Command command) {
    this.surroundings = surroundings;
    this.command = command;
  }

  /** What a word of the grammar does, with the values that follow it. */
  String word(Item item, List<String> values) {
    String help = item.help();
    for (int i = 0; i < item.arguments().size(); i++) {
      Argument argument = item.arguments().get(i);
      String place = "{" + (i + 1) + "}";
      help =
          i < values.size()
              ? help.replace(place, quoted(values.get(i)))
              : argument.optional()
                  ? help.replace(" " + place, "")
                  : help.replace(place, argument.label());
    }
    // Asking for what is not wanted would take long in a long line.
    help = help.contains("{it}") ? help.replace("{it}", it()) : help;
    return help.contains("{other}") ? help.replace("{other}", otherEnd()) : help;
  }

  /**
   * What a value is.
   *
   * @param alone whether no word before it says what it is for
   */
  String value(Taken taken, List<String> values, boolean alone) {
    String text = taken.word().text();
    Optional<Item> one =
        taken.item().cases().stream().filter(each -> each.isSpelled(text)).findFirst();
    if (one.isPresent()) {
      return one.get().help();
    }
    // Only the shell knows what a variable stands for, and what is in the namespace that it names.
    boolean known = taken.word().fixed() && surroundings.actsIn(command).indexOf('$') < 0;
    String there = known && taken.argument() != null ? there(taken.argument().slot(), text) : "";
    String what = alone ? word(taken.item(), values) : kind(taken);
    return there.isEmpty() ? what : alone ? what + ": " + there : there;
  }

  private static String kind(Taken taken) {
    Argument argument = taken.argument();
    return argument == null || !argument.choices().isEmpty()
        ? "one of " + (argument == null ? "" : argument.label().replace("|", ", "))
        : "the " + argument.slot().inWords() + " " + quoted(taken.word().text());
  }

  private String there(Slot slot, String text) {
    return switch (slot) {
      case NAMESPACE, NAMESPACE_OR_PID ->
          surroundings
              .state()
              .namespace(NamespaceId.named(text))
              .map(found -> "a namespace; it " + LinkOffers.contents(found))
              .orElse("no such namespace is there yet");
      case INTERFACE, ETHERNET_INTERFACE, MASTER, BRIDGE, BRIDGE_PORT ->
          surroundings
              .namespaceOf(command)
              .link(text)
              .map(link -> LinkOffers.description(link) + otherEnd(link, "; its other end is "))
              .orElse("no such interface is there yet");
      case ADDRESS, HOST, GATEWAY, GATEWAY_HOST, NEIGHBOUR -> holders(text);
      default -> "";
    };
  }

  private String holders(String text) {
    return Addresses.address(text)
        .map(address -> surroundings.state().holders(address))
        .filter(holders -> !holders.isEmpty())
        .map(
            holders ->
                "the address of "
                    + holders.stream().map(Object::toString).collect(Collectors.joining(", ")))
        .orElse("");
  }

  /** The interface that the command is about, such as "the end `veth-red` of the cable". */
  private String it() {
    Optional<String> name = command.reading().value(Slot.INTERFACE, Slot.NEW_INTERFACE);
    Optional<Link> link = name.flatMap(surroundings.namespaceOf(command)::link);
    if (name.isEmpty()) {
      return "the interface";
    }
    String kind = link.map(Link::kind).orElse("interface");
    return switch (kind) {
      case "veth" -> "the end " + quoted(name.get()) + " of the cable";
      case "bridge" -> "the switch " + quoted(name.get());
      default -> "the interface " + quoted(name.get());
    };
  }

  /** Such as "; its other end stays on the host"; empty where there is no other end. */
  private String otherEnd() {
    return command
        .reading()
        .value(Slot.INTERFACE)
        .flatMap(surroundings.namespaceOf(command)::link)
        .flatMap(Link::peer)
        .map(peer -> "; its other end stays " + NamespaceId.in(peer.namespace()))
        .orElse("");
  }

  private String otherEnd(Link link, String before) {
    return link.peer().flatMap(this::name).map(name -> before + name).orElse("");
  }

  private Optional<String> name(LinkId id) {
    Optional<Namespace> namespace = surroundings.state().namespace(id.namespace());
    return namespace
        .flatMap(found -> found.link(id.index()))
        .map(link -> link.name() + " " + NamespaceId.in(id.namespace()));
  }

  private static String quoted(String text) {
    return "`" + text + "`";
  }
}
