package org.nslab.simulation.iproute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.simulation.kernel.Refusal;

/** {@code ip netns}; iproute2: ip/ipnetns.c. */
final class NetnsObject implements IpObject {

  private static final int LONGEST_NAME = 255;

  @Override
  public int run(Session session, Arguments arguments) throws Exit, Refusal {
    if (!arguments.hasNext() || arguments.begins("list", "show", "lst")) {
      return list(session);
    }
    String command = arguments.next();
    if (Arguments.isBeginning(command, "list-id")) {
      return listIds(session);
    }
    if (Arguments.isBeginning(command, "help")) {
      throw Exit.usage("ip netns");
    }
    if (Arguments.isBeginning(command, "add")) {
      return add(session, name(arguments));
    }
    if (Arguments.isBeginning(command, "set")) {
      return set(session, arguments);
    }
    if (Arguments.isBeginning(command, "delete")) {
      return delete(session, arguments);
    }
    if (Arguments.isBeginning(command, "identify")) {
      String name =
          NamespaceId.isNamed(session.namespace()) ? NamespaceId.name(session.namespace()) : "";
      session.print(name + "\n");
      return 0;
    }
    if (Arguments.isBeginning(command, "pids")) {
      return find(session, name(arguments)).isPresent() ? 0 : 1;
    }
    if (Arguments.isBeginning(command, "exec")) {
      return exec(session, arguments);
    }
    throw new Exit(
        Exit.WRONG_USAGE, "Command \"" + command + "\" is unknown, try \"ip netns help\".");
  }

  private static String name(Arguments arguments) throws Exit {
    if (!arguments.hasNext() || arguments.peek().isEmpty()) {
      throw new Exit(1, "No netns name specified");
    }
    String name = arguments.next();
    if (name.indexOf('/') >= 0
        || name.equals(".")
        || name.equals("..")
        || name.length() > LONGEST_NAME) {
      throw new Exit(Exit.WRONG_USAGE, "Invalid netns name \"" + name + "\"");
    }
    return name;
  }

  private static Optional<String> find(Session session, String name) throws Exit {
    Optional<String> found = session.kernel().namespaces().find(name);
    if (found.isEmpty()) {
      throw cannotOpen(name);
    }
    return found;
  }

  private static Exit cannotOpen(String name) {
    return new Exit(
        Exit.WRONG_USAGE,
        "Cannot open network namespace \"" + name + "\": No such file or directory");
  }

  private static int list(Session session) {
    Printer printer = session.printer().begin("", '[');
    for (Namespace namespace : session.kernel().state().listed()) {
      String name = NamespaceId.name(namespace.id());
      printer.begin("", '{').fact("name", name, name);
      OptionalInt number =
          session.kernel().namespaces().number(session.namespace(), namespace.id());
      if (number.isPresent()) {
        printer.fact("id", number.getAsInt(), " (id: " + number.getAsInt() + ")");
      }
      printer.plain("\n").end('}');
    }
    session.print(printer.end(']'));
    return 0;
  }

  private static int listIds(Session session) {
    StringBuilder text = new StringBuilder();
    session
        .kernel()
        .namespaces()
        .numbers(session.namespace())
        .forEach(
            (number, id) ->
                text.append("nsid ")
                    .append(number)
                    .append(NamespaceId.isNamed(id) ? " (iproute2 netns name: " + id + ")" : "")
                    .append(" \n"));
    session.print(text.toString());
    return 0;
  }

  private static int add(Session session, String name) throws Exit {
    if (session.kernel().namespaces().find(name).isPresent()) {
      throw new Exit(1, "Cannot create namespace file \"/run/netns/" + name + "\": File exists");
    }
    session.kernel().namespaces().add(name);
    return 0;
  }

  private static int set(Session session, Arguments arguments) throws Exit, Refusal {
    String name = name(arguments);
    if (!arguments.hasNext()) {
      throw new Exit(1, "No nsid specified");
    }
    String number = arguments.next();
    Optional<Long> value =
        number.equals("auto") ? Optional.of(-1L) : Arguments.number(number, Integer.MAX_VALUE);
    if (value.isEmpty()) {
      throw Exit.wrong(number, "Invalid \"netnsid\" value\n");
    }
    String id = find(session, name).orElseThrow();
    if (value.get() < 0) {
      session.kernel().namespaces().numbered(session.namespace(), id);
    } else {
      session.kernel().namespaces().number(session.namespace(), id, value.get().intValue());
    }
    return 0;
  }

  private static int delete(Session session, Arguments arguments) throws Exit {
    if (session.options().all) {
      for (Namespace namespace : session.kernel().state().listed()) {
        session.kernel().namespaces().delete(namespace.id());
      }
      return 0;
    }
    String name = name(arguments);
    Optional<String> found = session.kernel().namespaces().find(name);
    if (found.isEmpty()) {
      throw new Exit(
          1, "Cannot remove namespace file \"/run/netns/" + name + "\": No such file or directory");
    }
    session.kernel().namespaces().delete(found.get());
    return 0;
  }

  private static int exec(Session session, Arguments arguments) throws Exit {
    if (session.options().all) {
      List<String> words = new ArrayList<>(arguments.rest());
      if (words.isEmpty()) {
        throw new Exit(1, "No command specified");
      }
      for (Namespace namespace : session.kernel().state().listed()) {
        session.print("\nnetns: " + NamespaceId.name(namespace.id()) + "\n");
        start(session, namespace.id(), words);
      }
      return 0;
    }
    if (!arguments.hasNext()) {
      throw new Exit(1, "No netns name specified");
    }
    String name = arguments.next();
    if (!arguments.hasNext()) {
      throw new Exit(1, "No command specified");
    }
    Optional<String> found = session.kernel().namespaces().find(name);
    if (found.isEmpty()) {
      throw cannotOpen(name);
    }
    return start(session, found.get(), arguments.rest());
  }

  private static int start(Session session, String namespace, List<String> words) throws Exit {
    Optional<Integer> code = session.start(namespace, words);
    if (code.isEmpty()) {
      throw new Exit(1, "exec of \"" + words.get(0) + "\" failed: No such file or directory");
    }
    return code.get();
  }
}
