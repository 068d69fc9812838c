package org.nslab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nslab.Tools;

/**
 * {@code nslab why} on a machine: it reads named namespaces and those of processes, and only that.
 */
@Timeout(120)
@Tag("proof")
final class WhyCommandIT {

  /** Words with which the tools change something. */
  private static final Pattern CHANGES =
      Pattern.compile(
          "(^|\\s)(add|del|delete|set|replace|change|flush|append|insert|create|destroy|exec|up|down|"
              + "-w|-A|-I|-D|-F|-P|-X|-f|--restore|mod-flows|add-flow|del-flows|add-port)(\\s|$)");

  @Test
  void itOnlyLooks(@TempDir Path scratch) throws Exception {
    Tools.need("unshare");
    Tools.need("nft");
    Tools.need("nsenter");
    String printed = machine(scratch);
    assertTrue(printed.contains("$ ip -n blue addr replace 10.7.0.2/24 dev e1"), printed);
    assertTrue(printed.contains("request: red → the namespace of process "), printed);
    assertTrue(printed.contains("The packet arrives"), printed);
    List<String> log = Files.readAllLines(scratch.resolve("log"));
    assertTrue(log.stream().anyMatch(line -> line.startsWith("ip ")), log.toString());
    for (String line : log) {
      assertFalse(CHANGES.matcher(line).find(), line);
    }
    assertEquals(
        Files.readString(scratch.resolve("before")), Files.readString(scratch.resolve("after")));
  }

  private static String machine(Path scratch) throws Exception {
    Path script = scratch.resolve("machine.bash");
    try (InputStream in =
        Objects.requireNonNull(WhyCommandIT.class.getResourceAsStream("machine.bash"))) {
      Files.copy(in, script);
    }
    List<String> command = new ArrayList<>();
    command.addAll(List.of("unshare", "-r", "--net", "--mount", "--pid", "--fork", "--mount-proc"));
    command.addAll(List.of("--kill-child", "bash", script.toString(), scratch.toString()));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.nslab.cli.Main"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(10, TimeUnit.SECONDS), printed);
    return printed;
  }
}
