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

  /** Whether words only change places, so that a line may be offered though its end is missing. */
  default boolean isMisplacement() {
    return false;
  }

  /** All kinds, the more particular first. */
  static List<Mistake> all() {
    return List.of(
        new OldTool(),
        new SeveralNames(),
        new SwappedExec(),
        new NamespaceFile(),
        new WrongExec(),
        new MisplacedOption(),
        new MissingDash(),
        new MissingDo(),
        new PortWithoutProtocol(),
        new MissingCondition(),
        new OtherWord(),
        new AddressSlip(),
        new SpacedSetting(),
        new WrongObject(),
        new WrongNamespace(),
        new NamespaceForInterface(),
        new OtherEnd(),
        new MissingIp(),
        new MissingTable(),
        new Misspelling(),
        new MissingProtocol(),
        new JoinedWords(),
        new WrongKeyword(),
        new MissingKeyword(),
        new MissingVerb(),
        new SuperfluousWord(),
        new SwappedWords(),
        new MovedWords());
  }
}
