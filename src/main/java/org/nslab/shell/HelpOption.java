package org.nslab.shell;

import picocli.CommandLine.Option;

/** The option that every built-in word has. */
final class HelpOption {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show what this word does.")
  private boolean wanted;

  boolean wanted() {
    return wanted;
  }
}
