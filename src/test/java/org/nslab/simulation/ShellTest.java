package org.nslab.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nslab.network.address.MacAddress;
import org.nslab.simulation.shell.Interpreter;

/** The simulated lab's shell; what is expected was printed by bash 5.2. */
final class ShellTest {

  private static Simulation.Result run(String line) {
    return Simulation.booted(() -> 0L, () -> new MacAddress(0x02_00_00_00_00_01L)).run(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '~',
      value = {
        "echo a b;echo c | a b,c",
        "true && echo yes || echo no | yes",
        "false && echo yes || echo no | no",
        "! false; echo $? | 0",
        "for i in 1 2 3; do echo $i; done | 1,2,3",
        "a=1; b=\"$a  x\"; echo \"$b\" $b '$b' | 1  x 1 x $b",
        "i=0; while [ $i -lt 3 ]; do i=$((i+1)); done; echo $i | 3",
        "if [ -e /etc/hosts ]; then echo there; else echo not; fi | there",
        "f() { echo \"$1-$#\"; }; f x y | x-2",
        "echo $(echo in) `echo out` | in out",
        "x=/run/netns/red; echo ${x##*/} ${x%/*} ${y:-none} ${#x} | red /run/netns none 14",
        "echo one >/tmp/f; echo two >>/tmp/f; cat /tmp/f | one,two",
        "(exit 3); echo $? | 3",
        "echo x >/dev/null; echo y 2>/dev/null >&2; echo z | z",
        "printf '%s-%d\\n' a 1 b 2 | a-1,b-2",
        "set -- 'a b' c; for x in \"$@\"; do echo \"<$x>\"; done | <a b>,<c>",
      })
  void runsLines(String line, String expected) {
    assertEquals(expected.replace(",", "\n") + "\n", run(line).output(), line);
  }

  @Test
  void readsHereDocuments() {
    assertEquals("2 $x\n", run("cat <<E\n$((1+1)) \\$x\nE").output());
    assertEquals("$((1+1))\n", run("cat <<'E'\n$((1+1))\nE").output());
  }

  @Test
  void pipesIntoThePrograms() {
    assertEquals("4\n", run("seq 12 | grep 1 | wc -l").output());
    assertEquals("11\n12\n", run("seq 12 | tail -n 2").output());
    assertEquals("3\n2\n1\n", run("seq 3 | sort -rn").output());
  }

  @Test
  void saysThatTheKernelLabKnowsMore() {
    Simulation.Result unknown = run("vim x");
    assertEquals(127, unknown.exitCode());
    assertTrue(unknown.error().contains("kernel lab"), unknown.error());
    assertTrue(run("coproc ls").error().contains("kernel lab's shell does"));
  }

  @ParameterizedTest
  @CsvSource({
    "echo \"a,true",
    "for i in 1; do,true",
    "echo a &&,true",
    "echo a,false",
    "a ),false"
  })
  void knowsWhenALineGoesOn(String line, boolean more) {
    assertEquals(more, Interpreter.wantsMore(line));
  }
}
