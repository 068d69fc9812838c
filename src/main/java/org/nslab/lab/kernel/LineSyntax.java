package org.nslab.lab.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks bash whether a line is whole, which it says without running anything. */
final class LineSyntax {

  /** Only words: bash need not be asked. */
  private static final Pattern SURELY_WHOLE = Pattern.compile("[\\w ./:=,@%+-]*");

  private static final Pattern ODD_BACKSLASH = Pattern.compile("(?s).*(?<!\\\\)(?:\\\\\\\\)*\\\\");

  private static final Pattern AT_THE_END =
      Pattern.compile(
          "unexpected end of file|unexpected EOF while looking for matching"
              + "|here-document at line \\d+ delimited by end-of-file");

  private LineSyntax() {}

  static boolean wantsMore(Sandbox sandbox, String line) {
    if (SURELY_WHOLE.matcher(line).matches()) {
      return startsCompound(line) && bashWantsMore(sandbox, line);
    }
    return ODD_BACKSLASH.matcher(line).matches() || bashWantsMore(sandbox, line);
  }

  private static boolean startsCompound(String line) {
    return line.strip().matches("(?:for|while|until|if|case|select|function)\\b.*");
  }

  private static boolean bashWantsMore(Sandbox sandbox, String line) {
    ProcessBuilder builder =
        sandbox
            .join("exec bash --norc --noprofile -n", Map.of("LC_ALL", "C"))
            .redirectErrorStream(true);
    try {
      Process bash = builder.start();
      try (OutputStream input = bash.getOutputStream()) {
        input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
      try (BufferedReader said = bash.inputReader(StandardCharsets.UTF_8)) {
        return AT_THE_END.matcher(said.lines().collect(Collectors.joining("\n"))).find();
      }
    } catch (IOException noAnswer) {
      // Without an answer the line counts as whole: bash itself will say what it lacks.
      return false;
    }
  }
}
