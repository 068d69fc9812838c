package org.nslab.command;

import java.util.List;

/** A kind of mistake that people make, with what they probably meant. */
interface Mistake {

  /** What could mend the line, the likeliest first; empty where it is not this mistake. */
  List<Edit> mend(Attempt attempt);

  /** Whether only a word's spelling is changed, so that the rest of the line was meant as it is. */
  default boolean isSlip() {
    return false;
  }

  /** All kinds, the more particular first. */
  static List<Mistake> all() {
    return List.of(
        new WrongExec(),
        new MisplacedOption(),
        new WrongObject(),
        new WrongNamespace(),
        new NamespaceForInterface(),
        new MissingIp(),
        new MissingProtocol(),
        new Misspelling(),
        new JoinedWords(),
        new MissingKeyword(),
        new SwappedWords(),
        new SuperfluousWord());
  }
}
