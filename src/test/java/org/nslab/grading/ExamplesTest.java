package org.nslab.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples for clusters: the commands in them, run by a shell with an nslab that notes them.
 */
final class ExamplesTest {

  private static final Pattern BLOCK = Pattern.compile("(?m)^ +- \\|\\n((?: {14}.*\\n)+)");

  private final Path directory;

  ExamplesTest(@TempDir Path directory) throws IOException {
    this.directory = directory;
    Path nslab = directory.resolve("nslab");
    Files.writeString(nslab, "#!/bin/sh\necho \"$*\" >>\"$NOTES\"\nexit 1\n");
    assertTrue(nslab.toFile().setExecutable(true));
  }

  private List<String> noted(String script, String variable, String value) throws Exception {
    Path notes = directory.resolve("notes-" + value);
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", script);
    shell.directory(directory.toFile());
    shell.environment().merge("PATH", "", (path, none) -> directory + ":" + path);
    shell.environment().put("NOTES", notes.toString());
    shell.environment().put(variable, value);
    Process process = shell.inheritIO().start();
    assertTrue(process.waitFor(10, TimeUnit.SECONDS));
    // nslab's 1 says that somebody did not pass, which is no failure of the task.
    assertEquals(0, process.exitValue());
    return Files.readAllLines(notes);
  }

  private static void isAPart(List<String> noted, String shard) {
    assertEquals(1, noted.size());
    assertTrue(
        noted
            .get(0)
            .startsWith("grade handed-in --roster roster.csv --shard " + shard + " --results"),
        noted.get(0));
    String given = noted.get(0).replaceFirst(".*--shard ([^ ]+) .*", "$1");
    assertTrue(Shard.of(given).isPresent(), given);
  }

  @Test
  void eachTaskOfASlurmArrayGradesItsPart() throws Exception {
    String script = Files.readString(Path.of("docs/examples/slurm-array.sh"));
    isAPart(noted(script, "SLURM_ARRAY_TASK_ID", "1"), "1/8");
    isAPart(noted(script, "SLURM_ARRAY_TASK_ID", "8"), "8/8");
    assertTrue(script.contains("--array=1-8"));
    assertTrue(script.contains("nslab grade --merge results/*.jsonl --roster roster.csv"));
  }

  @Test
  void eachPodOfAnIndexedJobGradesItsPart() throws Exception {
    String job = Files.readString(Path.of("docs/examples/kubernetes-job.yaml"));
    List<String> scripts =
        BLOCK.matcher(job).results().map(found -> found.group(1).stripIndent()).toList();
    assertEquals(2, scripts.size());
    String grade = scripts.get(0);
    isAPart(noted(grade, "JOB_COMPLETION_INDEX", "0"), "1/8");
    isAPart(noted(grade, "JOB_COMPLETION_INDEX", "7"), "8/8");
    assertTrue(job.contains("completions: 8"));
    assertTrue(scripts.get(1).contains("nslab grade --merge results/*.jsonl --roster roster.csv"));
  }
}
