package org.nslab.simulation.iproute;

import java.util.Map;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Program;
import org.nslab.simulation.shell.Programs;

/** {@code bridge}; iproute2: bridge/bridge.c. */
public final class Bridge implements Program {

  private final Kernel kernel;
  private final Programs programs;

  /** One that talks to this kernel. */
  public Bridge(Kernel kernel, Programs programs) {
    this.kernel = kernel;
    this.programs = programs;
  }

  @Override
  public int run(Invocation invocation) {
    Session session = Session.of(kernel, invocation, new Options(), programs);
    try {
      return run(session, new Arguments(invocation.arguments()));
    } catch (Exit exit) {
      session.error(exit.line());
      return exit.code();
    }
  }

  private static final Map<String, IpObject> OBJECTS =
      Map.of("link", new BridgeLink(), "fdb", new BridgeFdb(), "vlan", new BridgeVlan());

  private int run(Session given, Arguments arguments) throws Exit {
    Session session = given;
    while (arguments.hasNext() && arguments.peek().startsWith("-")) {
      String option = arguments.peek().replaceFirst("^--", "-");
      if (Arguments.isBeginning(option, "-netns")) {
        session = given.in(namespace(arguments.value()));
      } else {
        arguments.next();
        flag(given.options(), option);
      }
    }
    if (!arguments.hasNext()) {
      throw Exit.usage("bridge");
    }
    String word = arguments.next();
    for (Map.Entry<String, IpObject> entry : OBJECTS.entrySet()) {
      if (Arguments.isBeginning(word, entry.getKey())) {
        int code = Ip.act(session, entry.getValue(), arguments);
        return code == 2 ? Exit.WRONG_USAGE : code;
      }
    }
    if (Arguments.isBeginning("mdb", word) || Arguments.isBeginning(word, "monitor")) {
      throw new Exit(
          Exit.WRONG_USAGE,
          "The simulated lab does not know `bridge " + word + "`; the kernel lab does.");
    }
    throw new Exit(Exit.WRONG_USAGE, "Object \"" + word + "\" is unknown, try \"bridge help\".");
  }

  private String namespace(String name) throws Exit {
    return kernel
        .namespaces()
        .find(name)
        .orElseThrow(
            () ->
                new Exit(
                    Exit.WRONG_USAGE,
                    "Cannot open network namespace \"" + name + "\": No such file or directory"));
  }

  private static void flag(Options options, String option) throws Exit {
    if (Arguments.isBeginning(option, "-details")) {
      options.details = true;
    } else if (Arguments.isBeginning(option, "-stats")
        || Arguments.isBeginning(option, "-statistics")) {
      options.statistics++;
    } else if (Arguments.isBeginning(option, "-oneline")) {
      options.oneLine = true;
    } else if (Arguments.isBeginning(option, "-json")) {
      options.json = true;
    } else if (Arguments.isBeginning(option, "-pretty")) {
      options.pretty = true;
    } else if (!Arguments.isBeginning(option.replaceFirst("=.*", ""), "-color")) {
      throw new Exit(
          Exit.WRONG_USAGE, "Option \"" + option + "\" is unknown, try \"bridge help\".");
    }
  }
}
