package org.nslab.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts the meanings of the words of a line together. */
final class Explainer {

  private final Surroundings surroundings;
  private final ShellWords shell = new ShellWords();
  private final List<Explanation.Meaning> meanings = new ArrayList<>();
  private final Set<String> manuals = new LinkedHashSet<>();

  Explainer(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  List<Explanation.Meaning> meanings() {
    return meanings;
  }

  List<String> manuals() {
    return List.copyOf(manuals);
  }

  void part(Line.Part part) {
    String text = part.word().text();
    part.command()
        .ifPresentOrElse(
            this::command, () -> add(text.equals("\n") ? "\\n" : text, shell.meaning(text)));
  }

  private void command(Command command) {
    add(command.name(), command.syntax().map(Syntax::help).orElse("a program"));
    command.syntax().map(Syntax::manual).ifPresent(manuals::add);
    List<Taken> taken = command.reading().taken();
    Set<Word> whole = Set.copyOf(command.words());
    for (int i = 0; i < taken.size(); i++) {
      taken(command, taken, i, whole);
    }
    command
        .reading()
        .problem()
        .ifPresent(
            problem ->
                command.words().stream()
                    .filter(word -> word.start() == problem.start())
                    // What is wrong with it stands in the correction.
                    .forEach(word -> add(word.text(), "here it stops making sense")));
    command.inner().ifPresent(this::command);
  }

  private void taken(Command command, List<Taken> all, int at, Set<Word> words) {
    Taken taken = all.get(at);
    Sentences sentences = new Sentences(surroundings, command);
    taken.item().manual().ifPresent(manuals::add);
    if (taken.isValue()) {
      boolean alone = taken.item().spellings().isEmpty() || at == 0 || !begins(all, at);
      add(taken.word().text(), sentences.value(taken, values(all, at), alone));
    } else {
      String word = taken.word().text();
      boolean whole = words.contains(taken.word()) || word.startsWith("-");
      add(whole ? word : taken.item().name(), sentences.word(taken.item(), values(all, at + 1)));
    }
  }

  /** Whether the word of the item stands somewhere before its value. */
  private static boolean begins(List<Taken> all, int at) {
    int i = at;
    while (i >= 0 && all.get(i).isValue() && all.get(i).item().equals(all.get(at).item())) {
      i--;
    }
    return i >= 0 && all.get(i).item().equals(all.get(at).item());
  }

  /** The values of an item, which stand together from a place on. */
  private static List<String> values(List<Taken> all, int from) {
    List<String> values = new ArrayList<>();
    for (int i = from; i < all.size() && all.get(i).isValue(); i++) {
      values.add(all.get(i).word().text());
    }
    return values;
  }

  private void add(String word, String meaning) {
    meanings.add(new Explanation.Meaning(word, meaning));
  }
}
