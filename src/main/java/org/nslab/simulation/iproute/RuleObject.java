package org.nslab.simulation.iproute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.RoutingRule;
import org.nslab.network.RoutingRule.Action;
import org.nslab.network.RtNames;
import org.nslab.network.address.Family;
import org.nslab.network.address.Prefix;
import org.nslab.simulation.kernel.Errno;
import org.nslab.simulation.kernel.Refusal;

/** {@code ip rule}; iproute2: ip/iprule.c. */
final class RuleObject implements IpObject {

  private static final long LAST = 32766;

  @Override
  public int run(Session session, Arguments arguments) throws Exit, Refusal {
    if (!arguments.hasNext()) {
      return list(session);
    }
    String command = arguments.next();
    if (Arguments.isBeginning(command, "show")
        || Arguments.isBeginning(command, "lst")
        || Arguments.isBeginning(command, "list")) {
      return list(session);
    }
    if (Arguments.isBeginning(command, "add")) {
      return add(session, read(session, arguments));
    }
    if (Arguments.isBeginning(command, "delete")) {
      return delete(session, read(session, arguments));
    }
    if (Arguments.isBeginning(command, "help")) {
      throw Exit.usage("ip rule");
    }
    throw new Exit(
        Exit.WRONG_USAGE, "Command \"" + command + "\" is unknown, try \"ip rule help\".");
  }

  /** What a rule is to be; the priority is -1 where none was given. */
  private static final class Request {
    private Optional<Family> family;
    private long priority = -1;
    private Optional<Prefix> from = Optional.empty();
    private Optional<Prefix> to = Optional.empty();
    private Optional<String> in = Optional.empty();
    private Optional<String> out = Optional.empty();
    private Optional<Action> action = Optional.empty();
    private int table = RtNames.MAIN;
    private boolean hasTable;

    Request(Optional<Family> family) {
      this.family = family;
    }
  }

  private static Request read(Session session, Arguments arguments) throws Exit {
    Request request = new Request(session.options().family);
    while (arguments.hasNext()) {
      if (arguments.is("from")) {
        request.from = prefix(arguments.value(), request);
      } else if (arguments.is("to")) {
        request.to = prefix(arguments.value(), request);
      } else if (arguments.begins("preference", "order", "priority")) {
        String text = arguments.value();
        request.priority =
            Arguments.number(text, 0xffff_ffffL)
                .orElseThrow(() -> Exit.wrong(text, "preference value is invalid\n"));
      } else if (arguments.begins("table", "lookup")) {
        String text = arguments.value();
        request.table =
            RtNames.tableNumber(text).orElseThrow(() -> Exit.wrong(text, "invalid table ID\n"));
        request.hasTable = true;
      } else if (arguments.is("iif")) {
        request.in = Optional.of(arguments.value());
      } else if (arguments.is("oif")) {
        request.out = Optional.of(arguments.value());
      } else {
        type(arguments, request);
      }
    }
    return request;
  }

  private static void type(Arguments arguments, Request request) throws Exit {
    if (arguments.is("type")) {
      arguments.next();
    }
    String word = arguments.hasNext() ? arguments.next() : "";
    request.action =
        switch (word) {
          case "prohibit" -> Optional.of(Action.PROHIBIT);
          case "unreachable" -> Optional.of(Action.UNREACHABLE);
          case "blackhole" -> Optional.of(Action.BLACKHOLE);
          case "not", "fwmark", "ipproto", "sport", "dport", "goto", "nop", "tos" ->
              throw new Exit(
                  Exit.WRONG_USAGE,
                  "The simulated lab does not know `ip rule … " + word + "`; the kernel lab does.");
          default -> throw Exit.wrong(word, "Failed to parse rule type");
        };
  }

  private static Optional<Prefix> prefix(String text, Request request) throws Exit {
    Arguments.PrefixText read = Arguments.prefix(text, request.family);
    if (!text.equals("all") && !text.equals("default") && !text.equals("any")) {
      request.family = Optional.of(read.address().family());
      return Optional.of(new Prefix(read.address(), read.length()));
    }
    return Optional.empty();
  }

  private static int add(Session session, Request request) {
    Family family = request.family.orElse(Family.INET);
    List<RoutingRule> rules = new ArrayList<>(session.here().rules());
    long priority = request.priority;
    if (priority < 0) {
      // Kernel: fib_default_rule_pref; in front of the second rule.
      List<RoutingRule> own = rules.stream().filter(rule -> rule.family() == family).toList();
      priority = own.size() > 1 ? Math.max(0, own.get(1).priority() - 1) : LAST - 1;
    }
    rules.add(rule(family, priority, request));
    rules.sort(Comparator.comparing(RoutingRule::family).thenComparingLong(RoutingRule::priority));
    session.kernel().change(session.namespace(), found -> found.change().rules(rules).namespace());
    return 0;
  }

  private static RoutingRule rule(Family family, long priority, Request request) {
    return new RoutingRule(
        family,
        priority,
        false,
        request.from,
        request.to,
        request.in,
        request.out,
        OptionalInt.empty(),
        -1,
        0,
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        request.action.orElse(Action.TABLE),
        request.action.isPresent() ? 0 : request.table,
        OptionalInt.empty(),
        -1,
        false,
        RtNames.PROTOCOL_BOOT);
  }

  private static int delete(Session session, Request request) throws Refusal {
    Family family = request.family.orElse(Family.INET);
    List<RoutingRule> rules = new ArrayList<>(session.here().rules());
    for (RoutingRule rule : rules) {
      if (rule.family() == family && isMeant(rule, request)) {
        rules.remove(rule);
        session
            .kernel()
            .change(session.namespace(), found -> found.change().rules(rules).namespace());
        return 0;
      }
    }
    throw new Refusal(Errno.ENOENT);
  }

  private static boolean isMeant(RoutingRule rule, Request request) {
    return (request.priority < 0 || rule.priority() == request.priority)
        && (request.from.isEmpty() || request.from.equals(rule.from()))
        && (request.to.isEmpty() || request.to.equals(rule.to()))
        && (request.in.isEmpty() || request.in.equals(rule.inInterface()))
        && (request.out.isEmpty() || request.out.equals(rule.outInterface()))
        && (!request.hasTable || rule.table() == request.table)
        && (request.action.isEmpty() || request.action.get() == rule.action());
  }

  private static int list(Session session) {
    Family family = session.options().family.orElse(Family.INET);
    Printer printer = session.printer().begin("", '[');
    for (RoutingRule rule : session.here().rules()) {
      if (rule.family() == family) {
        print(printer, rule);
      }
    }
    session.print(printer.end(']'));
    return 0;
  }

  private static void print(Printer printer, RoutingRule rule) {
    printer.begin("", '{');
    printer.fact("priority", rule.priority(), rule.priority() + ":\t");
    String from = rule.from().map(RuleObject::source).orElse("all");
    printer.member("src", rule.from().map(prefix -> prefix.address().toString()).orElse("all"));
    rule.from()
        .filter(prefix -> !prefix.isHost())
        .ifPresent(prefix -> printer.member("srclen", prefix.length()));
    printer.plain("from " + from + " ");
    rule.to()
        .ifPresent(
            to -> {
              printer.member("dst", to.address().toString());
              if (!to.isHost()) {
                printer.member("dstlen", to.length());
              }
              printer.plain("to " + source(to) + " ");
            });
    rule.inInterface().ifPresent(name -> printer.fact("iif", name, "iif " + name + " "));
    rule.outInterface().ifPresent(name -> printer.fact("oif", name, "oif " + name + " "));
    if (rule.action() == Action.TABLE) {
      String table = RtNames.table(rule.table());
      printer.fact("table", table, "lookup " + table);
    } else {
      String action = rule.action().name().toLowerCase(java.util.Locale.ROOT);
      printer.fact("action", action, action);
    }
    printer.plain("\n").end('}');
  }

  private static String source(Prefix prefix) {
    return prefix.isHost() ? prefix.address().toString() : prefix.toString();
  }
}
