package org.nslab.simulation.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a shell remembers from line to line. */
public final class Environment {

  private static final int LONGEST = 1 << 20;

  private final Map<String, String> variables = new HashMap<>();
  private final Map<String, Node> functions = new HashMap<>();
  private final Files files;
  private final Interruption interruption;
  private List<String> positional = List.of();
  private String directory = "/";
  private final String namespace;
  private int status;

  /** A new shell in a namespace. */
  public Environment(Files files, String namespace, Interruption interruption) {
    this.files = files.in(namespace);
    this.interruption = interruption;
    this.namespace = namespace;
    variables.put("HOME", "/root");
    variables.put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
    variables.put("PWD", "/");
    variables.put("IFS", " \t\n");
    variables.put("USER", "root");
  }

  /** A copy, as a subshell gets it. */
  public Environment copy() {
    return in(namespace);
  }

  /** A copy in another namespace, as a program there gets it. */
  public Environment in(String other) {
    Environment copy = new Environment(files, other, interruption);
    copy.variables.clear();
    copy.variables.putAll(variables);
    copy.functions.putAll(functions);
    copy.positional = positional;
    copy.directory = directory;
    copy.status = status;
    return copy;
  }

  /** The id of the namespace that it is in. */
  public String namespace() {
    return namespace;
  }

  Interruption interruption() {
    return interruption;
  }

  /** Whether what runs must end. */
  public boolean isInterrupted() {
    return interruption.isWanted();
  }

  /** The files that it sees. */
  public Files files() {
    return files;
  }

  /** Its directory, an absolute path. */
  public String directory() {
    return directory;
  }

  void directory(String path) {
    directory = path;
    variables.put("PWD", path);
  }

  /** The absolute path of a file that it calls so. */
  public String path(String name) {
    String full = name.startsWith("/") ? name : directory + "/" + name;
    StringBuilder path = new StringBuilder();
    for (String part : full.split("/", -1)) {
      if (part.equals("..")) {
        path.setLength(Math.max(0, path.lastIndexOf("/")));
      } else if (!part.isEmpty() && !part.equals(".")) {
        path.append('/').append(part);
      }
    }
    return path.isEmpty() ? "/" : path.toString();
  }

  /** The value of a variable; null if it is not set. */
  public @Nullable String get(String name) {
    return variables.get(name);
  }

  void set(String name, String value) throws ShellException {
    if (value.length() > LONGEST) {
      throw new ShellException("The value of " + name + " is too long.", false);
    }
    variables.put(name, value);
  }

  void unset(String name) {
    variables.remove(name);
    functions.remove(name);
  }

  void define(String name, Node body) {
    functions.put(name, body);
  }

  @Nullable Node function(String name) {
    return functions.get(name);
  }

  List<String> positional() {
    return positional;
  }

  void positional(List<String> values) {
    positional = List.copyOf(values);
  }

  /** The exit code of the last command. */
  public int status() {
    return status;
  }

  void status(int code) {
    status = code;
  }
}
