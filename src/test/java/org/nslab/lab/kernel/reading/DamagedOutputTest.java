package org.nslab.lab.kernel.reading;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nslab.network.Links;
import org.nslab.network.address.Family;
import org.nslab.network.netfilter.Backend;
import org.nslab.network.netfilter.IptablesRules;
import org.nslab.network.netfilter.TableFamily;

/** However the output of a tool is damaged, it is read or refused; nothing else happens. */
final class DamagedOutputTest {

  private static final int ROUNDS = 1500;

  private static final List<String> SCRAPS =
      List.of(
          "null",
          "true",
          "-1",
          "99999999999999999999",
          "1e9",
          "\"\"",
          "{}",
          "[]",
          "[[[[",
          "\"@x\"",
          "\"::\"",
          "\"1.2.3.4/99\"",
          "\u0000",
          "\\",
          "\"",
          ",",
          ":",
          " ",
          "é",
          "0x",
          "! ",
          "-j ");

  /** One to four damages: a piece cut out, doubled, replaced; or the end cut off. */
  static String damaged(String text, Random random) {
    StringBuilder damaged = new StringBuilder(text);
    for (int n = 1 + random.nextInt(4); n > 0 && damaged.length() > 1; n--) {
      int from = random.nextInt(damaged.length());
      int to = Math.min(damaged.length(), from + 1 + random.nextInt(12));
      switch (random.nextInt(5)) {
        case 0 -> damaged.delete(from, to);
        case 1 -> damaged.insert(from, damaged.substring(from, to));
        case 2 -> damaged.replace(from, to, SCRAPS.get(random.nextInt(SCRAPS.size())));
        case 3 -> damaged.setCharAt(from, (char) (32 + random.nextInt(95)));
        default -> damaged.setLength(random.nextInt(8) == 0 ? from : damaged.length());
      }
    }
    return damaged.toString();
  }

  private static void survives(String file, ThrowingConsumer<List<String>> reader) {
    String text = String.join("\n", Recorded.lines(file));
    Random random = new Random(file.hashCode());
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          int refused = 0;
          for (int i = 0; i < ROUNDS; i++) {
            String damaged = damaged(text, random);
            try {
              reader.accept(damaged.lines().filter(line -> !line.isEmpty()).toList());
            } catch (UnreadableException documented) {
              refused++;
            } catch (Throwable other) {
              throw new AssertionError("round " + i + " of " + file + ":\n" + damaged, other);
            }
          }
          assertTrue(refused < ROUNDS, "some damage does not matter");
        });
  }

  @Test
  void ip() {
    survives(
        "ip.txt",
        lines ->
            NamespaceSections.read(
                new Target("host", ""), List.of(new Section("ip", lines, 0)), true));
  }

  /** A missing end must not pass for a smaller network. */
  @Test
  void whatIsCutWithinALineIsRefused() {
    List<String> lines = Recorded.lines("ip.txt");
    for (int line = 0; line < lines.size(); line++) {
      String whole = lines.get(line);
      for (int cut = 1; cut < whole.length(); cut += 1 + whole.length() / 200) {
        List<String> kept = new ArrayList<>(lines.subList(0, line));
        kept.add(whole.substring(0, cut));
        assertThrows(
            UnreadableException.class,
            () ->
                NamespaceSections.read(
                    new Target("host", ""), List.of(new Section("ip", kept, 0)), true),
            () -> "cut: " + kept.get(kept.size() - 1));
      }
    }
  }

  @Test
  void rules() {
    survives(
        "rules6.txt",
        lines -> RuleItems.read(Family.INET6, Item.list("ip -6 rule", String.join("\n", lines))));
  }

  @Test
  void bridges() throws UnreadableException {
    Links links = RecordedOutputTest.inside().namespace().links();
    survives("bridge.txt", lines -> BridgeItems.fdb(links, Item.list("bridge fdb", lines.get(0))));
    survives(
        "bridge.txt",
        lines -> BridgeItems.vlans(links, Item.list("bridge vlan", lines.get(lines.size() - 1))));
  }

  @Test
  void nft() {
    survives(
        "nft.txt",
        lines ->
            NftRuleset.read(
                Item.of("nft", String.join("\n", lines)),
                NftTexts.read(Recorded.lines("texts.txt"))));
  }

  @Test
  void texts() {
    survives("texts.txt", NftTexts::read);
  }

  @Test
  void iptables() {
    survives(
        "save.txt",
        lines -> IptablesSave.read("iptables-save", Backend.IPTABLES_NFT, TableFamily.IP, lines));
  }

  @Test
  void sockets() {
    survives("sockets.txt", SocketLines::read);
  }

  @Test
  void settings() {
    survives("settings.txt", SettingLines::read);
  }

  @Test
  void sections() {
    survives("texts.txt", lines -> Section.parse("table", lines));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-s 1.2.3.4/24 ! -d ::1 -i eth+ -o  -p tcp -m tcp --dport 80:90,1 --sport :5 -j DNAT",
        "-m icmp --icmp-type 3/4 -m mark --mark 0x1/0xff -j MARK --set-xmark 0x1/0xffffffff",
        "-p tcp --tcp-flags SYN,ACK SYN -m conntrack --ctstate NEW,DNAT -j LOG --log-prefix \"a b\"",
        "-m multiport --dports 1,2:3 -j SNAT --to-source 1.2.3.4-1.2.3.9:80-90 --random -g X",
        "-j DNAT --to-destination [2001:db8::1]:80 -j REDIRECT --to-ports 1-2 --comment \"x\\\"",
      })
  void noRuleMakesTheReaderFail(String spec) {
    Random random = new Random(spec.hashCode());
    for (int i = 0; i < ROUNDS; i++) {
      IptablesRules.read(damaged(spec, random), Set.of("X"), java.util.Optional.empty());
    }
  }
}
