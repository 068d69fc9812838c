package org.nslab.command;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One command of a line, read by its grammar as far as that makes sense. A command that runs
 * another ({@code sudo}, {@code ip netns exec red}) has that one in it.
 */
public final class Command {

  private final List<Word> words;
  private final Optional<Syntax> syntax;
  private final Optional<String> namespace;
  private final Reading reading;
  private volatile @Nullable String gist;

  Command(List<Word> words, Optional<Syntax> syntax, Optional<String> namespace, Reading reading) {
    this.words = List.copyOf(words);
    this.syntax = syntax;
    this.namespace = namespace;
    this.reading = reading;
  }

  /** Its words, the name of the program first; never empty. */
  public List<Word> words() {
    return words;
  }

  /** The name of the program, as typed. */
  public String name() {
    return words.get(0).text();
  }

  /** Whether a grammar describes the program. */
  public boolean isKnown() {
    return syntax.isPresent();
  }

  /**
   * The namespace that it acts in, where the line names one; empty where that is the one the line
   * is typed in.
   */
  public Optional<String> namespace() {
    return reading.namespace().or(() -> namespace);
  }

  /** The namespace that the program is started in, whatever its own options say. */
  Optional<String> startedIn() {
    return namespace;
  }

  /** Where it stops making sense; empty for a command that its grammar allows. */
  public Optional<Problem> problem() {
    Optional<Problem> inside = reading.inner().flatMap(Command::problem);
    return reading.problem().or(() -> inside);
  }

  /** The command that this one runs. */
  public Optional<Command> inner() {
    return reading.inner();
  }

  /** The innermost command: of {@code sudo ip netns exec red ping}, the {@code ping}. */
  public Command innermost() {
    return inner().map(Command::innermost).orElse(this);
  }

  /**
   * Whether it only looks. A program that no grammar describes may change something.
   *
   * @return the stronger of its own effect and that of the command it runs
   */
  public Effect effect() {
    if (syntax.isEmpty()) {
      return Effect.CHANGES;
    }
    return inner().map(Command::effect).orElseGet(reading::effect);
  }

  /** The one spelling that all spellings of this command share. */
  public String canonical() {
    return String.join(" ", new Canonical(false).words(this));
  }

  /**
   * The canonical form without what only says how much is printed, how often or how long: of {@code
   * ping -c 3 192.168.15.2}, {@code ping 192.168.15.2}.
   */
  public String gist() {
    String known = gist;
    if (known == null) {
      known = String.join(" ", new Canonical(true).words(this));
      gist = known;
    }
    return known;
  }

  /** Where it ends in the line, exclusive. */
  int end() {
    return words.get(words.size() - 1).end();
  }

  Optional<Syntax> syntax() {
    return syntax;
  }

  Reading reading() {
    return reading;
  }
}
