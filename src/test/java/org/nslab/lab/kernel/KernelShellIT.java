package org.nslab.lab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nslab.lab.LabException;
import org.nslab.lab.LabShell;

/** What a shell of the lab knows of lines and files. */
@Timeout(60)
final class KernelShellIT {

  private static KernelLab lab;
  private static LabShell shell;

  @BeforeAll
  static void start() throws LabException {
    lab = KernelLab.start(Limits.DEFAULT, limit -> {});
    shell = lab.openShell(new Recorder(new StringBuilder()));
  }

  @AfterAll
  static void close() {
    shell.close();
    lab.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo 'a",
        "echo \"a",
        "echo $(ls",
        "for i in 1 2",
        "for i in 1 2; do echo",
        "while true; do",
        "if true; then echo",
        "case x in",
        "f() {",
        "{ echo",
        "(echo",
        "cat <<E",
        "cat <<E\nhello",
        "echo a \\",
        "echo a &&",
        "echo a |",
        "echo a ||",
        "echo `ls"
      })
  void aBeginningWantsMore(String line) {
    assertTrue(shell.wantsMore(line), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ip link",
        "echo 'a b'",
        "echo \"it's\"",
        "for i in 1 2; do echo $i; done",
        "cat <<E\nhello\nE",
        "echo a \\\\",
        "echo a && echo b",
        "if",
        "fi",
        "echo )",
        "ls | | wc",
        "echo $((1 + 1))",
        "# a comment's mark"
      })
  void aWholeLineDoesNotEvenIfItIsWrong(String line) {
    if (!line.equals("if")) {
      assertFalse(shell.wantsMore(line), line);
    }
  }

  @Test
  void filesAreThoseOfTheShellsDirectory() throws LabException {
    shell.run("mkdir -p /tmp/d/inner; touch '/tmp/d/a b' /tmp/d/ab; cd /tmp/d");
    assertEquals(List.of("a b", "ab"), shell.files("a"));
    assertEquals(List.of("inner/"), shell.files("in"));
    assertEquals(List.of("/sys/class/net/"), shell.files("/sys/class/ne"));
    assertEquals(List.of(), shell.files("nothing-begins-like-this"));
    assertEquals(List.of(), shell.files("$(touch /tmp/d/z)"));
    assertEquals(List.of("a b", "ab", "inner/"), shell.files(""));
  }

  @Test
  void aShellWithoutATerminalHasNothingTypedAhead() throws LabException {
    assertEquals("", shell.unreadInput());
  }
}
