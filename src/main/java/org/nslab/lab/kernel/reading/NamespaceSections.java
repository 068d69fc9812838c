package org.nslab.lab.kernel.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.Links;
import org.nslab.network.Namespace;
import org.nslab.network.Route;
import org.nslab.network.Routes;
import org.nslab.network.RoutingRule;
import org.nslab.network.Socket;
import org.nslab.network.Sysctls;
import org.nslab.network.address.Family;
import org.nslab.network.netfilter.Backend;
import org.nslab.network.netfilter.Ruleset;
import org.nslab.network.netfilter.Table;

/** Makes a namespace out of the parts that the text {@code inside} of the reader printed. */
final class NamespaceSections {

  /** What {@code ip} is asked, a line of JSON each, in this order. */
  private static final List<String> QUESTIONS =
      List.of(
          "ip addr show",
          "ip -4 route show table all",
          "ip -6 route show table all",
          "ip neigh show",
          "ip neigh show proxy");

  private static final String LISTED = "ip netns list";

  private final Target target;
  private final List<Section> sections;
  private final List<String> ip;

  private NamespaceSections(Target target, List<Section> sections) {
    this.target = target;
    this.sections = sections;
    this.ip = section("ip").map(Section::lines).orElse(List.of());
  }

  /**
   * Reads a namespace.
   *
   * @param listed whether it was also asked to list the others
   */
  static SeenNamespace read(Target target, List<Section> sections, boolean listed)
      throws UnreadableException {
    return new NamespaceSections(target, sections).read(listed);
  }

  private SeenNamespace read(boolean listed) throws UnreadableException {
    int asked = QUESTIONS.size() + (listed ? 1 : 0);
    if (ip.size() < asked) {
      throw failed(ip.size() < QUESTIONS.size() ? QUESTIONS.get(ip.size()) : LISTED);
    }
    List<SeenLink> seen = LinkItems.read(target.id(), items(0));
    Links links = Links.of(seen.stream().map(SeenLink::link).toList());
    List<Item> neighbours = new ArrayList<>(items(3));
    neighbours.addAll(items(4));
    Namespace namespace =
        Namespace.empty(target.id(), 0)
            .change()
            .links(links)
            .routes(routes(links))
            .rules(rules(asked))
            .neighbours(NeighbourItems.read(links, neighbours))
            .sysctls(sysctls())
            .ruleset(new Ruleset(tables()))
            .sockets(sockets())
            .namespace();
    List<Item> others = listed ? Item.list(LISTED, ip.get(QUESTIONS.size())) : List.of();
    return new SeenNamespace(target, seen, others, namespace);
  }

  private Optional<Section> section(String name) {
    return sections.stream().filter(section -> section.name().equals(name)).findFirst();
  }

  private UnreadableException failed(String command) {
    return new UnreadableException(command, "nothing");
  }

  private List<Item> items(int question) throws UnreadableException {
    return Item.list(QUESTIONS.get(question), ip.get(question));
  }

  private Routes routes(Links links) throws UnreadableException {
    List<Route> routes = new ArrayList<>();
    routes.addAll(RouteItems.read(Family.INET, links, items(1)));
    routes.addAll(RouteItems.read(Family.INET6, links, items(2)));
    return Routes.of(routes);
  }

  /** A kernel without rules (CONFIG_IP_MULTIPLE_TABLES) does as its default ones say. */
  private List<RoutingRule> rules(int at) throws UnreadableException {
    List<RoutingRule> rules = new ArrayList<>();
    if (ip.size() > at) {
      rules.addAll(RuleItems.read(Family.INET, Item.list("ip rule show", ip.get(at))));
    } else {
      rules.addAll(defaults(Family.INET));
    }
    Optional<Section> v6 = section("rules6").filter(section -> section.exitCode() == 0);
    if (v6.isPresent() && !v6.get().lines().isEmpty()) {
      rules.addAll(RuleItems.read(Family.INET6, Item.list("ip -6 rule show", v6.get().text())));
    } else {
      rules.addAll(defaults(Family.INET6));
    }
    return rules;
  }

  private static List<RoutingRule> defaults(Family family) {
    return RoutingRule.DEFAULTS.stream().filter(rule -> rule.family() == family).toList();
  }

  private Sysctls sysctls() throws UnreadableException {
    Optional<Section> settings = section("settings");
    return settings.isPresent() ? SettingLines.read(settings.get().lines()) : Sysctls.NONE;
  }

  private List<Socket> sockets() throws UnreadableException {
    Optional<Section> sockets = section("sockets");
    if (sockets.isEmpty()) {
      return List.of();
    }
    if (sockets.get().exitCode() != 0) {
      throw failed("ss -Hltun");
    }
    return SocketLines.read(sockets.get().lines());
  }

  private List<Table> tables() throws UnreadableException {
    List<Table> tables = new ArrayList<>();
    for (Section section : sections) {
      if (section.name().startsWith("legacy ")) {
        tables.addAll(Firewall.saved(section, Backend.LEGACY, section.name().substring(7)));
      }
    }
    Optional<Section> nft = section("nft");
    if (nft.isPresent()) {
      if (nft.get().exitCode() != 0) {
        throw failed("nft -j list ruleset");
      }
      Item root = Item.of("nft -j list ruleset", nft.get().text());
      tables.addAll(NftRuleset.read(root, NftTexts.read(List.of())));
    }
    return tables;
  }
}
