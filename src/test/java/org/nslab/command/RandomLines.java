package org.nslab.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Lines that the grammar allows, drawn from it, and what is left when they are damaged. */
final class RandomLines {

  private static final Grammar GRAMMAR = Grammar.standard();
  private static final List<Syntax> ALL = GRAMMAR.all();

  private final Random random;

  RandomLines(long seed) {
    this.random = new Random(seed);
  }

  /** A command of any program, as its grammar allows it. */
  List<String> command() {
    return command(ALL.get(random.nextInt(ALL.size())), 0);
  }

  private List<String> command(Syntax syntax, int depth) {
    List<String> words = new ArrayList<>(List.of(syntax.names().get(0)));
    Form form = syntax.form();
    while (!form.items().isEmpty()) {
      form = form(form, words, depth);
    }
    boolean empty = syntax.is(Mark.MORE) && words.size() == 1;
    return empty ? command(syntax, depth) : words;
  }

  /** Adds some of what a form allows; answers the form that follows. */
  private Form form(Form form, List<String> words, int depth) {
    for (Item item : form.items()) {
      boolean wanted = item.is(Mark.REQUIRED) || random.nextInt(8) == 0;
      boolean plain = !item.is(Mark.RESTART) && !item.is(Mark.HIDDEN);
      if (wanted
          && plain
          && !item.kind().isStep()
          && item.kind() != Item.Kind.CASE
          && !item.opens()) {
        item(item, words, depth);
      }
    }
    List<Item> onward =
        form.items().stream().filter(item -> item.kind().isStep() || item.opens()).toList();
    if (onward.isEmpty()) {
      return Form.NOTHING;
    }
    Item item = onward.get(random.nextInt(onward.size()));
    item(item, words, depth);
    return item.opens() ? item.below().orElseThrow() : Form.NOTHING;
  }

  private void item(Item item, List<String> words, int depth) {
    if (!item.spellings().isEmpty() && !(item.bare() && random.nextBoolean())) {
      words.add(item.spellings().get(random.nextInt(item.spellings().size())).text());
    }
    for (Argument argument : item.arguments()) {
      if (argument.slot() == Slot.COMMAND && depth < 2) {
        words.addAll(command(ALL.get(random.nextInt(ALL.size())), depth + 1));
      } else if (!argument.attached() && (!argument.optional() || random.nextBoolean())) {
        words.add(value(item, argument));
      }
    }
  }

  private String value(Item item, Argument argument) {
    List<Item> cases = item.cases();
    if (!cases.isEmpty() && random.nextBoolean()) {
      return cases.get(random.nextInt(cases.size())).name();
    }
    List<Spelling> choices = argument.choices();
    return choices.isEmpty()
        ? Values.of(argument.slot(), random)
        : choices.get(random.nextInt(choices.size())).text();
  }

  /** Any text at all. */
  String noise() {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(60);
    for (int i = 0; i < length; i++) {
      text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : random.nextInt(128)));
    }
    return text.toString();
  }

  /** A line with some letters left out, doubled, swapped or replaced, or cut short. */
  String damaged(String line) {
    StringBuilder text = new StringBuilder(line);
    for (int i = random.nextInt(4); i >= 0 && text.length() > 1; i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(5)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, text.charAt(at));
        case 2 -> text.setCharAt(at, "'\"\\$`(){}<>|&;#! \t\n=-é".charAt(random.nextInt(22)));
        case 3 -> text.setLength(at);
        default -> text.insert(at, noise());
      }
    }
    return text.toString();
  }

  Random random() {
    return random;
  }
}
