package org.nslab.command;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that may be said in a command: a word with the values that follow it, or a value alone.
 *
 * @param kind what sort of word it is
 * @param spellings how the word is written, the usual way first; empty for a value alone
 * @param bare whether the word may be left out, so that the value stands alone
 * @param arguments the values, in their order
 * @param marks what else is true of it
 * @param group items of one group exclude each other; the item's own name where it is alone
 * @param effect what saying it makes of the command; null where it makes no difference
 * @param manual the manual page to read on, if it has one of its own
 * @param implied the value that is meant without it; or, with a dash, the option that means it
 *     where it was given the same value
 * @param help what it does, to stand after the word in a list, with {@code {1}} for the first value
 * @param below what may follow in its place; or, where it holds {@link Kind#CASE cases}, what each
 *     value allows besides
 */
record Item(
    Kind kind,
    List<Spelling> spellings,
    boolean bare,
    List<Argument> arguments,
    Set<Mark> marks,
    String group,
    @Nullable Effect effect,
    Optional<String> manual,
    Optional<String> implied,
    String help,
    Optional<Form> below) {

  /** The sorts of words. */
  enum Kind {
    /** What is looked at or changed, such as {@code link}. */
    OBJECT,
    /** What is done to it, such as {@code add}. */
    VERB,
    /** One of several words of which a form wants one, such as the types of links. */
    CHOICE,
    /** A value of the item above, which allows what stands below. */
    CASE,
    /** A word that begins with a dash. */
    OPTION,
    /** Any other word. */
    KEYWORD,
    /** A value alone. */
    VALUE;

    /** Whether a form that has such items cannot do without one of them. */
    boolean isStep() {
      return this == OBJECT || this == VERB || this == CHOICE;
    }
  }

  Item {
    spellings = List.copyOf(spellings);
    arguments = List.copyOf(arguments);
    marks = Set.copyOf(marks);
  }

  /** This word as the value of another item, without what it takes and allows. */
  Item asCase() {
    return new Item(
        Kind.CASE,
        spellings,
        false,
        List.of(),
        Set.of(),
        group,
        null,
        Optional.empty(),
        Optional.empty(),
        help,
        Optional.empty());
  }

  /** The same where a thing is changed, which has already what it needs. */
  Item withoutNeeds() {
    Set<Mark> rest = new HashSet<>(marks);
    rest.remove(Mark.REQUIRED);
    Optional<Form> changed =
        below.map(form -> new Form(form.items().stream().map(Item::withoutNeeds).toList()));
    return new Item(
        kind, spellings, bare, arguments, rest, group, effect, manual, implied, help, changed);
  }

  boolean is(Mark mark) {
    return marks.contains(mark);
  }

  /** Whether a value may stand here without a word before it. */
  boolean isPositional() {
    return bare || kind == Kind.VALUE;
  }

  boolean matches(String word) {
    return spellings.stream().anyMatch(spelling -> spelling.matches(word));
  }

  /**
   * Whether this, once it was given, makes room for an option: {@code -p tcp} for {@code --dport}.
   */
  boolean allows(String option) {
    String name = option.replaceFirst("=.*", "");
    return below.stream()
        .flatMap(form -> form.items().stream())
        .anyMatch(item -> item.isSpelled(name));
  }

  boolean isSpelled(String word) {
    return spellings.stream().anyMatch(spelling -> spelling.text().equals(word));
  }

  /** Whether a word is one of the spellings, or a slip of one. */
  boolean isNearly(String word) {
    List<String> texts = spellings.stream().map(Spelling::text).toList();
    return isSpelled(word) || Nearest.to(word, texts).isPresent();
  }

  /** The values that are worth a line of their own; each allows what stands below it. */
  List<Item> cases() {
    return below.stream()
        .flatMap(form -> form.items().stream())
        .filter(item -> item.kind() == Kind.CASE)
        .toList();
  }

  /** Whether what follows it stands in its place. */
  boolean opens() {
    return below.isPresent() && cases().isEmpty();
  }

  /** Whether a word will do as a value of this item. */
  boolean accepts(Argument argument, String word) {
    return argument.accepts(word) || cases().stream().anyMatch(one -> one.isSpelled(word));
  }

  /** The one spelling of a value of this item. */
  String canonical(Argument argument, String word) {
    return cases().stream()
        .filter(one -> one.isSpelled(word))
        .findFirst()
        .map(Item::name)
        .orElseGet(() -> argument.canonical(word));
  }

  /** The usual spelling; for a value alone, what stands for it. */
  String name() {
    return spellings.isEmpty() ? arguments.get(0).label() : spellings.get(0).text();
  }

  /** How it is written in a usage line, such as {@code dev INTERFACE}. */
  String usage() {
    StringBuilder usage = new StringBuilder(spellings.isEmpty() || bare ? "" : name());
    for (Argument argument : arguments) {
      usage.append(usage.isEmpty() ? "" : " ").append(argument.label());
    }
    return usage.toString();
  }
}
