package org.nslab.lab.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the script by which the launcher begins a lab before the JVM is there. It holds the very
 * command that {@link Sandbox} would start.
 */
public final class Ahead {

  /** Stands for the user id of root's lab, which the number of the process decides. */
  private static final long PLACE = 987_654_321;

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

  /** The whole script, for bash. */
  static String script() {
    return "# Made by install.sh.\nFIRST_UID="
        + Identity.FIRST_UNUSED_UID
        + "\nbegin() {\n  set -- \"$1\" env -i PATH=\"$PATH:/usr/sbin:/sbin\" NSLAB_HIDE=\"$HOME\"\n"
        + "  if [ \"$EUID\" = 0 ]; then\n    exec \"${@:2}\" "
        + words(new Identity(PLACE, true)).replace(Long.toString(PLACE), "'\"$1\"'")
        + "\n  else\n    exec \"${@:2}\" "
        + words(new Identity(PLACE, false))
        + "\n  fi\n}\n"
        + Sandbox.script("ahead.bash");
  }

  private static String words(Identity identity) {
    List<String> command = Sandbox.command(identity, Limits.DEFAULT);
    return command.stream().map(Ahead::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
