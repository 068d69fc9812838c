package org.nslab.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.simulation.shell.HostNames;
import org.nslab.simulation.shell.Invocation;

/** {@code getent hosts NAME} and its like; man 1 getent. */
final class Getent {

  private static final int NOT_FOUND = 2;

  private Getent() {}

  static int run(Invocation invocation) {
    List<String> words = invocation.arguments();
    if (words.isEmpty() || !words.get(0).matches("hosts|ahosts|ahostsv4|ahostsv6")) {
      return invocation.fail(
          1,
          "The simulated lab does not know `getent "
              + String.join(" ", words)
              + "`; the kernel lab does.");
    }
    int code = 0;
    for (String name : words.subList(1, words.size())) {
      String text =
          words.get(0).equals("hosts")
              ? hosts(invocation, name)
              : all(invocation, words.get(0), name);
      invocation.out(text);
      code = text.isEmpty() ? NOT_FOUND : code;
    }
    return code;
  }

  private static String hosts(Invocation invocation, String name) {
    Optional<IpAddress> address = IpAddress.parse(name);
    for (Family family : List.of(Family.INET6, Family.INET)) {
      for (HostNames.Line line : HostNames.lines(invocation.environment())) {
        boolean named = line.names().contains(name) || address.equals(Optional.of(line.address()));
        if (named && line.address().family() == family) {
          return String.format("%-15s %s%n", line.address(), String.join(" ", line.names()));
        }
      }
    }
    return "";
  }

  private static String all(Invocation invocation, String database, String name) {
    List<HostNames.Line> found = new ArrayList<>();
    IpAddress.parse(name)
        .map(address -> new HostNames.Line(address, List.of(name)))
        .filter(line -> !database.endsWith(line.address().family() == Family.INET ? "6" : "4"))
        .ifPresent(found::add);
    for (Family family : List.of(Family.INET6, Family.INET)) {
      boolean wanted = family == Family.INET ? !database.endsWith("6") : !database.endsWith("4");
      for (HostNames.Line line : HostNames.lines(invocation.environment())) {
        if (wanted && line.names().contains(name) && line.address().family() == family) {
          found.add(line);
        }
      }
    }
    StringBuilder text = new StringBuilder();
    for (HostNames.Line line : found) {
      String canonical = text.isEmpty() ? line.names().get(0) : "";
      text.append(String.format("%-15s STREAM %s%n", line.address(), canonical));
      text.append(String.format("%-15s DGRAM  %n", line.address()));
      text.append(String.format("%-15s RAW    %n", line.address()));
    }
    return text.toString();
  }
}
