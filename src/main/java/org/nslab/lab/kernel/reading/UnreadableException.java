package org.nslab.lab.kernel.reading;

/** What a tool printed cannot be understood; the message names the tool and what it printed. */
final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1;
  private static final int LONGEST = 300;

  private final String sentence;

  UnreadableException(String command, String printed) {
    this(
        "The command `"
            + command
            + "` printed what nslab cannot read: "
            + printed.substring(0, Math.min(printed.length(), LONGEST)));
  }

  private UnreadableException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** What is wrong, as a sentence for the user. */
  String sentence() {
    return sentence;
  }
}
