package org.nslab.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.AutoComplete;

/** Writes the script that completes {@code nslab} in bash and zsh; install.sh calls it. */
public final class CompletionScript {

  private CompletionScript() {}

  /**
   * Writes the script.
   *
   * @param arguments the file to write
   */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), script());
  }

  static String script() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Main.Streams streams = new Main.Streams(InputStream.nullInputStream(), nowhere, nowhere);
    return AutoComplete.bash("nslab", Main.commandLine(streams));
  }
}
