package org.nslab.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks for the line that was meant. Each way to mend a mistake is only an attempt: a line is
 * offered if nothing is wrong with it any more.
 */
final class Corrector {

  /** A line may hold several mistakes. */
  private static final int MOST_MISTAKES = 4;

  private static final int LONGEST = 2000;

  /** man 8 ip-link: what may stand beside the name of a new interface. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "address",
          "alias",
          "broadcast",
          "dev",
          "down",
          "group",
          "index",
          "link",
          "master",
          "mtu",
          "name",
          "netns",
          "numrxqueues",
          "numtxqueues",
          "peer",
          "txqueuelen",
          "type",
          "up");

  private final Surroundings surroundings;
  private final Existence existence;
  private final Judge judge;
  private final List<Mistake> mistakes;

  Corrector(Surroundings surroundings, Predicate<String> onPath) {
    this.surroundings = surroundings;
    this.existence = new Existence(surroundings);
    this.judge = new Judge(surroundings, onPath);
    this.mistakes = Mistake.all();
  }

  Optional<Correction> correct(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<Problem> prompt = Pasted.prompt(line);
    if (prompt.isPresent()) {
      return Optional.of(cleaned(prompt.get(), List.of(line.substring(prompt.get().end()))));
    }
    Optional<Typography> typography = Typography.clean(line);
    if (typography.isPresent()) {
      return typography.map(found -> cleaned(found.problem(), found.cleaned()));
    }
    Line parsed = Grammar.standard().parse(line);
    Optional<Problem> problem = judge.problem(parsed);
    if (problem.isPresent()) {
      return Optional.of(new Correction(problem.get(), mended(line, problem.get(), MOST_MISTAKES)));
    }
    return new Remarks(surroundings).of(parsed);
  }

  /** What was pasted is mended first; what is wrong with the rest, behind it. */
  private Correction cleaned(Problem problem, List<String> lines) {
    for (String line : lines) {
      if (judge.problem(Grammar.standard().parse(line)).isEmpty()) {
        return new Correction(problem, Optional.of(line));
      }
    }
    Optional<String> further =
        lines.stream()
            .flatMap(line -> correct(line).flatMap(Correction::corrected).stream())
            .findFirst();
    return new Correction(
        problem, further.or(() -> lines.stream().filter(line -> helps(line, problem)).findFirst()));
  }

  /** Whether a cleaned line makes sense up to somewhere behind what was cleaned. */
  private boolean helps(String line, Problem problem) {
    return problem.kind() != Problem.Kind.TYPOGRAPHY
        || judge.problem(Grammar.standard().parse(line)).stream()
            .allMatch(rest -> rest.start() > problem.end());
  }

  /** The line without its mistakes; empty if no attempt leads there. */
  private Optional<String> mended(String line, Problem problem, int left) {
    Attempt attempt = new Attempt(Grammar.standard().parse(line), problem, surroundings);
    Progress progress = new Progress(existence, line, problem);
    for (Mistake mistake : mistakes) {
      for (Edit edit : mistake.mend(attempt)) {
        String candidate = edit.apply(line);
        Line changed = Grammar.standard().parse(candidate);
        Optional<Problem> rest = judge.problem(changed);
        if (rest.isEmpty() && (Remarks.hasIgnored(changed) || namesKeyword(changed))) {
          continue;
        }
        if (rest.isEmpty()) {
          return Optional.of(candidate);
        }
        progress.look(candidate, rest.get(), mistake);
      }
    }
    if (left > 1) {
      for (String next : progress.furthest()) {
        Optional<String> whole = again(next, left - 1);
        if (whole.isPresent()) {
          return whole;
        }
      }
    }
    // A line of which much was changed must be right to be worth offering.
    return left >= MOST_MISTAKES - 1 ? progress.nearly() : Optional.empty();
  }

  /** Whether something new would be called by a word of the syntax: nobody means that. */
  private static boolean namesKeyword(Line line) {
    return line.commands().stream()
        .flatMap(command -> command.innermost().reading().value(Slot.NEW_INTERFACE).stream())
        .anyMatch(KEYWORDS::contains);
  }

  private Optional<String> again(String line, int left) {
    return judge
        .problem(Grammar.standard().parse(line))
        .flatMap(problem -> mended(line, problem, left));
  }
}
