package org.nslab.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.nslab.network.NetworkState;

/** Says of each stretch of a line what it is, so that it can be coloured while it is typed. */
public final class Colours {

  private final Surroundings surroundings;
  private final Existence existence;
  private final Predicate<String> onPath;
  private final String line;
  private final int cursor;
  private final List<Span> spans = new ArrayList<>();

  private Colours(String line, int cursor, Surroundings surroundings, Predicate<String> onPath) {
    this.line = line;
    this.surroundings = surroundings;
    this.existence = new Existence(surroundings);
    this.onPath = onPath;
    this.cursor = cursor;
  }

  /**
   * The stretches of a line, in their order and without overlap; between them are blanks, and words
   * of which nothing is known.
   *
   * @param line any text
   * @param cursor where something is being typed: a word there that can still become a right one is
   *     not shown as wrong; -1 for a line that is complete
   * @param state the network of the lab
   * @param namespace the id of the namespace in which the line is typed
   * @param onPath whether a program exists that no grammar describes
   */
  public static List<Span> of(
      String line, int cursor, NetworkState state, String namespace, Predicate<String> onPath) {
    Colours colours = new Colours(line, cursor, new Surroundings(state, namespace), onPath);
    Line parsed = Grammar.standard().parse(line);
    parsed.tokens().forEach(colours::token);
    parsed.parts().forEach(colours::part);
    return colours.withoutOverlap();
  }

  /** Parts of a quoted word cannot be told apart; the first stands for all of it. */
  private List<Span> withoutOverlap() {
    spans.sort(Comparator.comparingInt(Span::start));
    List<Span> kept = new ArrayList<>();
    int end = 0;
    for (Span span : spans) {
      if (span.start() >= end) {
        kept.add(span);
        end = span.end();
      }
    }
    return kept;
  }

  private void token(Token token) {
    if (token.is(Token.Kind.COMMENT)) {
      add(token.word(), Role.COMMENT);
    }
  }

  private void part(Line.Part part) {
    part.command().ifPresentOrElse(this::command, () -> shell(part.word()));
  }

  private void shell(Word word) {
    if (!word.text().equals("\n")) {
      add(word, Role.SHELL);
    }
  }

  private void command(Command command) {
    Word name = command.words().get(0);
    boolean exists = command.isKnown() || !name.fixed() || onPath.test(name.text());
    add(name, exists ? Role.COMMAND : wrong(name));
    for (Taken taken : command.reading().taken()) {
      add(taken.word(), role(command, taken));
    }
    command
        .reading()
        .problem()
        .filter(problem -> problem.start() < problem.end())
        .ifPresent(problem -> problem(command, problem));
    command.inner().ifPresent(this::command);
  }

  private void problem(Command command, Problem problem) {
    command.words().stream()
        .filter(word -> word.start() == problem.start())
        .findFirst()
        .ifPresent(this::markWrong);
  }

  private void markWrong(Word word) {
    spans.removeIf(span -> span.start() < word.end() && word.start() < span.end());
    add(word, wrong(word));
  }

  /** A word that is being typed may still become a right one. */
  private Role wrong(Word word) {
    return word.touches(cursor) && canBecomeRight(word) ? Role.VALUE : Role.WRONG;
  }

  private boolean canBecomeRight(Word word) {
    return !Completion.at(line, word.end(), surroundings.state(), surroundings.namespace())
        .candidates()
        .isEmpty();
  }

  private Role role(Command command, Taken taken) {
    Argument argument = taken.argument();
    if (argument == null) {
      return switch (taken.item().kind()) {
        case OBJECT -> Role.OBJECT;
        case VERB -> Role.VERB;
        case OPTION -> Role.OPTION;
        case CHOICE, CASE, KEYWORD, VALUE -> Role.KEYWORD;
      };
    }
    String text = taken.word().text();
    boolean named = taken.item().cases().stream().anyMatch(one -> one.isSpelled(text));
    if (named || !argument.choices().isEmpty()) {
      return Role.KEYWORD;
    }
    Role role = argument.slot().role();
    Optional<Boolean> exists =
        taken.word().fixed() ? existence.exists(command, argument.slot(), text) : Optional.empty();
    return role == Role.NAME && exists.isPresent() && !exists.get() ? Role.MISSING_NAME : role;
  }

  private void add(Word word, Role role) {
    spans.add(new Span(word.start(), word.end(), role));
  }
}
