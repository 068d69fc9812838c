package org.nslab.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A line as typed, taken apart. Any text whatever is a line; where it stops making sense, {@link
 * #problem} says so.
 */
public final class Line {

  private final String text;
  private final List<Token> tokens;
  private final List<Part> parts;

  /** A command, or a word that the shell itself reads. */
  record Part(Optional<Command> command, Word word) {}

  Line(String text, List<Token> tokens, List<Part> parts) {
    this.text = text;
    this.tokens = List.copyOf(tokens);
    this.parts = List.copyOf(parts);
  }

  /** As typed. */
  public String text() {
    return text;
  }

  /** The commands, in their order; those that another one runs are in that one. */
  public List<Command> commands() {
    return parts.stream().flatMap(part -> part.command().stream()).toList();
  }

  /** The first place that makes no sense; empty where the grammar allows the whole line. */
  public Optional<Problem> problem() {
    return ShellSyntax.problem(this)
        .or(() -> commands().stream().flatMap(command -> command.problem().stream()).findFirst());
  }

  /** Whether it only looks; redirections into files count as changes. */
  public Effect effect() {
    boolean writes = IntStream.range(0, tokens.size()).anyMatch(this::writes);
    boolean changes = commands().stream().anyMatch(one -> one.effect() == Effect.CHANGES);
    boolean hidden = tokens.stream().map(Token::word).anyMatch(Line::runsCommand);
    return writes || changes || hidden ? Effect.CHANGES : Effect.LOOKS;
  }

  /** Whether the shell runs a command to find out what a word is. */
  private static boolean runsCommand(Word word) {
    return !word.fixed() && (word.text().contains("$(") || word.text().contains("`"));
  }

  /** Whether a redirection begins here that writes into a file which keeps it. */
  private boolean writes(int at) {
    Token token = tokens.get(at);
    boolean toFile =
        token.is(Token.Kind.REDIRECTION)
            && token.word().text().indexOf('>') >= 0
            && !token.isComplete();
    return toFile
        && !(at + 1 < tokens.size() && tokens.get(at + 1).word().text().equals("/dev/null"));
  }

  /** The one spelling that all spellings of this line share. */
  public String canonical() {
    return parts.stream()
        .map(part -> part.command().map(Command::canonical).orElse(part.word().text()))
        .collect(Collectors.joining(" "))
        .replaceAll(" ?\n ?", " ; ")
        .strip();
  }

  List<Token> tokens() {
    return tokens;
  }

  List<Part> parts() {
    return parts;
  }
}
