package org.nslab.network;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How namespaces are called in a {@link NetworkState}. A namespace made by {@code ip netns add} has
 * its name; the lab's own is {@code host}. The rest are told apart by a slash, which no name can
 * have.
 */
public final class NamespaceId {

  /** The lab's own network namespace; on a real machine, the machine's. */
  public static final String HOST = "host";

  /** The machine around the lab's host at which the learner can sit down. */
  public static final String NEIGHBOUR = "lan";

  private static final Pattern OF_PROCESS = Pattern.compile("process/([0-9]+)");
  private static final String NAMED = "named/";
  private static final String UNKNOWN = "nsid/";
  private static final String AROUND = "around/";

  private NamespaceId() {}

  /** The id of what {@code ip netns} lists by a name. */
  public static String named(String name) {
    return name.equals(HOST) ? NAMED + HOST : name;
  }

  /** The id of a namespace without a name, in which a process is. */
  public static String ofProcess(long pid) {
    return "process/" + pid;
  }

  /** The number of the process by which a namespace is known, if it is. */
  public static OptionalLong process(String id) {
    Matcher matcher = OF_PROCESS.matcher(id);
    return matcher.matches() && matcher.group(1).length() < 19
        ? OptionalLong.of(Long.parseLong(matcher.group(1)))
        : OptionalLong.empty();
  }

  /** The id of a machine around the lab's host: {@code router}, {@code lan}, {@code internet}. */
  public static String around(String machine) {
    return AROUND + machine;
  }

  /** Which machine around the lab's host it is, if it is one. */
  public static Optional<String> machineAround(String id) {
    return id.startsWith(AROUND) ? Optional.of(id.substring(AROUND.length())) : Optional.empty();
  }

  /** The id of a namespace of which only a number is known that another namespace gave it. */
  public static String unknown(String seenFrom, int nsid) {
    return UNKNOWN + nsid + "/" + seenFrom;
  }

  /** Whether {@code ip netns} lists it. */
  public static boolean isNamed(String id) {
    boolean unlisted = id.startsWith(UNKNOWN) || id.startsWith(AROUND);
    return !id.equals(HOST) && !unlisted && !OF_PROCESS.matcher(id).matches();
  }

  /** The name by which {@code ip netns} lists it. */
  public static String name(String id) {
    return id.startsWith(NAMED) ? id.substring(NAMED.length()) : id;
  }

  /** "red", "the host", "the router", "the namespace of process 1234". */
  public static String of(String id) {
    if (id.equals(HOST)) {
      return "the host";
    }
    if (id.startsWith(UNKNOWN)) {
      return "a namespace that cannot be seen from here";
    }
    Optional<String> machine = machineAround(id);
    if (machine.isPresent()) {
      return switch (machine.get()) {
        case NEIGHBOUR -> "the neighbour on the LAN";
        case "internet" -> "the Internet";
        default -> "the " + machine.get();
      };
    }
    var process = OF_PROCESS.matcher(id);
    return process.matches() ? "the namespace of process " + process.group(1) : name(id);
  }

  /** "in red", "on the host". */
  public static String in(String id) {
    return (id.equals(HOST) ? "on " : "in ") + of(id);
  }
}
