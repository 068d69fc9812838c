package org.nslab.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A word that means the right thing in another program or in plain English, or in capital letters:
 * {@code ip netns create}, {@code … gw 192.168.15.1}, {@code -j accept}.
 */
final class OtherWord implements Mistake {

  private static final Map<String, List<String>> MEANT =
      Map.ofEntries(
          Map.entry("create", List.of("add", "add-br")),
          Map.entry("new", List.of("add")),
          Map.entry("make", List.of("add")),
          Map.entry("remove", List.of("delete", "del")),
          Map.entry("rm", List.of("delete", "del")),
          Map.entry("erase", List.of("delete", "del")),
          Map.entry("destroy", List.of("delete", "del")),
          Map.entry("set", List.of("replace")),
          Map.entry("ls", List.of("list", "show")),
          Map.entry("print", List.of("show", "list", "-n")),
          Map.entry("show", List.of("list", "-L", "dump")),
          Map.entry("display", List.of("show", "list")),
          Map.entry("list", List.of("show", "-L")),
          Map.entry("gw", List.of("via")),
          Map.entry("gateway", List.of("via", "gw")),
          Map.entry("via", List.of("gw")),
          Map.entry("on", List.of("up", "dev")),
          Map.entry("enable", List.of("up")),
          Map.entry("off", List.of("down")),
          Map.entry("disable", List.of("down")),
          Map.entry("ns", List.of("netns")),
          Map.entry("namespace", List.of("netns")),
          Map.entry("interface", List.of("link", "dev")),
          Map.entry("device", List.of("dev", "link")),
          Map.entry("iface", List.of("link", "dev")),
          Map.entry("arp", List.of("neigh")),
          Map.entry("neighbors", List.of("neigh")),
          Map.entry("bridge", List.of("master")),
          Map.entry("switch", List.of("bridge", "master")),
          Map.entry("port", List.of("dport")),
          Map.entry("--port", List.of("--dport")),
          Map.entry("--state", List.of("--ctstate")),
          Map.entry("--to-source", List.of("--to-destination")),
          Map.entry("--to-destination", List.of("--to-source")),
          Map.entry("-b", List.of("-br")),
          Map.entry("ALLOW", List.of("ACCEPT")),
          Map.entry("DENY", List.of("DROP")),
          Map.entry("BLOCK", List.of("DROP")),
          Map.entry("host", List.of("1")));

  @Override
  public List<Edit> mend(Attempt attempt) {
    List<Edit> edits = new ArrayList<>();
    int index = attempt.index();
    for (int i = index; i >= 0 && i >= index - 1; i--) {
      Word word = attempt.words().get(i);
      Set<String> choices = Choices.at(attempt, i);
      for (String meant : MEANT.getOrDefault(word.text(), List.of())) {
        if (choices.contains(meant) || meant.equals("1")) {
          edits.add(Edit.replace(word, meant));
        }
      }
      choices.stream()
          .filter(choice -> choice.equalsIgnoreCase(word.text()) && !choice.equals(word.text()))
          .forEach(choice -> edits.add(Edit.replace(word, choice)));
    }
    return edits;
  }

  @Override
  public boolean isSlip() {
    return true;
  }
}
