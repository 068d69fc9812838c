package org.nslab.shell;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.nslab.lab.LabException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The built-in words that are there with a lesson and without one. */
@Command
final class CommonWords {

  private final Prompt prompt;

  CommonWords(Prompt prompt) {
    this.prompt = prompt;
  }

  @Command(description = "Show the tutor's words, or explain one of them.")
  void help(
      @Mixin HelpOption option,
      @Parameters(arity = "0..1", paramLabel = "WORD", description = "The word to explain.")
          @Nullable String word)
      throws IOException, LabException {
    prompt.help(word);
  }

  @Command(description = "Build the lab anew, as it was when this step began.")
  void restart(@Mixin HelpOption option) throws IOException, LabException {
    prompt.rebuild();
  }

  @Command(description = "Leave nslab. Your place in the lesson is kept.")
  void quit(@Mixin HelpOption option) {
    prompt.leave();
  }
}
