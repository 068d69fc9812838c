package org.nslab.simulation.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The streams of a command with redirections; files are written when it has ended. */
final class Redirected {

  private static final String NULL = "/dev/null";

  private final Environment environment;
  private final Output before;
  private final Map<String, StringBuilder> files = new LinkedHashMap<>();
  private String input;
  private Consumer<String> out;
  private Consumer<String> err;
  private boolean failed;

  private Redirected(Environment environment, Streams streams) {
    this.environment = environment;
    before = streams.output();
    input = streams.input();
    out = before::out;
    err = before::err;
  }

  static Redirected of(List<Redirection> redirections, Expander expander, Streams streams)
      throws ShellException {
    Redirected redirected = new Redirected(expander.environment(), streams);
    for (Redirection redirection : redirections) {
      if (!redirected.failed) {
        redirected.apply(redirection, expander);
      }
    }
    return redirected;
  }

  boolean failed() {
    return failed;
  }

  Streams streams() {
    return new Streams(input, new Split(out, err));
  }

  private void apply(Redirection redirection, Expander expander) throws ShellException {
    String raw = redirection.target();
    switch (redirection.operator()) {
      case "<" -> read(expander.value(raw));
      case "<<<" -> input = expander.value(raw) + "\n";
      case "<<", "<<-" -> input = expander.document(raw);
      case ">&" -> duplicate(redirection.descriptor(), expander.value(raw));
      case "<&" -> throw ShellException.unknown("<&");
      default ->
          write(redirection.descriptor(), expander.value(raw), redirection.operator().equals(">>"));
    }
  }

  private void read(String name) {
    String path = environment.path(name);
    Optional<String> text = path.equals(NULL) ? Optional.of("") : environment.files().read(path);
    if (text.isEmpty()) {
      boolean directory = environment.files().list(path).isPresent();
      fail(name, directory ? "Is a directory" : "No such file or directory");
    }
    input = text.orElse("");
  }

  private void duplicate(int descriptor, String target) throws ShellException {
    switch (target) {
      case "1" -> set(descriptor, out);
      case "2" -> set(descriptor, err);
      case "-" -> set(descriptor, text -> {});
      default -> {
        if (target.matches("[0-9]+")) {
          throw ShellException.unknown("descriptors beyond 2");
        }
        write(-1, target, false);
      }
    }
  }

  private void write(int descriptor, String name, boolean append) {
    String path = environment.path(name);
    if (path.equals(NULL)) {
      set(descriptor, text -> {});
      return;
    }
    if (path.equals("/dev/stdout") || path.equals("/dev/stderr")) {
      set(descriptor, path.endsWith("out") ? before::out : before::err);
      return;
    }
    String old = append ? environment.files().read(path).orElse("") : "";
    Optional<String> problem =
        path.startsWith("/proc/")
            ? (environment.files().exists(path)
                ? Optional.<String>empty()
                : Optional.of("No such file or directory"))
            : environment.files().write(path, old);
    if (problem.isPresent()) {
      fail(name, problem.get());
      return;
    }
    StringBuilder text = new StringBuilder(path.startsWith("/proc/") ? "" : old);
    files.put(path, text);
    set(descriptor, text::append);
  }

  private void set(int descriptor, Consumer<String> taker) {
    if (descriptor != 2) {
      out = taker;
    }
    if (descriptor != 1) {
      err = taker;
    }
  }

  private void fail(String name, String why) {
    failed = true;
    before.err("bash: " + name + ": " + why + "\n");
  }

  /** Writes the files; tells whether that was possible. */
  boolean finish() {
    boolean written = true;
    for (Map.Entry<String, StringBuilder> file : files.entrySet()) {
      Optional<String> problem =
          environment.files().write(file.getKey(), file.getValue().toString());
      if (problem.isPresent()) {
        before.err("bash: echo: write error: " + problem.get() + "\n");
        written = false;
      }
    }
    return written;
  }
}
