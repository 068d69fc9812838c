package org.nslab.command;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What may come next, in a few words, to stand greyed behind the cursor. */
public final class Tip {

  private static final int MOST_NAMED = 6;

  private Tip() {}

  /**
   * The tip for the end of a line.
   *
   * @param line any text
   * @return such as {@code INTERFACE | up | down | …}; what must follow alone where something must;
   *     empty text where nothing is known
   */
  public static String at(String line) {
    Typing typing = Typing.at(line, line.length());
    if (!typing.isWordOfCommand() || !typing.partial().isEmpty()) {
      return "";
    }
    Command command = Grammar.standard().command(typing.words(), Optional.empty(), 0).innermost();
    List<String> names =
        Expected.after(command).stream()
            .filter(one -> !one.item().is(Mark.HIDDEN) && !isFurther(one, command))
            .sorted(Comparator.comparing(one -> !one.item().is(Mark.REQUIRED)))
            .map(Tip::name)
            .distinct()
            .toList();
    String shown = names.stream().limit(MOST_NAMED).collect(Collectors.joining(" | "));
    return names.size() > MOST_NAMED ? shown + " | …" : shown;
  }

  /** Options are named only where nothing else can follow, and a bare value not twice. */
  private static boolean isFurther(Expected one, Command command) {
    boolean option = one.argument() == null && one.item().kind() == Item.Kind.OPTION;
    boolean twice = one.argument() == null && one.item().bare();
    boolean onlyOptions =
        command.reading().last().items().stream()
            .allMatch(item -> item.kind() == Item.Kind.OPTION || item.is(Mark.HIDDEN));
    return twice || (option && !onlyOptions);
  }

  private static String name(Expected one) {
    Argument argument = one.argument();
    return argument == null ? one.item().usage() : argument.label();
  }
}
