package org.nslab.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nslab.shell.Typist.CTRL_BACKSLASH;
import static org.nslab.shell.Typist.CTRL_C;
import static org.nslab.shell.Typist.CTRL_D;
import static org.nslab.shell.Typist.CTRL_R;
import static org.nslab.shell.Typist.CTRL_Z;
import static org.nslab.shell.Typist.ENTER;
import static org.nslab.shell.Typist.TAB;
import static org.nslab.shell.Typist.UP;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nslab.Tools;

/** What a learner's keys do at the prompt and in the lab's programs. */
@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
final class PromptIT {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path home;

  @SuppressWarnings("NullAway.Init")
  private Typist nslab;

  /** One nslab for all tests, unless one of them has left it in disorder. */
  @BeforeEach
  void begin() throws IOException, InterruptedException {
    if (nslab != null && nslab.isAlive()) {
      try {
        nslab.type(CTRL_C).awaitPrompt().clear();
        return;
      } catch (AssertionError disorder) {
        nslab.close();
      }
    }
    nslab = Typist.start(Launch.with(home), "shell", "--home", home.toString());
    nslab.awaitPrompt().clear();
  }

  @AfterAll
  void end() {
    nslab.close();
  }

  private void shows(String text) {
    assertTrue(nslab.screen().contains(text), nslab.screen());
  }

  private void showsNot(String text) {
    assertFalse(nslab.screen().contains(text), nslab.screen());
  }

  @Test
  void ctrlCEndsAPingAndNotTheTutor() throws Exception {
    nslab.run("ip link set lo up");
    nslab.enter("ping -i 0.2 127.0.0.1").awaitScreen("icmp_seq=3");
    nslab.type(CTRL_C).awaitPrompt();
    shows("ping statistics");
    nslab.run("echo status $?");
    shows("status 0");
    nslab.enter("sleep 1000");
    Thread.sleep(200);
    nslab.type(CTRL_C).awaitPrompt();
    nslab.run("echo status $?");
    shows("status 130");
  }

  @Test
  void ctrlCAtThePromptAbandonsTheLine() throws Exception {
    nslab.type("echo not run").awaitScreen("not run").type(CTRL_C).awaitPrompt();
    nslab.run("echo ru''n");
    shows("\nrun\n");
    showsNot("\nnot run");
  }

  @Test
  void otherSignalKeysAreTheCommands() throws Exception {
    nslab.type(CTRL_Z).type(CTRL_BACKSLASH).awaitPrompt();
    nslab.enter("sleep 1000");
    Thread.sleep(200);
    nslab.type(CTRL_BACKSLASH).awaitPrompt();
    nslab.run("echo status $?");
    shows("status 131");
    nslab.enter("sleep 999");
    Thread.sleep(200);
    nslab.type(CTRL_Z).awaitPrompt();
    shows("Stopped");
    nslab.run("jobs; kill %1; wait");
    shows("sleep 999");
  }

  @Test
  void ctrlDEndsTheInputOfAProgram() throws Exception {
    nslab.enter("cat | tr a-z A-Z");
    nslab.type("words\r").awaitScreen("words");
    nslab.type(CTRL_D).awaitPrompt();
    shows("WORDS");
  }

  @Test
  void aShellInANamespaceIsASession() throws Exception {
    nslab.run("ip netns add red; ip link set lo up");
    nslab.enter("ip netns exec red bash --norc").awaitScreen("bash-5");
    nslab.type("ip -br link\r").awaitScreen("DOWN");
    nslab.type("ping 127.0.0.1\r").awaitScreen("unreachable");
    nslab.type("sleep 1000\r");
    Thread.sleep(200);
    nslab.type(CTRL_C).type("echo still $((1+1))\r").awaitScreen("still 2");
    nslab.type("exit\r").awaitPrompt();
    nslab.run("ip netns del red; ip netns; echo gone");
    shows("\ngone");
  }

  @Test
  void programsGetARealTerminalOfTheRightSize() throws Exception {
    nslab.run("test -t 0 -a -t 1 -a -t 2 && stty size; tput cols; echo $TERM");
    shows("24 80\n80\nxterm-256color");
    nslab.resize(100, 30).run("stty size");
    shows("30 100");
    nslab.enter(
        "bash --norc -c 'trap \"stty size; exit\" WINCH; for i in {1..300}; do sleep 0.1; done'");
    Thread.sleep(300);
    nslab.resize(90, 25).awaitScreen("25 90").awaitPrompt();
    nslab.resize(80, 24);
  }

  @Test
  void historyIsSearched() throws Exception {
    nslab.run("echo fi''rst").run("echo sec''ond").clear();
    nslab.type(UP).type(UP).awaitScreen("echo fi''rst").type(ENTER).awaitPrompt();
    shows("\nfirst");
    nslab.clear().type(CTRL_R).type("sec").awaitScreen("echo sec''ond").type(ENTER).awaitPrompt();
    shows("\nsecond");
  }

  @Test
  void aPagerAndAnEditorWork() throws Exception {
    Tools.need("less");
    nslab.enter("seq -f 'line-%g' 1000 | less").awaitScreen("line-20");
    nslab.type("G").awaitScreen("line-1000").type("q").awaitPrompt();
    nslab.run("watch --version >/dev/null && echo checked");
    nslab.enter("watch -n 0.2 'echo w$((40+2))'").awaitScreen("w42");
    nslab.type(CTRL_C).awaitPrompt();
  }

  @Test
  void anEditorWritesAFile() throws Exception {
    Tools.need("vi");
    nslab.enter("vi /tmp/edited").awaitScreen("~");
    nslab.type("ihello from vi\033:wq\r").awaitPrompt();
    nslab.run("tr a-z A-Z </tmp/edited");
    shows("HELLO FROM VI");
  }

  @Test
  void tcpdumpShowsPacketsUntilCtrlC() throws Exception {
    Tools.need("tcpdump");
    nslab.run("ip link set lo up");
    nslab.enter("(sleep 1; ping -c 1 127.0.0.1 >/dev/null) & tcpdump -n -l -i lo");
    nslab.awaitScreen("ICMP echo reply").type(CTRL_C).awaitPrompt();
    shows("packets captured");
  }

  @Test
  void whatIsTypedAheadReachesThePrompt() throws Exception {
    nslab.enter("sleep 0.7").type("echo a''head\r").awaitScreen("\nahead\n").awaitPrompt();
    nslab.enter("sleep 0.7").type("echo be''gun");
    nslab.awaitLastRow(row -> row.endsWith("# echo be''gun"));
    nslab.type(ENTER).awaitScreen("\nbegun\n");
  }

  @Test
  void linesGoOnWhereTheShellWantsMore() throws Exception {
    nslab.enter("for i in 1 2; do").awaitLastRow(row -> row.endsWith(">"));
    nslab.type("echo \"number $i\"; done\r").awaitScreen("number 2").awaitPrompt();
    nslab.enter("cat <<END").awaitLastRow(row -> row.equals(">"));
    nslab.type("in the ''document\rEND\r").awaitScreen("\nin the ''document\n").awaitPrompt();
    nslab.enter("echo 'open").awaitLastRow(row -> row.equals(">"));
    nslab.type(CTRL_C).awaitPrompt();
  }

  @Test
  void backgroundJobsPrintAboveThePrompt() throws Exception {
    nslab.run("(sleep 0.5; echo do''ne) &").awaitScreen("\ndone\n").awaitPrompt();
    nslab.run("echo a''fter");
    shows("\nafter\n");
  }

  @Test
  void exitOpensANewShellInTheSameNetwork() throws Exception {
    nslab.run("ip link add kept type dummy; x=1").run("exit 3");
    shows("new one");
    nslab.run("ip -br link show kept; echo \"x is <$x>\"; ip link del kept");
    shows("kept ");
    shows("x is <>");
  }

  @Test
  void tabCompletesWordsAndFiles() throws Exception {
    nslab.type("ip netns " + TAB).awaitScreen("makes a new namespace").type(CTRL_C).awaitPrompt();
    nslab.type("resta" + TAB).awaitScreen("# restart").type(CTRL_C).awaitPrompt();
    nslab.run("mkdir -p /tmp/long-directory; touch '/tmp/long-directory/a-file'").clear();
    nslab.type("ls /tmp/long-d" + TAB).awaitScreen("# ls /tmp/long-directory/");
    nslab.type("a-" + TAB).awaitScreen("# ls /tmp/long-directory/a-file").type(ENTER);
    nslab.awaitPrompt();
    nslab.run("cd /tmp/long-directory").clear();
    nslab.type("cat ./a" + TAB).awaitScreen("# cat ./a-file").type(CTRL_C);
  }

  @Test
  void anExclamationMarkSendsAWordToTheLab() throws Exception {
    nslab.run("help() { echo \"the lab's $1\"; }").clear();
    nslab.run("!help own");
    shows("the lab's own");
    nslab.clear().run("help");
    shows("Ctrl-R");
  }

  @Test
  void whatCameAlongWithAPastedLineIsDropped() throws Exception {
    nslab.run("$ echo do''llar");
    shows("\ndollar\n");
    shows("`$`".replace("`", ""));
    nslab.clear().run("sudo echo su''do");
    shows("\nsudo\n");
    shows("root already");
    nslab.clear().run("# ip netns add hash");
    nslab.run("ip netns; ip netns del hash");
    shows("\nhash\n");
    nslab.clear().run("# a comment");
    showsNot("was left out");
  }

  @Test
  void severalPastedLinesRunOneAfterTheOther() throws Exception {
    nslab.type("echo o''ne\recho t''wo\recho th''ree\r").awaitScreen("\nthree\n").awaitPrompt();
    // What is typed ahead is echoed wherever the terminal is at that moment, so "two" may begin
    // in the middle of a row.
    shows("one\n");
    shows("two\n");
    nslab.clear().type("\033[200~echo fo''ur\necho fi''ve\n\033[201~");
    Thread.sleep(200);
    nslab.type(ENTER).awaitScreen("\nfive").awaitPrompt();
    shows("\nfour\n");
  }

  @Test
  void whoCannotEndAProgramWithCtrlCIsToldTheWayOut() throws Exception {
    nslab.enter("bash -c 'trap \"\" INT; echo rea''dy; sleep 100'").awaitScreen("\nready");
    nslab.type(CTRL_C).type(CTRL_C).type(CTRL_C).awaitScreen("Ctrl-Z sets it aside");
    nslab.type(CTRL_Z).awaitPrompt();
    nslab.run("kill -KILL %1");
  }

  @Test
  void hugeOutputArrivesWhole() throws Exception {
    nslab.enter("seq 1000000").awaitScreen("\n1000000\n").awaitPrompt();
    shows("\n999990\n");
  }

  @Test
  void outputWithoutANewlineIsNotTouchedByThePrompt() throws Exception {
    nslab.run("printf 'no end'");
    shows("\nno end\nnslab #");
  }

  @Test
  void everyWordHasHelp() throws Exception {
    for (String word : new String[] {"help", "restart", "quit"}) {
      nslab.clear().run(word + " --help");
      shows("Usage: " + word);
      shows("--help");
    }
    nslab.clear().run("restart now");
    shows("restart --help");
  }

  @Test
  void restartEmptiesTheLab() throws Exception {
    nslab.run("ip netns add red").run("restart").run("ip netns; echo lis''ted");
    shows("#  ip netns".substring(2));
    showsNot("\nred\n");
  }

  @Test
  void binaryOutputLeavesThePromptUsable() throws Exception {
    nslab.enter("head -c 100k /dev/urandom; printf '\\033c'; sleep 0.3");
    Thread.sleep(1000);
    // A terminal answers the questions that are among the bytes, and the answers are typed.
    nslab.type(CTRL_C).awaitPrompt().clear().run("echo us''able");
    shows("\nusable\n");
  }
}
