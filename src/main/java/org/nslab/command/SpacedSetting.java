package org.nslab.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A setting with blanks around its {@code =}, or with a wrong or half a name. */
final class SpacedSetting implements Mistake {

  @Override
  public List<Edit> mend(Attempt attempt) {
    Optional<Command> command = attempt.command().filter(Command::isKnown);
    List<Word> settings = command.map(SettingCheck::settings).orElse(List.of());
    List<Edit> edits = new ArrayList<>();
    if (settings.isEmpty()) {
      return edits;
    }
    Settings known = new Settings(attempt.surroundings().namespaceOf(command.orElseThrow()));
    for (Word setting : settings) {
      edits.addAll(named(known, setting.text(), setting.start(), setting.end()));
    }
    if (settings.size() > 1) {
      int end = settings.get(settings.size() - 1).end();
      edits.addAll(0, named(known, joined(settings), settings.get(0).start(), end));
    }
    return edits;
  }

  /** One word for all: the name, and what follows it as its value. */
  private static String joined(List<Word> settings) {
    String name = settings.get(0).text().replaceFirst("=+$", "");
    List<String> rest = settings.stream().skip(1).map(Word::text).toList();
    String value = String.join(" ", rest).replaceFirst("^=+ ?", "");
    return name + "=" + (value.contains(" ") ? Quotes.of(value) : value);
  }

  /** The setting with one sign, and under the name that was meant. */
  private static List<Edit> named(Settings known, String text, int start, int end) {
    String single = text.replaceFirst("==+", "=");
    String value = single.replaceFirst("^[^=]*", "");
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit(start, end, single));
    known
        .meant(SettingCheck.name(single))
        .ifPresent(meant -> edits.add(new Edit(start, end, meant + value)));
    return edits;
  }
}
