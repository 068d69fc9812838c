package org.nslab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lab.LabShell;

/**
 * A script for a lab. What it prints is what its commands print. The words {@code why}, {@code
 * map}, {@code explain} and {@code complete} are those of nslab, and answer for the script's lab.
 * {@code why} alone explains the last command that failed.
 */
final class Script {

  private static final Set<String> WORDS = Set.of("why", "map", "explain", "complete");

  private final String text;
  private final boolean explainsFailures;
  private final LastFailure failure = new LastFailure();

  Script(String text) {
    this.text = text;
    this.explainsFailures = text.lines().anyMatch(Script::asksForFailure);
  }

  /** Takes what the lab prints. */
  void printed(byte[] bytes, int length) {
    failure.printed(bytes, length);
  }

  /**
   * Runs it.
   *
   * @return the exit code of its last line, or that which it left with by {@code exit}
   */
  int run(Lab lab, LabShell shell, Main.Streams streams) throws LabException {
    if (text.isBlank()) {
      return 0;
    }
    List<String> pieces = pieces(shell);
    int code = 0;
    for (String piece : pieces) {
      if (asksForFailure(piece)) {
        code = failure.explain(lab.snapshot(), piece.endsWith("--json"), streams);
      } else if (isWord(piece)) {
        code = word(piece, streams.with(lab::snapshot));
      } else {
        try {
          code = shell.run(piece);
          failure.ran(piece, code);
        } catch (LabException ended) {
          if (shell.exitCode() < 0) {
            throw ended;
          }
          return shell.exitCode();
        }
      }
    }
    return code;
  }

  /**
   * What goes to the shell in one piece, and the words between. Where it matters which command
   * failed, each is a piece.
   */
  private List<String> pieces(LabShell shell) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (String line : text.lines().toList()) {
      boolean goesOn = isWord(line) && !piece.isEmpty() && shell.wantsMore(piece.toString());
      if (isWord(line) && !goesOn) {
        add(pieces, piece);
        pieces.add(line.strip());
      } else {
        piece.append(line).append('\n');
        if (explainsFailures && !shell.wantsMore(piece.toString())) {
          add(pieces, piece);
        }
      }
    }
    add(pieces, piece);
    return pieces;
  }

  private static void add(List<String> pieces, StringBuilder piece) {
    if (!piece.toString().isBlank()) {
      pieces.add(piece.toString());
    }
    piece.setLength(0);
  }

  private static boolean asksForFailure(String line) {
    return isWord(line) && LastFailure.isAskedBy(line);
  }

  private static boolean isWord(String line) {
    return WORDS.contains(line.strip().split("\\s", 2)[0]);
  }

  /** What explain and complete are asked about is as typed; the others take words. */
  private static int word(String line, Main.Streams streams) {
    boolean raw = line.startsWith("explain") || line.startsWith("complete");
    return Main.run(streams, line.split("\\s+", raw ? 2 : -1));
  }
}
