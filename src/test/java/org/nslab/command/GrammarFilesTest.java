package org.nslab.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The grammar files themselves. */
final class GrammarFilesTest {

  private static final Grammar GRAMMAR = Grammar.standard();

  @Test
  void theIndexNamesExactlyTheCommandsOfTheFiles() {
    List<String> described = new ArrayList<>();
    for (Syntax syntax : GRAMMAR.all()) {
      described.addAll(syntax.names());
    }
    assertEquals(GRAMMAR.names().stream().sorted().toList(), described.stream().sorted().toList());
  }

  @Test
  void everythingHasAnExplanation() {
    List<String> mute = new ArrayList<>();
    for (Syntax syntax : GRAMMAR.all()) {
      assertFalse(syntax.help().isEmpty(), syntax.names().toString());
      assertTrue(
          syntax.manual().matches("[a-z0-9_-]+\\([1-8]\\)"), syntax.names() + syntax.manual());
      mute(syntax.names().get(0), syntax.form(), mute);
    }
    assertEquals(List.of(), mute);
  }

  private static void mute(String path, Form form, List<String> mute) {
    for (Item item : form.items()) {
      String name = path + " " + item.name();
      if (item.help().isEmpty()) {
        mute.add(name);
      }
      item.below().ifPresent(below -> mute(name, below, mute));
    }
  }
}
