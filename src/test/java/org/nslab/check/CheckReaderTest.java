package org.nslab.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckReaderTest {

  private static final String[] STATEMENTS = {
    "namespace red exists",
    "link veth-red in red is up",
    "link veth-red in red has address 192.168.15.1/24",
    "link veth-red in red has peer veth-blue in blue",
    "link veth-red-br has master v-net-0",
    "link v-net-0 is a bridge",
    "link veth-red in red has carrier",
    "link veth-red in red has mtu 1450",
    "route default in blue via 192.168.15.5",
    "route 192.168.1.0/24 in blue via 192.168.15.5 dev veth-blue",
    "route fd00::/64 in blue exists",
    "sysctl net.ipv4.ip_forward is 1",
    "neighbour 192.168.15.2 in red is known",
    "rule in nat POSTROUTING masquerades 192.168.15.0/24",
    "rule in nat PREROUTING sends tcp port 80 to 192.168.15.2:80",
    "rule in filter FORWARD in blue drops icmp from 10.0.0.0/8",
    "rule in filter FORWARD accepts",
    "ping from red to 192.168.15.2 works",
    "ping from red to fe80::1 works",
    "tcp from lan to 192.168.1.2:8080 works",
    "tcp from lan to [fd00::2]:8080 works",
    "ran ip netns list",
    "tried ping 192.168.15.2",
    "not ran ip netns list",
  };

  @Test
  void readsEveryKindOfStatement() throws CheckSyntaxException {
    for (String statement : STATEMENTS) {
      assertEquals(
          CheckReader.read(statement), CheckReader.read("  " + statement + " "), statement);
      assertNotEquals(CheckReader.read(statement), CheckReader.read("not " + statement), statement);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "no namespace red, not namespace red exists",
    "namespace red does not exist, not namespace red exists",
    "no link a in red, not link a in red exists",
    "link a does not exist, not link a in host exists",
    "link a has no address 10.0.0.1/8, not link a has address 10.0.0.1/8",
    "link a has no peer, not link a has peer",
    "link a has no master, not link a has master",
    "link a is not a bridge, not link a is a bridge",
    "link a has no carrier, not link a has carrier",
    "no route default, not route default",
    "route default does not exist, not route default exists",
    "sysctl net.ipv4.ip_forward is not 1, not sysctl net.ipv4.ip_forward is 1",
    "neighbour 10.0.0.1 in red is not known, not neighbour 10.0.0.1 in red is known",
    "no neighbour 10.0.0.1 in red, not neighbour 10.0.0.1 in red is known",
    "no rule in nat POSTROUTING masquerades 10.0.0.0/8,"
        + " not rule in nat POSTROUTING masquerades 10.0.0.0/8",
    "ping from red to 10.0.0.1 fails, not ping from red to 10.0.0.1 works",
    "tcp from red to 10.0.0.1:80 fails, not tcp from red to 10.0.0.1:80 works",
  })
  void anyStatementCanBeNegated(String one, String other) throws CheckSyntaxException {
    assertEquals(CheckReader.read(other), CheckReader.read(one));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "linc a exists | 1 | Did you mean 'link'?",
        "namespace red exits | 15 | Did you mean 'exists'?",
        "link veth-red in red is upp | 25 | 'up', 'down' or 'a' was expected",
        "link veth-red in red | 21 | Something is missing here",
        "link this-name-is-too-long is up | 6 | 15 characters",
        "link a has address 300.1.1.1/24 | 20 | an address or network such as",
        "route default in blue via nowhere | 27 | an address such as",
        "ping from red to blue works | 18 | an address such as",
        "ping from red to 10.0.0.1 works well | 33 | should end before it",
        "tcp from red to 10.0.0.1 works | 17 | an address and a port",
        "rule in net POSTROUTING masquerades 10.0.0.0/8 | 9 | 'filter', 'nat'",
        "no ping from red to 10.0.0.1 works | 4 | 'namespace', 'link'",
        "ran | 4 | a command",
        "namespace $(reboot) exists | 11 | the name of a namespace",
        "namespace -x exists | 11 | the name of a namespace",
      })
  void saysWhatWasExpectedAndWhere(String statement, int column, String message) {
    CheckSyntaxException e =
        assertThrows(CheckSyntaxException.class, () -> CheckReader.read(statement));
    assertEquals(column, e.column(), e.toString());
    assertTrue(e.toString().contains(message), e.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "not", "no", "\u0000", "\u001b[2J"})
  void refusesWhatIsNoStatement(String text) {
    assertThrows(CheckSyntaxException.class, () -> CheckReader.read(text));
  }

  @Test
  void throwsNothingElseWhateverTheWords() {
    String[] words = String.join(" ", STATEMENTS).split(" ", -1);
    for (long seed = 0; seed < 20_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      StringBuilder text = new StringBuilder(STATEMENTS[random.nextInt(STATEMENTS.length)]);
      for (int i = random.nextInt(4); i > 0; i--) {
        int at = random.nextInt(text.length() + 1);
        text.insert(at, " " + words[random.nextInt(words.length)] + " ");
      }
      try {
        CheckReader.read(text.toString());
      } catch (CheckSyntaxException e) {
        int end = text.length() + 1;
        assertTrue(e.column() >= 1 && e.column() <= end, "seed " + seed + ": " + text);
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + text, e);
      }
    }
  }
}
