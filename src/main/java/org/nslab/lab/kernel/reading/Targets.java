package org.nslab.lab.kernel.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nslab.network.NamespaceId;

/**
 * The namespaces there are: the host, those with a name, and those that only have processes.
 *
 * @param all the host first
 * @param hostIds the numbers by which the host knows those with a name, and their ids
 */
record Targets(List<Target> all, Map<Integer, String> hostIds) {

  private static final Pattern INODE = Pattern.compile("(\\d+) (/run/netns/.+|/proc/(\\d+)/.*)");
  private static final String LISTED = "ip netns list";

  /** Reads what the function {@code namespaces} of the reader printed. */
  static Targets read(List<Section> sections) throws UnreadableException {
    List<Target> all = new ArrayList<>();
    Map<Integer, String> hostIds = new HashMap<>();
    all.add(new Target(NamespaceId.HOST, "", 0));
    Optional<Section> listed = section(sections, "listed");
    if (listed.isPresent()) {
      List<Item> items = Item.list(LISTED, listed.get().text());
      for (int i = 0; i < items.size(); i++) {
        String name = items.get(i).textOrFail("name");
        String id = NamespaceId.named(name);
        all.add(new Target(id, "/run/netns/" + name, items.size() - i));
        items.get(i).integer("id").ifPresent(nsid -> hostIds.put(nsid, id));
      }
    }
    Optional<Section> inodes = section(sections, "inodes");
    if (inodes.isPresent()) {
      all.addAll(withoutName(inodes.get().lines()));
    }
    return new Targets(List.copyOf(all), Map.copyOf(hostIds));
  }

  private static Optional<Section> section(List<Section> sections, String name) {
    return sections.stream().filter(section -> section.name().equals(name)).findFirst();
  }

  /** Of processes that share a namespace, the one with the smallest number stands for it. */
  private static List<Target> withoutName(List<String> lines) {
    Map<String, Long> processes = new HashMap<>();
    for (String line : lines) {
      Matcher matcher = INODE.matcher(line);
      if (matcher.matches() && matcher.group(3) != null) {
        processes.merge(matcher.group(1), Long.parseLong(matcher.group(3)), Math::min);
      }
    }
    for (String line : lines) {
      Matcher matcher = INODE.matcher(line);
      if (matcher.matches() && matcher.group(3) == null) {
        processes.remove(matcher.group(1));
      }
    }
    return processes.values().stream()
        .sorted()
        .map(pid -> new Target(NamespaceId.ofProcess(pid), "/proc/" + pid + "/ns/net", 0))
        .toList();
  }
}
