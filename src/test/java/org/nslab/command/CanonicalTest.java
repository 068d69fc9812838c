package org.nslab.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two spellings of the same thing compare equal; two different things never do. */
final class CanonicalTest {

  private static final int ROUNDS = 3000;
  private static final Grammar GRAMMAR = Grammar.standard();

  private static String canonical(String line) {
    return GRAMMAR.parse(line).canonical();
  }

  @Test
  void everySpellingOfACommandHasTheSameForm() {
    Random random = new Random(11);
    for (int i = 0; i < ROUNDS; i++) {
      Setting spoken = Setting.any(random);
      String one = spoken.spelled(random);
      String other = spoken.spelled(random);
      assertEquals(canonical(one), canonical(other), one + " / " + other);
    }
  }

  @Test
  void aFormIsItsOwnForm() {
    RandomLines lines = new RandomLines(12);
    for (int i = 0; i < ROUNDS; i++) {
      String form = canonical(String.join(" ", lines.command()));
      assertEquals(form, canonical(form));
    }
  }

  @Test
  void differentThingsHaveDifferentForms() {
    Random random = new Random(13);
    for (int i = 0; i < ROUNDS; i++) {
      Setting one = Setting.any(random);
      Setting other = one.changed(random);
      assertNotEquals(
          canonical(one.spelled(random)), canonical(other.spelled(random)), one + " / " + other);
    }
  }

  /** Pairs that look alike and are not the same. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " <> ",
      value = {
        "ip link set x up down <> ip link set x down up",
        "ip addr add 10.0.0.1 dev x <> ip addr add 10.0.0.1/24 dev x",
        "ip route add 10.0.0.1 dev x <> ip route add 10.0.0.0/24 dev x",
        "ip -n red link <> ip -n blue link",
        "ip -n red link <> ip link",
        "ip -n red netns exec blue ip link <> ip -n blue link",
        "ip link set dev up up <> ip link set up",
        "ip l s <> ip l sh",
        "iptables -A INPUT -s 1.1.1.1 -j DROP <> iptables -A INPUT -d 1.1.1.1 -j DROP",
        "iptables -A INPUT ! -s 1.1.1.1 -j DROP <> iptables -A INPUT -s 1.1.1.1 -j DROP",
        "iptables -A INPUT ! -s 1.1.1.1 -d 2.2.2.2 -j DROP <> iptables -A INPUT -s 1.1.1.1 ! -d 2.2.2.2 -j DROP",
        "ip a && ip l <> ip a ; ip l",
        "echo 'a b' <> echo a b",
        "echo '$x' <> echo $x",
        "ip $x red <> ip $x blue",
        "iptables -A INPUT -m new --one 1 -j DROP <> iptables -A INPUT -m new --one 2 -j DROP",
        "ip route add default nexthop via 1.1.1.1 nexthop via 1.1.1.2 <> ip route add default nexthop via 1.1.1.2 nexthop via 1.1.1.1",
        "sudo -u nobody ip a <> ip a",
        "ip link add x type veth peer y netns red <> ip link add x netns red type veth peer y",
      })
  void lookAlikes(String one, String other) {
    assertNotEquals(canonical(one), canonical(other));
  }

  /** A command as what is said in it, which can be spelled in many ways. */
  private record Setting(
      String namespace, List<String> object, List<String> verb, List<List<List<String>>> parts) {

    private static final List<List<String>> NAMES = List.of(List.of("veth-red"), List.of("v0"));

    static Setting any(Random random) {
      List<List<List<String>>> parts = new ArrayList<>();
      boolean address = random.nextBoolean();
      if (address) {
        parts.add(
            List.of(
                List.of("10.0.0.1/24", "local 10.0.0.1/24", "10.0.0.1/255.255.255.0"),
                List.of("10.1.0.0/16", "10.1/16", "local 10.1.0.0/255.255.0.0"),
                List.of("fd00::1/64", "local fd00:0::1/64", "FD00:0:0:0::1/64")));
        parts.add(NAMES.stream().map(name -> List.of("dev " + name.get(0))).toList());
        parts.add(List.of(List.of("scope link"), List.of("scope host")));
        parts.add(
            List.of(
                List.of("broadcast 10.0.0.9", "brd 10.0.0.9", "broad 10.0.0.9"), List.of("brd +")));
      } else {
        parts.add(NAMES.stream().map(n -> List.of(n.get(0), "dev " + n.get(0))).toList());
        parts.add(List.of(List.of("up"), List.of("down")));
        parts.add(List.of(List.of("mtu 1400"), List.of("mtu 1500")));
        parts.add(List.of(List.of("txqueuelen 5", "qlen 5", "txq 5"), List.of("txqueuelen 6")));
        parts.add(List.of(List.of("master br0", "mast br0"), List.of("nomaster", "nom")));
        parts.add(
            List.of(
                List.of("address 02:00:00:00:00:0a", "addr 02:00:00:00:00:0A"),
                List.of("alias x", "ali x")));
      }
      List<List<List<String>>> chosen = new ArrayList<>();
      for (List<List<String>> part : parts) {
        List<List<String>> shuffled = new ArrayList<>(part);
        Collections.shuffle(shuffled, random);
        chosen.add(shuffled);
      }
      return new Setting(
          random.nextBoolean() ? "" : "red",
          address ? List.of("address", "addr", "a", "add") : List.of("link", "l", "li"),
          address ? List.of("add", "a", "ad") : List.of("set", "s", "se", "change", "ch"),
          chosen);
    }

    /** The same with one thing changed. */
    Setting changed(Random random) {
      List<List<List<String>>> other = new ArrayList<>(parts);
      int at = random.nextInt(parts.size() + 1);
      if (at == parts.size()) {
        return new Setting(namespace.isEmpty() ? "blue" : "", object, verb, parts);
      }
      List<List<String>> turned = new ArrayList<>(parts.get(at));
      Collections.rotate(turned, 1);
      other.set(at, turned);
      return new Setting(namespace, object, verb, other);
    }

    String spelled(Random random) {
      List<String> words = new ArrayList<>();
      parts.forEach(part -> words.add(one(part.get(0), random)));
      Collections.shuffle(words, random);
      String ip =
          namespace.isEmpty()
              ? one(List.of("ip", "sudo ip", "/sbin/ip"), random)
              : one(
                      List.of(
                          "ip -n red", "ip -netns red", "ip netns exec red ip", "ip net e red ip"),
                      random)
                  .replace("red", namespace);
      return String.join(" ", ip, one(object, random), one(verb, random), String.join(" ", words));
    }

    private static String one(List<String> all, Random random) {
      return all.get(random.nextInt(all.size()));
    }
  }
}
