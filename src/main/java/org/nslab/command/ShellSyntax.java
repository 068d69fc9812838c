package org.nslab.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the shell itself refuses: a {@code for} whose {@code do} is missing, an operator without a
 * command before it. What is only not finished yet is fine. Rules: POSIX.1-2017, Shell Command
 * Language, 2.10 Shell Grammar.
 */
final class ShellSyntax {

  /** The word that must come before another. */
  private static final Map<String, Set<String>> AFTER =
      Map.of(
          "do", Set.of("for", "select", "while", "until"),
          "done", Set.of("do"),
          "then", Set.of("if", "elif"),
          "elif", Set.of("then"),
          "else", Set.of("then"),
          "fi", Set.of("then", "else"),
          "}", Set.of("{"),
          ")", Set.of("("));

  private static final Set<String> OPENING =
      Set.of("for", "select", "while", "until", "if", "{", "(");
  private static final Set<String> CLOSING = Set.of("done", "fi", "}", ")");
  private static final Set<String> NEED_A_COMMAND = Set.of("|", "|&", "&&", "||", ";", "&");

  /** Constructs that this does not read. */
  private static final Set<String> OTHER = Set.of("case", "function");

  private final Line line;
  private final Set<Integer> operators;
  private final Deque<String> open = new ArrayDeque<>();
  private boolean commandBefore;
  private boolean inHead;

  private ShellSyntax(Line line) {
    this.line = line;
    this.operators =
        line.tokens().stream()
            .filter(token -> token.is(Token.Kind.OPERATOR))
            .map(token -> token.word().start())
            .collect(Collectors.toSet());
  }

  /** The first word that the shell would not take where it stands. */
  static Optional<Problem> problem(Line line) {
    boolean unknown =
        line.parts().stream()
            .anyMatch(part -> part.command().isEmpty() && OTHER.contains(part.word().text()));
    return unknown ? Optional.empty() : new ShellSyntax(line).first();
  }

  private Optional<Problem> first() {
    for (Line.Part part : line.parts()) {
      String sentence =
          part.command().isPresent()
              ? command()
              : operators.contains(part.word().start())
                  ? operator(part.word().text())
                  : reserved(part.word().text());
      if (sentence != null) {
        Word word = part.word();
        return Optional.of(Problem.at(word, Problem.Kind.UNEXPECTED, sentence));
      }
    }
    return Optional.empty();
  }

  private @Nullable String command() {
    commandBefore = true;
    return isLoopHead() ? "Before what is to be done again and again stands `do`." : null;
  }

  private boolean isLoopHead() {
    return Set.of("for", "select").contains(open.isEmpty() ? "" : open.peek());
  }

  private @Nullable String operator(String text) {
    if (text.equals("(") || text.equals(")")) {
      return reserved(text);
    }
    if (text.startsWith(";;") || text.equals(";&")) {
      return "`" + text + "` stands only inside `case`.";
    }
    boolean endsHead = inHead;
    inHead = false;
    boolean lacks = NEED_A_COMMAND.contains(text) && !commandBefore && !endsHead;
    commandBefore = text.equals("\n") && commandBefore;
    return lacks ? "Before `" + text + "` a command is wanted." : null;
  }

  private @Nullable String reserved(String text) {
    if (inHead && !text.equals("(") && !text.equals(")")) {
      return null;
    }
    Set<String> before = AFTER.get(text);
    if (before != null) {
      String innermost = open.isEmpty() ? "" : open.pop();
      if (!before.contains(innermost)) {
        return wanted(text, before, innermost);
      }
    }
    boolean closes = CLOSING.contains(text);
    if (OPENING.contains(text) || (before != null && !closes)) {
      open.push(text);
    }
    inHead = text.equals("for") || text.equals("select");
    commandBefore = closes || (before == null && !OPENING.contains(text) && !text.equals("!"));
    return null;
  }

  private static String wanted(String text, Set<String> before, String innermost) {
    String first = before.stream().sorted().collect(Collectors.joining("` or `", "`", "`"));
    return innermost.isEmpty()
        ? "`" + text + "` needs " + first + " before it."
        : "`" + text + "` needs " + first + " after `" + innermost + "`.";
  }
}
