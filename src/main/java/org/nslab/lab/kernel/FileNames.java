package org.nslab.lab.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Lists files of the lab for completion, as its shell would. */
final class FileNames {

  private static final int MOST = 500;

  private static final String SCRIPT =
      """
      cd -- "$NSLAB_DIRECTORY" 2>/dev/null
      compgen -f -- "$NSLAB_PREFIX" | head -n %d | while IFS= read -r name; do
        if [ -d "$name" ]; then printf '%%s/\\n' "$name"; else printf '%%s\\n' "$name"; fi
      done
      """
          .formatted(MOST);

  private FileNames() {}

  /**
   * The files whose path begins so, seen from the directory of a bash in the lab.
   *
   * @return sorted; none where the lab gives no answer
   */
  static List<String> of(Sandbox sandbox, ProcessHandle bash, String prefix) {
    try {
      String directory = Files.readSymbolicLink(Path.of("/proc/" + bash.pid() + "/cwd")).toString();
      Map<String, String> variables =
          Map.of("NSLAB_DIRECTORY", directory, "NSLAB_PREFIX", prefix.replace("\0", ""));
      Process listing =
          Detachment.start(
              sandbox.join(SCRIPT, variables).redirectError(ProcessBuilder.Redirect.DISCARD));
      listing.getOutputStream().close();
      try (BufferedReader names = listing.inputReader(StandardCharsets.UTF_8)) {
        return names.lines().sorted().distinct().toList();
      }
    } catch (IOException noAnswer) {
      return List.of();
    }
  }
}
