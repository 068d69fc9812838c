package org.nslab.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.nslab.network.NetworkState;

/**
 * Looks for the line that was meant. Each way to mend a mistake is only an attempt: a line is
 * offered if nothing is wrong with it any more.
 */
final class Corrector {

  /** A line may hold several mistakes. */
  private static final int MOST_MISTAKES = 4;

  private static final int LONGEST = 2000;

  private final Surroundings surroundings;
  private final Judge judge;
  private final List<Mistake> mistakes;

  Corrector(Surroundings surroundings, Predicate<String> onPath) {
    this.surroundings = surroundings;
    this.judge = new Judge(surroundings, onPath);
    this.mistakes = Mistake.all();
  }

  Optional<Correction> correct(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<Correction> pasted = Pasted.clean(line).flatMap(this::pasted);
    if (pasted.isPresent()) {
      return pasted;
    }
    Line parsed = Grammar.standard().parse(line);
    Optional<Problem> problem = judge.problem(parsed);
    if (problem.isPresent()) {
      return Optional.of(new Correction(problem.get(), mended(line, problem.get(), MOST_MISTAKES)));
    }
    return judge.remark(parsed).map(remark -> remark(line, remark));
  }

  /** What was pasted is mended first; what is wrong with the rest, behind it. */
  private Optional<Correction> pasted(Pasted pasted) {
    List<String> cleaned = pasted.cleaned();
    for (String line : cleaned) {
      if (judge.problem(Grammar.standard().parse(line)).isEmpty()) {
        return Optional.of(new Correction(pasted.problem(), Optional.of(line)));
      }
    }
    String line = cleaned.get(0);
    Optional<String> further =
        judge
            .problem(Grammar.standard().parse(line))
            .flatMap(problem -> mended(line, problem, MOST_MISTAKES));
    return Optional.of(new Correction(pasted.problem(), further.or(() -> Optional.of(line))));
  }

  private Correction remark(String line, Problem remark) {
    NetworkState state = surroundings.state();
    String length = new AddressOffers(state, state.host()).usualLength();
    Edit edit = Edit.insert(remark.end(), "/" + length);
    return new Correction(remark, Optional.of(edit.apply(line)));
  }

  /** The line without its mistakes; empty if no attempt leads there. */
  private Optional<String> mended(String line, Problem problem, int left) {
    Line parsed = Grammar.standard().parse(line);
    Attempt attempt = new Attempt(parsed, problem, surroundings);
    Optional<String> furthest = Optional.empty();
    Optional<String> nearly = Optional.empty();
    int least = line.length() - problem.start();
    for (Mistake mistake : mistakes) {
      for (Edit edit : mistake.mend(attempt)) {
        String candidate = edit.apply(line);
        Optional<Problem> rest = judge.problem(Grammar.standard().parse(candidate));
        if (rest.isEmpty()) {
          return Optional.of(candidate);
        }
        if (nearly.isEmpty() && mistake.isSlip() && isMisplaced(problem) && isOfNames(rest.get())) {
          nearly = Optional.of(candidate);
        }
        int remaining = candidate.length() - rest.get().start();
        if (remaining < least) {
          least = remaining;
          furthest = Optional.of(candidate);
        }
      }
    }
    Optional<String> whole =
        left <= 1 ? Optional.empty() : furthest.flatMap(next -> again(next, left - 1));
    return whole.isPresent() ? whole : nearly;
  }

  private static boolean isMisplaced(Problem problem) {
    return problem.kind() == Problem.Kind.UNEXPECTED || problem.kind() == Problem.Kind.BAD_VALUE;
  }

  /** The words are right, though one names what is not there, or is there already. */
  private static boolean isOfNames(Problem problem) {
    return problem.kind() == Problem.Kind.STATE;
  }

  private Optional<String> again(String line, int left) {
    return judge
        .problem(Grammar.standard().parse(line))
        .flatMap(problem -> mended(line, problem, left));
  }
}
