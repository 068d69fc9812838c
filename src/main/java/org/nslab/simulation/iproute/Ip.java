package org.nslab.simulation.iproute;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nslab.network.address.Family;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.kernel.Refusal;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Program;
import org.nslab.simulation.shell.Programs;

/** {@code ip}; iproute2: ip/ip.c. */
public final class Ip implements Program {

  private static final String VERSION = "ip utility, iproute2-6.1.0, libbpf 1.1.2";

  private final Map<String, IpObject> objects = objects();
  private final Kernel kernel;
  private final Programs programs;

  /** One that talks to this kernel, and starts these programs in namespaces. */
  public Ip(Kernel kernel, Programs programs) {
    this.kernel = kernel;
    this.programs = programs;
  }

  /** In the order in which beginnings of their names are taken for them; null is not simulated. */
  private static Map<String, IpObject> objects() {
    Map<String, IpObject> objects = new LinkedHashMap<>();
    objects.put("address", new AddressObject());
    objects.put("addrlabel", unknown("addrlabel"));
    objects.put("maddress", unknown("maddress"));
    objects.put("route", new RouteObject());
    objects.put("rule", new RuleObject());
    objects.put("neighbor", new NeighbourObject());
    objects.put("neighbour", new NeighbourObject());
    objects.put("ntable", unknown("ntable"));
    objects.put("link", new LinkObject());
    objects.put("tunnel", unknown("tunnel"));
    objects.put("tuntap", unknown("tuntap"));
    objects.put("monitor", unknown("monitor"));
    objects.put("xfrm", unknown("xfrm"));
    objects.put("netns", new NetnsObject());
    objects.put("netconf", unknown("netconf"));
    objects.put("vrf", unknown("vrf"));
    objects.put("nexthop", unknown("nexthop"));
    objects.put(
        "help",
        (session, arguments) -> {
          throw Exit.usage("ip");
        });
    return objects;
  }

  private static IpObject unknown(String name) {
    return (session, arguments) -> {
      throw new Exit(
          Exit.WRONG_USAGE,
          "The simulated lab does not know `ip " + name + "`; the kernel lab does.");
    };
  }

  @Override
  public int run(Invocation invocation) {
    Session session = Session.of(kernel, invocation, new Options(), programs);
    try {
      Arguments arguments = new Arguments(invocation.arguments());
      while (arguments.hasNext() && arguments.peek().startsWith("-")) {
        if (option(session, arguments)) {
          return 0;
        }
      }
      Optional<String> name = session.options().namespace;
      Session there = name.isPresent() ? session.in(namespace(name.get())) : session;
      if (session.options().batch.isPresent()) {
        return batch(there);
      }
      if (!arguments.hasNext()) {
        throw Exit.usage("ip");
      }
      return run(there, arguments.next(), arguments);
    } catch (Exit exit) {
      session.error(exit.line());
      return exit.code();
    }
  }

  private String namespace(String name) throws Exit {
    Optional<String> found = kernel.namespaces().find(name);
    if (found.isEmpty()) {
      throw new Exit(
          Exit.WRONG_USAGE,
          "Cannot open network namespace \"" + name + "\": No such file or directory");
    }
    return found.get();
  }

  private int run(Session session, String object, Arguments arguments) {
    for (Map.Entry<String, IpObject> entry : objects.entrySet()) {
      if (Arguments.isBeginning(object, entry.getKey())) {
        return act(session, entry.getValue(), arguments);
      }
    }
    session.error("Object \"" + object + "\" is unknown, try \"ip help\".");
    return 1;
  }

  static int act(Session session, IpObject object, Arguments arguments) {
    try {
      return object.run(session, arguments);
    } catch (Exit exit) {
      session.error(exit.line());
      return exit.code();
    } catch (Refusal refusal) {
      session.error(refusal.asNetlinkPrintsIt());
      return 2;
    }
  }

  private int batch(Session session) {
    int code = 0;
    for (String line : session.streams().input().lines().toList()) {
      List<String> words = List.of(line.strip().split("\\s+"));
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int one = run(session, words.get(0), new Arguments(words.subList(1, words.size())));
      if (one != 0) {
        session.error("Command failed -:1");
        code = 1;
        if (!session.options().force) {
          break;
        }
      }
    }
    return code;
  }

  /** Reads one option; tells whether it ends the command. */
  private boolean option(Session session, Arguments arguments) throws Exit {
    String word = arguments.peek();
    String option = word.startsWith("--") ? word.substring(1) : word;
    Options options = session.options();
    if (option.equals("-")) {
      arguments.next();
      return false;
    }
    if (Arguments.isBeginning(option, "-family")) {
      options.family = family(arguments.value());
      return false;
    }
    if (Arguments.isBeginning(option, "-batch")) {
      options.batch = Optional.of(arguments.value());
      return false;
    }
    if (Arguments.isBeginning(option, "-netns")) {
      options.namespace = Optional.of(arguments.value());
      return false;
    }
    arguments.next();
    return flag(session, word, option);
  }

  private boolean flag(Session session, String word, String option) throws Exit {
    Options options = session.options();
    if (option.equals("-4") || option.equals("-6")) {
      options.family = family(option.equals("-4") ? "inet" : "inet6");
    } else if (Arguments.isBeginning(option, "-human") || option.equals("-iec")) {
      options.numeric = false;
    } else if (Arguments.isBeginning(option, "-stats")
        || Arguments.isBeginning(option, "-statistics")) {
      options.statistics++;
    } else if (Arguments.isBeginning(option, "-details")) {
      options.details = true;
    } else if (Arguments.isBeginning(option, "-resolve")
        || Arguments.isBeginning(option, "-timestamp")) {
      options.numeric = false;
    } else if (Arguments.isBeginning(option, "-oneline")) {
      options.oneLine = true;
    } else if (Arguments.isBeginning(option, "-Version")) {
      session.print(VERSION + "\n");
      return true;
    } else if (Arguments.isBeginning(option, "-force")) {
      options.force = true;
    } else if (Arguments.isBeginning(option, "-brief")) {
      options.brief = true;
    } else if (Arguments.isBeginning(option, "-json")) {
      options.json = true;
    } else if (Arguments.isBeginning(option, "-pretty")) {
      options.pretty = true;
    } else if (Arguments.isBeginning(option, "-help")) {
      throw Exit.usage("ip");
    } else if (Arguments.isBeginning(option, "-Numeric")) {
      options.numeric = true;
    } else if (Arguments.isBeginning(option, "-all")) {
      options.all = true;
    } else if (!Arguments.isBeginning(option.replaceFirst("=.*", ""), "-color")) {
      throw new Exit(Exit.WRONG_USAGE, "Option \"" + word + "\" is unknown, try \"ip -help\".");
    }
    return false;
  }

  private static Optional<Family> family(String name) throws Exit {
    return switch (name) {
      case "inet" -> Optional.of(Family.INET);
      case "inet6" -> Optional.of(Family.INET6);
      case "link" -> Optional.empty();
      default -> throw Exit.wrong(name, "invalid protocol family");
    };
  }
}
