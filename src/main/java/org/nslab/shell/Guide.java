package org.nslab.shell;

import java.io.IOException;
import java.util.List;
import org.nslab.lab.LabException;
import org.nslab.network.NetworkState;

/** What is done around the lines that go to the lab: leading through a lesson, or nothing much. */
interface Guide {

  /** Readies the lab and shows what there is to show before the first prompt. */
  void begin() throws IOException, LabException;

  /** The text of the prompt, without a style. */
  String prompt();

  /** Objects whose annotated methods are the guide's own built-in words. */
  List<Object> words();

  /** How much `why` may tell now. */
  WhyRules whyRules();

  /**
   * Takes a line that is meant for the guide and is not a word, such as the number of an answer.
   *
   * @return whether it did; if not, the line is the lab's
   */
  boolean takes(String line) throws IOException, LabException;

  /** Is told of each line that the lab ran. */
  void ran(Ran ran);

  /** Whether what it waits for may come true by time alone, so that the network must be read. */
  boolean waitsForNetwork();

  /**
   * Is told of the network as it is after each line that the lab ran, unless it could not be read.
   */
  void sees(NetworkState network) throws IOException, LabException;

  /** Is told of a line that ended the lab's shell, such as {@code exit}. */
  void shellEnded(String line);

  /** Builds the lab anew: the learner wants so, or it was lost. */
  void rebuild() throws IOException, LabException;

  /** Says good-bye. */
  void end();
}
