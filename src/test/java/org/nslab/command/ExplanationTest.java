package org.nslab.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;

/** What is said of a line while it is typed, and when somebody asks. */
final class ExplanationTest {

  private static final NetworkState LAB = SampleLab.ofLessons();

  private static Explanation of(String line) {
    return Explanation.of(line, LAB, NamespaceId.HOST, name -> false);
  }

  private static Map<String, String> meanings(String line) {
    return of(line).words().stream()
        .collect(
            Collectors.toMap(
                Explanation.Meaning::word, Explanation.Meaning::meaning, (one, other) -> one));
  }

  @Test
  void movingAnEndOfACable() {
    Map<String, String> meanings = meanings("ip link set veth-red-br netns green");
    assertEquals(
        "moves the end `veth-red-br` of the cable into `green`; its other end stays in red",
        meanings.get("netns"));
    assertEquals("a namespace; it has lo, veth-green", meanings.get("green"));
    assertEquals(
        List.of("ip(8)", "ip-link(8)"), of("ip link set veth-red-br netns green").manuals());
  }

  @Test
  void whatAVariableStandsForIsNotGuessed() {
    Map<String, String> meanings = meanings("ip -n $n link set lo up");
    assertEquals("the namespace `$n`", meanings.get("$n"));
    assertEquals("the interface `lo`", meanings.get("lo"));
    assertEquals("the count `3`", meanings("ping -c 3 192.168.15.1").get("3"));
  }

  @Test
  void everyWordIsExplained() {
    String line = "sudo ip netns exec red ping -nc1 192.168.15.2 && ip -n blue a > /tmp/x";
    List<String> words = of(line).words().stream().map(Explanation.Meaning::word).toList();
    assertEquals(
        List.of(
            "sudo",
            "ip",
            "netns",
            "exec",
            "red",
            "ping",
            "-n",
            "-c",
            "1",
            "192.168.15.2",
            "&&",
            "ip",
            "-n",
            "blue",
            "a",
            ">",
            "/tmp/x"),
        words);
    assertEquals(
        "the address of veth-blue in blue",
        lastPart(meanings(line).getOrDefault("192.168.15.2", "")));
    assertTrue(of(line).valid());
    assertEquals(Effect.CHANGES, of(line).effect());
    assertEquals(Effect.LOOKS, of("ip -n blue a").effect());
  }

  private static String lastPart(String meaning) {
    return meaning.substring(meaning.indexOf(": ") + 2);
  }

  @Test
  void noPlaceIsLeftUnfilled() {
    RandomLines lines = new RandomLines(6);
    for (int i = 0; i < 1000; i++) {
      String line = String.join(" ", lines.command());
      for (Explanation.Meaning meaning : of(line).words()) {
        assertFalse(meaning.meaning().isBlank(), line + " " + meaning);
        assertFalse(meaning.meaning().matches(".*\\{[a-z0-9]+}.*"), line + " " + meaning);
      }
    }
  }

  @Test
  void whatIsWrongIsSaidInItsPlace() {
    Explanation explanation = of("ip lonk");
    assertFalse(explanation.valid());
    assertEquals(4, explanation.correction().orElseThrow().column());
    assertEquals("ip link", explanation.correction().orElseThrow().corrected().orElseThrow());
    assertEquals("lonk", explanation.words().get(1).word());
    assertTrue(of("f() { ip link; }; f").valid());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "ip -n red link set veth-red up => COMMAND OPTION NAME OBJECT VERB NAME KEYWORD",
        "ip -n rde link set veth-red up => COMMAND OPTION MISSING_NAME OBJECT VERB NAME KEYWORD",
        "ip link set nothing up => COMMAND OBJECT VERB MISSING_NAME KEYWORD",
        "ip link set v-net-0 upp => COMMAND OBJECT VERB NAME WRONG",
        "ipp link => WRONG",
        "ip netns add x; ping -c1 192.168.15.2 => COMMAND OBJECT VERB NEW_NAME SHELL COMMAND OPTION NUMBER ADDRESS",
        "iptables -A FORWARD -j DROP => COMMAND OPTION NAME OPTION KEYWORD",
      })
  void colours(String line, String roles) {
    String found =
        Colours.of(line, -1, LAB, NamespaceId.HOST, name -> false).stream()
            .map(span -> span.role().name())
            .collect(Collectors.joining(" "));
    assertEquals(roles, found);
  }

  @Test
  void aWordThatIsBeingTypedIsNotYetWrong() {
    List<Span> spans = Colours.of("pin", 3, LAB, NamespaceId.HOST, name -> false);
    assertEquals(List.of(new Span(0, 3, Role.VALUE)), spans);
    assertEquals(
        List.of(new Span(0, 3, Role.WRONG)),
        Colours.of("pqn", 3, LAB, NamespaceId.HOST, name -> false));
  }

  @Test
  void coloursNeverOverlap() {
    RandomLines lines = new RandomLines(7);
    for (int i = 0; i < 1000; i++) {
      String line = lines.damaged(String.join(" ", lines.command()));
      int end = 0;
      for (Span span : Colours.of(line, line.length(), LAB, NamespaceId.HOST, name -> false)) {
        assertTrue(end <= span.start() && span.start() < span.end(), line + span);
        end = span.end();
      }
      assertTrue(end <= line.length());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '@',
      value = {
        "@ip link set @ => INTERFACE | up | down | name INTERFACE | index NUMBER | link INTERFACE | …",
        "@ip -n @ => NAMESPACE",
        "@ip netns exec red @ => COMMAND…",
        "@ip link add veth-red type veth peer name @ => INTERFACE",
        "@ip route add default via @ => GATEWAY",
        "@ip netns add x @ => @@",
      })
  void tips(String line, String tip) {
    assertEquals(tip, Tip.at(line));
  }
}
