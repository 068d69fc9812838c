package org.nslab.simulation.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nslab.simulation.kernel.Timeline;

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
  private final Jobs jobs;
  private long deadline = Long.MAX_VALUE;
  private Optional<Job> background = Optional.empty();
  private int process;
  private int status;

  /** A new shell in a namespace. */
  public Environment(Files files, String namespace, Interruption interruption) {
    this(files, namespace, interruption, new Jobs());
  }

  private Environment(Files files, String namespace, Interruption interruption, Jobs jobs) {
    this.jobs = jobs;
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
    Environment copy = new Environment(files, other, interruption, jobs);
    copy.deadline = deadline;
    copy.background = background;
    copy.process = process;
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

  /** What it runs in the background. */
  Jobs jobs() {
    return jobs;
  }

  /** The job that it is part of, if it is in the background. */
  public Optional<Job> background() {
    return background;
  }

  /** A copy that goes on by itself, and is none of the shell's jobs; man 1 setsid. */
  public Environment detached(String text) {
    return as(new Job(0, text));
  }

  /** The PID of the process that it belongs to; 0 for none in particular. */
  public int process() {
    return process;
  }

  /** A copy that belongs to that process. */
  public Environment as(int pid) {
    Environment copy = copy();
    copy.process = pid;
    return copy;
  }

  /** A copy that runs as that job. */
  Environment as(Job job) {
    Environment copy = copy();
    copy.background = Optional.of(job);
    return copy;
  }

  /** A copy whose programs are ended at that moment of simulated time. */
  public Environment until(long moment) {
    Environment copy = copy();
    copy.deadline = Math.min(deadline, moment);
    return copy;
  }

  /** Whether programs must end by themselves at some moment. */
  public boolean hasDeadline() {
    return deadline < Long.MAX_VALUE;
  }

  /** How long a program can wait that would wait so many milliseconds. */
  public long patience(long now, long milliseconds) {
    return Math.max(0, Math.min(milliseconds, deadline - now));
  }

  /**
   * Waits. Where somebody will end it, simulated time passes; else the learner's own does.
   *
   * @return whether the program can go on
   */
  public boolean waits(Timeline time, long milliseconds) {
    if (hasDeadline()) {
      boolean enough = deadline - time.now() >= milliseconds;
      time.pass(patience(time.now(), milliseconds));
      return enough && !isInterrupted();
    }
    for (int i = 0; i < 20 && !isInterrupted(); i++) {
      try {
        Thread.sleep(Math.max(1, milliseconds / 20));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return !isInterrupted();
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
