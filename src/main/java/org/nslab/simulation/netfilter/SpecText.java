package org.nslab.simulation.netfilter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.netfilter.Rule;

/** Takes the text of a rule apart again. */
final class SpecText {

  private SpecText() {}

  /** The parts of a rule of iptables; empty for one that this tool could not have written. */
  static Optional<RuleSpec> of(Rule rule) {
    List<String> words = new ArrayList<>(List.of("-A", "X"));
    words.addAll(split(rule.text()));
    try {
      return Optional.of(IptablesCall.read(words).spec.specs("X").get(0));
    } catch (Trouble unknown) {
      return Optional.empty();
    }
  }

  private static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    boolean some = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quoted && i + 1 < text.length()) {
        word.append(text.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
        some = true;
      } else if (c == ' ' && !quoted) {
        if (some) {
          words.add(word.toString());
        }
        word.setLength(0);
        some = false;
      } else {
        word.append(c);
        some = true;
      }
    }
    if (some) {
      words.add(word.toString());
    }
    return words;
  }
}
