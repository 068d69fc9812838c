package org.nslab.lab.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the script by which the launcher begins a lab before the JVM is there. It holds the very
 * words that {@link Sandbox} would start.
 */
public final class Ahead {

  private Ahead() {}

  /**
   * Writes it.
   *
   * @param arguments the file
   * @throws IOException if it cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), script());
  }

  /**
   * The whole script, for Perl.
   *
   * @throws IOException if there is no Perl, or no number of its system calls for this processor
   */
  static String script() throws IOException {
    String alone =
        Detachment.callsOfPerl()
            .orElseThrow(() -> new IOException("Perl is missing, or cannot be used here"));
    return "# Made by install.sh.\nour ($first_uid, $alone) = ("
        + Identity.FIRST_UNUSED_UID
        + ", "
        + quoted(alone)
        + ");\nour @of_root = ("
        + words(new Identity(Identity.FIRST_UNUSED_UID, true))
        + ");\nour @of_user = ("
        + words(new Identity(Identity.FIRST_UNUSED_UID, false))
        + ");\n"
        + Sandbox.script("ahead.pl");
  }

  private static String words(Identity identity) {
    List<String> words = Sandbox.words(identity, Limits.DEFAULT);
    return words.stream().map(Ahead::quoted).collect(Collectors.joining(", "));
  }

  private static String quoted(String word) {
    return "'" + word.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
