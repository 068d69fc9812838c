package org.nslab.simulation.iproute;

import java.util.List;
import java.util.Optional;
import org.nslab.network.Link;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.address.Family;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.shell.Environment;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Programs;
import org.nslab.simulation.shell.Streams;

/**
 * One run of a tool in a namespace.
 *
 * @param kernel that it talks to
 * @param namespace the id of the namespace that it is in
 * @param options what was asked for before the object
 * @param streams where it prints
 * @param environment of the shell that started it
 * @param programs that it can start
 */
record Session(
    Kernel kernel,
    String namespace,
    Options options,
    Streams streams,
    Environment environment,
    Programs programs) {

  static Session of(Kernel kernel, Invocation invocation, Options options, Programs programs) {
    Environment environment = invocation.environment();
    return new Session(
        kernel, environment.namespace(), options, invocation.streams(), environment, programs);
  }

  Session in(String other) {
    return new Session(kernel, other, options, streams, environment.in(other), programs);
  }

  Namespace here() {
    return kernel.namespace(namespace);
  }

  Printer printer() {
    return new Printer(options.json);
  }

  void print(String text) {
    streams.output().out(text);
  }

  /** Prints what a printer collected, JSON with a line break behind it. */
  void print(Printer printer) {
    String text = options.pretty && options.json ? Pretty.of(printer.text()) : printer.text();
    print(options.json ? text + "\n" : text);
  }

  void error(String line) {
    streams.output().err(line + "\n");
  }

  /** lib/ll_map.c: ll_name_to_index; also {@code if3}. */
  Optional<LinkId> device(String name) {
    return here().link(name).map(Link::index).map(index -> new LinkId(namespace, index));
  }

  LinkId needDevice(String name) throws Exit {
    Optional<LinkId> found = device(name);
    if (found.isEmpty()) {
      throw Exit.noDevice(name);
    }
    return found.get();
  }

  boolean shows(Family family) {
    return options.family.isEmpty() || options.family.get() == family;
  }

  /** Starts a program in a namespace. */
  Optional<Integer> start(String in, List<String> words) {
    return programs
        .find(words.get(0))
        .map(
            program ->
                program.run(
                    new Invocation(
                        words.get(0),
                        words.subList(1, words.size()),
                        streams,
                        environment.in(in))));
  }
}
