package org.nslab.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nslab.lab.Captured;
import org.nslab.lab.LabException;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;

/**
 * Asks the real programs on the real kernel whether the grammar reads them rightly: what
 * abbreviations mean, and whether two spellings of one thing do the same.
 */
@Timeout(120)
@Tag("proof")
final class SpellingIT {

  private static final Grammar GRAMMAR = Grammar.standard();
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** iproute2: what it says of a word that it does not take. */
  private static final String REFUSED =
      "is unknown, try|garbage|is duplicate|valid prefix is expected|Garbage instead|Usage|Failed to parse rule type|inet|unknown (command|option)|Option .* unknown";

  private static KernelLab lab;

  @BeforeAll
  static void start() throws LabException {
    lab = KernelLab.start(Limits.DEFAULT, notice -> {});
  }

  @AfterAll
  static void close() {
    lab.close();
  }

  private static List<String> answers(List<String> commands) throws LabException {
    StringBuilder script =
        new StringBuilder("ip -all netns del; ip link add v0 type bridge 2>/dev/null\n");
    for (String command : commands) {
      script.append(command).append(" </dev/null 2>&1 | head -4; echo '##'\n");
    }
    Captured captured = lab.capture(script.toString(), LIMIT);
    return List.of(captured.output().split("##\n", -1));
  }

  /** Every beginning of every object and every verb means what the grammar says. */
  @Test
  void objectsAndVerbsOfIpAndBridge() throws LabException {
    List<String> shortened = new ArrayList<>();
    List<String> full = new ArrayList<>();
    for (String program : List.of("ip", "bridge")) {
      Form form = GRAMMAR.syntax(program).orElseThrow().form();
      for (Item object : steps(form)) {
        pairs(program, form, object, " help", shortened, full);
        object
            .below()
            .ifPresent(
                below -> {
                  for (Item verb : steps(below)) {
                    pairs(program + " " + object.name(), below, verb, " help", shortened, full);
                  }
                });
      }
    }
    assertSame(shortened, full);
  }

  private static List<Item> steps(Form form) {
    return form.items().stream().filter(item -> item.kind().isStep()).toList();
  }

  /** Each beginning of a word, and the word that the grammar takes it for. */
  private static void pairs(
      String before,
      Form form,
      Item item,
      String after,
      List<String> shortened,
      List<String> full) {
    for (Spelling spelling : item.spellings()) {
      for (int end = 1; end < spelling.text().length(); end++) {
        String prefix = spelling.text().substring(0, end);
        form.items().stream()
            .filter(one -> one.matches(prefix))
            .findFirst()
            .filter(taken -> !taken.name().equals("monitor")) // It would wait for ever.
            .ifPresent(
                taken -> {
                  shortened.add(before + " " + prefix + after);
                  full.add(before + " " + taken.name() + after);
                });
      }
    }
  }

  private static void assertSame(List<String> shortened, List<String> full) throws LabException {
    List<String> one = answers(shortened);
    List<String> other = answers(full);
    List<String> different = new ArrayList<>();
    for (int i = 0; i < shortened.size(); i++) {
      if (!one.get(i).equals(other.get(i))) {
        different.add(
            shortened.get(i) + ": " + one.get(i) + " <> " + full.get(i) + ": " + other.get(i));
      }
    }
    assertEquals(List.of(), different);
  }

  /**
   * Every beginning of every further word is taken by the program where the grammar takes it, and
   * refused where the grammar refuses it.
   */
  @Test
  void keywordsOfIp() throws LabException {
    List<String> taken = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (String before :
        List.of(
            "ip link set v0",
            "ip link add vv",
            "ip link add vv type veth",
            "ip link add vv type veth peer",
            "ip link add vv type bridge",
            "ip link add vv type vxlan",
            "ip link add vv type vlan",
            "ip link add vv type macvlan",
            "ip link add vv type ipvlan",
            "ip link add vv type vrf",
            "ip link add vv type geneve",
            "ip link add vv type bond",
            "ip link set v0 type bridge_slave",
            "ip link del v0",
            "ip link show dev v0",
            "ip address add 10.0.0.1/24",
            "ip address show dev v0",
            "ip address del 10.0.0.1/24",
            "ip route get 10.0.0.1",
            "ip route del 10.0.0.0/8",
            "ip route add 10.0.0.0/8",
            "ip route show 10.0.0.0/8",
            "ip rule add",
            "ip rule show",
            "ip neighbour get 10.0.0.1",
            "ip neighbour del 10.0.0.1",
            "ip neighbour add 10.0.0.1",
            "ip neighbour show 10.0.0.1",
            "bridge link set",
            "bridge fdb add 02:00:00:00:00:01",
            "bridge fdb show")) {
      List<Item> items = itemsAfter(before);
      for (Item item : items) {
        for (Spelling spelling : item.spellings()) {
          for (int end = 2; end < spelling.text().length(); end++) {
            String prefix = spelling.text().substring(0, end);
            boolean known = isTaken(before + " " + prefix);
            // `bridge fdb show` says nothing of words that it does not know.
            boolean tells =
                !"help".startsWith(prefix)
                    && items.stream().noneMatch(one -> one.isSpelled(prefix))
                    && (known || !before.endsWith("fdb show"));
            if (tells) {
              (known ? taken : refused).add(before + " " + prefix);
            }
          }
        }
      }
    }
    List<String> wrong = contradicted(taken, false);
    wrong.addAll(contradicted(refused, true));
    assertEquals(List.of(), wrong);
  }

  /** Whether the last word can stand there, though more may be wanted. */
  private static boolean isTaken(String line) {
    return GRAMMAR
        .parse(line)
        .problem()
        .filter(problem -> problem.kind() != Problem.Kind.MISSING)
        .isEmpty();
  }

  private static List<Item> itemsAfter(String before) {
    Command command = GRAMMAR.parse(before).commands().get(0);
    return command.reading().last().items();
  }

  private static List<String> contradicted(List<String> commands, boolean refused)
      throws LabException {
    List<String> answers = answers(commands);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < commands.size(); i++) {
      boolean isRefused = answers.get(i).matches("(?s).*(" + REFUSED + ").*");
      if (isRefused != refused) {
        wrong.add(commands.get(i) + ": " + answers.get(i).strip());
      }
    }
    return wrong;
  }

  /** Two spellings that compare equal leave the same network. */
  @Test
  void equalSpellingsDoTheSame() throws LabException {
    Random random = new Random(21);
    for (int i = 0; i < 12; i++) {
      List<Spoken> said = Spoken.cable(random);
      StringBuilder one = new StringBuilder();
      StringBuilder other = new StringBuilder();
      for (Spoken spoken : said) {
        String first = spoken.spelled(random);
        String second = spoken.spelled(random);
        assertEquals(GRAMMAR.parse(first).canonical(), GRAMMAR.parse(second).canonical());
        one.append(first).append('\n');
        other.append(second).append('\n');
      }
      assertEquals(network(one.toString()), network(other.toString()), one + "\n" + other);
    }
  }

  private static String network(String script) throws LabException {
    String clean = "ip -all netns del; for l in v0 a1 b1; do ip link del $l; done 2>/dev/null\n";
    String look =
        "for n in red blue; do ip -n $n -d -o link | sed 's/^[0-9]*: //; s/@if[0-9]*//';"
            + " ip -n $n -o addr | sed 's/^[0-9]*: //' | grep -v inet6 || true; ip -n $n route;"
            + " ip -n $n rule; ip -n $n neigh; done";
    Captured captured = lab.capture(clean + "set -e\n" + script + look, LIMIT);
    assertTrue(captured.exitCode() == 0, script + captured);
    return captured.output().replaceAll("link-netns[a-z]* [a-z0-9]+", "");
  }
}
