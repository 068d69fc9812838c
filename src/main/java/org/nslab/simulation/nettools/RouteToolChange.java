package org.nslab.simulation.nettools;

import java.util.List;
import java.util.Optional;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.RtNames;
import org.nslab.network.address.IpAddress;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.kernel.Refusal;
import org.nslab.simulation.kernel.RouteChange;
import org.nslab.simulation.shell.Invocation;

/** {@code route add} and {@code route del}. */
final class RouteToolChange {

  private static final int REFUSED = 7;

  private final Kernel kernel;
  private final Invocation invocation;
  private final boolean add;
  private Optional<IpAddress> to = Optional.empty();
  private int length = -1;
  private Optional<IpAddress> gateway = Optional.empty();
  private Optional<String> device = Optional.empty();
  private Optional<Long> metric = Optional.empty();

  RouteToolChange(Kernel kernel, Invocation invocation, boolean add) {
    this.kernel = kernel;
    this.invocation = invocation;
    this.add = add;
  }

  int run(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean more = i + 1 < words.size();
      boolean known =
          switch (word) {
            case "-net", "-host" -> more && destination(words.get(++i), word.equals("-host"));
            case "gw", "gateway" -> more && gateway(words.get(++i));
            case "netmask" -> more && mask(words.get(++i));
            case "dev" -> more && device(words.get(++i));
            case "metric" -> more && metric(words.get(++i));
            default -> to.isEmpty() ? destination(word, false) : device(word);
          };
      if (!known) {
        return invocation.fail(
            3,
            "The simulated lab does not understand `route … " + word + " …`; the kernel lab does.");
      }
    }
    return to.isEmpty() ? invocation.fail(3, "route: what is the destination?") : apply();
  }

  private boolean destination(String text, boolean host) {
    int slash = text.indexOf('/');
    to =
        text.equals("default")
            ? IpAddress.parse("0.0.0.0")
            : IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
    if (text.equals("default")) {
      length = 0;
    } else if (slash >= 0 && text.substring(slash + 1).matches("[0-9]{1,2}")) {
      length = Math.min(32, Integer.parseInt(text.substring(slash + 1)));
    } else if (host || length < 0) {
      length = 32;
    }
    return to.isPresent();
  }

  private boolean gateway(String text) {
    gateway = IpAddress.parse(text);
    return gateway.isPresent();
  }

  private boolean device(String text) {
    device = Optional.of(text);
    return true;
  }

  private boolean mask(String text) {
    Optional<IpAddress> mask = IpAddress.parse(text);
    for (int bits = 0; bits <= 32; bits++) {
      if (mask.equals(Optional.of(IpAddress.of("255.255.255.255").masked(bits)))) {
        length = bits;
        return true;
      }
    }
    return false;
  }

  private boolean metric(String text) {
    metric = text.matches("[0-9]{1,9}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    return metric.isPresent();
  }

  private int apply() {
    String id = invocation.environment().namespace();
    Namespace namespace = kernel.namespace(id);
    String call = add ? "SIOCADDRT" : "SIOCDELRT";
    Optional<Link> out = device.flatMap(namespace::link);
    if (device.isPresent() && out.isEmpty()) {
      return invocation.fail(REFUSED, call + ": No such device");
    }
    RouteChange change =
        new RouteChange(
            id,
            Optional.empty(),
            to.orElseThrow(),
            length,
            gateway,
            Optional.empty(),
            out.map(Link::index),
            add
                ? Optional.of(gateway.isPresent() ? RtNames.SCOPE_GLOBAL : RtNames.SCOPE_LINK)
                : Optional.empty(),
            RtNames.MAIN,
            add ? Optional.of(RtNames.PROTOCOL_BOOT) : Optional.empty(),
            metric,
            Optional.empty(),
            false);
    try {
      if (add) {
        change.add(kernel, RouteChange.Mode.ADD);
      } else {
        change.delete(kernel);
      }
      return 0;
    } catch (Refusal refusal) {
      return invocation.fail(REFUSED, call + ": " + refusal.errno());
    }
  }
}
