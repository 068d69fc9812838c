package org.nslab.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The syntax of all commands that are known. It is read from the grammar files beside this class, a
 * file when the first of its commands is met.
 */
public final class Grammar {

  private static final Grammar STANDARD = new Grammar();

  private static final Pattern DIRECTORY = Pattern.compile("^/(usr/)?s?bin/");

  /** Commands that run commands that run commands… */
  private static final int DEEPEST = 20;

  private static final int REMEMBERED = 8;

  /** Which file describes a command. */
  private final Map<String, String> files = new TreeMap<>();

  private final Map<String, Syntax> loaded = new HashMap<>();

  /**
   * Colours, corrections and checks ask for the same few lines again and again; the newest last.
   */
  private volatile List<Line> recent = List.of();

  private Grammar() {
    for (String line : resource("index").lines().toList()) {
      String[] words = line.strip().split("\\s+", -1);
      for (int i = 1; i < words.length; i++) {
        files.put(words[i], words[0]);
      }
    }
  }

  /** The commands of the course, and the words of the shell that go with them. */
  public static Grammar standard() {
    return STANDARD;
  }

  /** The names of all commands that are described. */
  public Collection<String> names() {
    return List.copyOf(files.keySet());
  }

  /** Whether a command is described. */
  public boolean knows(String name) {
    return files.containsKey(name);
  }

  /**
   * Reads all grammar files that were not read yet, which takes a tenth of a second in a young JVM.
   * For a thread that has nothing better to do while the program starts.
   */
  public void load() {
    all();
  }

  /** Takes a line apart. Any text whatever gives an answer. */
  public Line parse(String line) {
    List<Line> remembered = recent;
    for (Line one : remembered) {
      if (one.text().equals(line)) {
        return one;
      }
    }
    Line read = LineReader.read(this, line);
    List<Line> newest = new ArrayList<>(remembered);
    newest.add(read);
    recent = List.copyOf(newest.subList(Math.max(0, newest.size() - REMEMBERED), newest.size()));
    return read;
  }

  /**
   * Reads one command that is started in a namespace.
   *
   * @param depth how many commands it is run by; beyond a bound nothing more is read
   */
  Command command(List<Word> words, Optional<String> namespace, int depth) {
    boolean readable = words.get(0).fixed() && depth < DEEPEST;
    Optional<Syntax> syntax = readable ? syntax(words.get(0).text()) : Optional.empty();
    Reading reading =
        syntax
            .map(found -> new Reader(this, found, words, namespace, depth).read())
            .orElse(Reading.NOTHING);
    return new Command(words, syntax, namespace, reading);
  }

  /** The syntax of a command, which may be called by its path. */
  synchronized Optional<Syntax> syntax(String called) {
    String name = called.startsWith("/") ? DIRECTORY.matcher(called).replaceFirst("") : called;
    Syntax known = loaded.get(name);
    if (known == null && files.containsKey(name)) {
      load(files.get(name));
      known = loaded.get(name);
    }
    return Optional.ofNullable(known);
  }

  private void load(String file) {
    String name = file + ".grammar";
    for (Syntax syntax : GrammarReader.read(name, resource(name))) {
      syntax.names().forEach(each -> loaded.put(each, syntax));
    }
  }

  /** Every syntax there is. */
  List<Syntax> all() {
    List<Syntax> all = new ArrayList<>();
    for (String name : files.keySet()) {
      syntax(name).filter(found -> !all.contains(found)).ifPresent(all::add);
    }
    return all;
  }

  private static String resource(String name) {
    try (InputStream stream = Grammar.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the grammar file " + name + " is not there");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
