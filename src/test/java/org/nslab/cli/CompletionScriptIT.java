package org.nslab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nslab.Tools;

/** The completion that install.sh installs, asked in a real bash and a real zsh. */
final class CompletionScriptIT {

  private static String output(String... command) throws Exception {
    Process process = new ProcessBuilder(List.of(command)).redirectError(Redirect.DISCARD).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  private static Path install(Path prefix) throws IOException {
    Path bash = Files.createDirectories(prefix.resolve("share/bash-completion/completions"));
    CompletionScript.main(new String[] {bash.resolve("nslab").toString()});
    Path zsh = Files.createDirectories(prefix.resolve("share/zsh/site-functions"));
    Files.copy(Path.of("src/main/dist/_nslab"), zsh.resolve("_nslab"));
    return prefix;
  }

  @Test
  void bashCompletesCommandsAndOptions(@TempDir Path prefix) throws Exception {
    Path script = install(prefix).resolve("share/bash-completion/completions/nslab");
    String ask =
        "source "
            + script
            + "; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_nslab; echo ${COMPREPLY[@]}";
    assertEquals("learn lessons", output("bash", "-c", ask.formatted("nslab le", 1)));
    assertEquals("--json", output("bash", "-c", ask.formatted("nslab doctor --js", 2)));
  }

  /** zsh asks on a terminal only: what is typed there is written by zsh itself, through zpty. */
  @Test
  void zshCompletesCommands(@TempDir Path prefix) throws Exception {
    Tools.need("zsh");
    Path functions = install(prefix).resolve("share/zsh/site-functions");
    String session =
        """
        zmodload zsh/zpty
        zpty -b shell zsh -f -i
        zpty -w shell 'PS1=; fpath+=(%s); autoload -U compinit; compinit -u -D; PS1=READY'
        zpty -r shell line '*READY*READY*'
        zpty -w -n shell $'nslab doc\\t'
        for i in {1..50}; do
          sleep 0.1; zpty -r -t shell part; line+=$part
          [[ $line == *'nslab doctor'* ]] && print completed && break
        done
        zpty -d shell
        """;
    assertEquals("completed", output("zsh", "-f", "-c", session.formatted(functions)));
  }
}
