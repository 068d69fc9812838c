package org.nslab.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a grammar file. Its format is described in {@code docs/grammar.md}: a line an item, what
 * may follow it indented below.
 */
final class GrammarReader {

  private final String file;
  private final List<GrammarLine> lines;
  private final Map<String, Form> forms = new HashMap<>();
  private int next;

  private GrammarReader(String file, String text) {
    this.file = file;
    this.lines = GrammarLine.all(text);
  }

  /**
   * The commands that a file describes.
   *
   * @throws GrammarException if the file breaks a rule of the format
   */
  static List<Syntax> read(String file, String text) {
    return new GrammarReader(file, text).commands();
  }

  private List<Syntax> commands() {
    List<Syntax> commands = new ArrayList<>();
    while (next < lines.size()) {
      GrammarLine line = lines.get(next++);
      if (line.isDirective("form")) {
        forms.put(line.words().get(1), below(line));
      } else if (line.words().size() == 2 && line.words().get(0).equals("command")) {
        commands.add(command(line));
      } else {
        throw problem(line, "'form NAME' or 'command NAME' is wanted here.");
      }
    }
    return commands;
  }

  private Syntax command(GrammarLine line) {
    ItemMarks marks = marks(line);
    return new Syntax(
        List.of(line.words().get(1).split("\\|", -1)),
        marks.style(),
        marks.flags(),
        marks.effect() == null ? Effect.LOOKS : marks.effect(),
        marks.manual().orElse(""),
        marks.implied(),
        line.help(),
        below(line));
  }

  /** What is indented deeper than a line. */
  private Form below(GrammarLine parent) {
    List<Item> items = new ArrayList<>();
    while (next < lines.size() && lines.get(next).indent() > parent.indent()) {
      GrammarLine line = lines.get(next++);
      if (line.isDirective("use")) {
        items.addAll(form(line).items());
      } else if (line.isDirective("cases")) {
        form(line).items().stream().map(Item::asCase).forEach(items::add);
      } else if (line.isDirective("change")) {
        form(line).items().stream().map(Item::withoutNeeds).forEach(items::add);
      } else {
        items.add(item(line));
      }
    }
    return new Form(items);
  }

  private Form form(GrammarLine line) {
    Form form = forms.get(line.words().get(1));
    if (form == null) {
      throw problem(line, "'use', 'cases' and 'change' want the name of a form that stands above.");
    }
    return form;
  }

  private Item item(GrammarLine line) {
    Form below = below(line);
    try {
      return ItemReader.read(line, marks(line), below);
    } catch (IllegalArgumentException e) {
      throw problem(line, String.valueOf(e.getMessage()));
    }
  }

  private ItemMarks marks(GrammarLine line) {
    try {
      return ItemMarks.of(line.marks());
    } catch (IllegalArgumentException e) {
      throw problem(line, String.valueOf(e.getMessage()));
    }
  }

  private GrammarException problem(GrammarLine line, String text) {
    return new GrammarException(file, line.number(), text);
  }
}
