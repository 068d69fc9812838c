package org.nslab.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A step left out, so that what belongs below it stands in its place: {@code ip link veth-red up},
 * {@code ip link add v-net-0 bridge}, {@code ip set veth-red up}. Nothing is ever deleted on a
 * guess.
 */
final class MissingVerb implements Mistake {

  private static final List<String> VERBS = List.of("set", "add", "show");
  private static final List<String> OBJECTS = List.of("link", "address", "route");

  @Override
  public List<Edit> mend(Attempt attempt) {
    List<Edit> edits = new ArrayList<>();
    Optional<Word> wrong = attempt.wrong();
    Optional<Command> command = attempt.command().filter(Command::isKnown);
    if (wrong.isEmpty() || command.isEmpty() || attempt.index() < 1) {
      return edits;
    }
    boolean ofIproute =
        command.get().syntax().filter(syntax -> syntax.style() == Style.IPROUTE).isPresent();
    List<Item> items =
        !ofIproute
            ? List.of()
            : Expected.after(attempt.before(command.get(), attempt.index())).stream()
                .filter(one -> one.argument() == null)
                .map(Expected::item)
                .toList();
    Word word = wrong.get();
    for (Item item : items) {
      boolean keyword = item.kind() == Item.Kind.KEYWORD && holds(item, word.text());
      if (keyword && !item.is(Mark.HIDDEN)) {
        edits.add(Edit.insert(word.start(), item.name() + " "));
      }
    }
    VERBS.forEach(verb -> insert(items, verb, "", word, edits));
    for (String object : OBJECTS) {
      insert(items, object, "", word, edits);
      VERBS.forEach(verb -> insert(items, object, verb + " ", word, edits));
    }
    return edits;
  }

  private static void insert(
      List<Item> items, String step, String more, Word before, List<Edit> edits) {
    items.stream()
        .filter(item -> item.kind().isStep() && item.isSpelled(step))
        .filter(item -> !step.equals("set") || item.isSpelled("change"))
        .forEach(item -> edits.add(Edit.insert(before.start(), step + " " + more)));
  }

  private static boolean holds(Item item, String text) {
    return item.below().stream()
        .flatMap(form -> form.items().stream())
        .anyMatch(below -> below.kind() != Item.Kind.CASE && below.isSpelled(text));
  }
}
