package org.nslab.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A command as what is said in it, which can be spelled in many ways.
 *
 * @param starts how it may begin
 * @param parts what follows, each part in all its spellings
 * @param anyOrder whether the parts may stand in any order
 */
record Spoken(List<String> starts, List<List<String>> parts, boolean anyOrder) {

  private static Spoken of(boolean anyOrder, String starts, String... parts) {
    List<List<String>> all = new ArrayList<>();
    for (String part : parts) {
      all.add(Arrays.asList(part.split(" / ", -1)));
    }
    return new Spoken(Arrays.asList(starts.split(" / ", -1)), all, anyOrder);
  }

  private static Spoken in(String namespace, String starts, String... parts) {
    Spoken spoken = of(true, starts, parts);
    List<String> prefixed = new ArrayList<>();
    for (String start : spoken.starts()) {
      prefixed.add("ip -n " + namespace + " " + start);
      prefixed.add("ip -netns " + namespace + " " + start);
      prefixed.add("ip netns exec " + namespace + " ip " + start);
      prefixed.add("ip net e " + namespace + " ip " + start);
    }
    return new Spoken(prefixed, spoken.parts(), true);
  }

  /** The commands that join two namespaces by a cable, with some settings by chance. */
  static List<Spoken> cable(Random random) {
    List<Spoken> said = new ArrayList<>();
    said.add(of(false, "ip netns add / ip net a / ip netn ad", "red"));
    said.add(of(false, "ip netns add / ip net a / ip netn ad", "blue"));
    said.add(
        of(
            false,
            "ip link add / ip l a / ip li ad",
            "a1 address 02:00:00:00:00:01 / name a1 addr 02:00:00:00:00:01"
                + " / address 02:00:00:00:00:01 dev a1",
            "type veth / ty veth",
            "peer name b1 address 02:00:00:00:00:02 / peer b1 addr 02:00:00:00:00:02"
                + " / peer address 02:00:00:00:00:02 dev b1"));
    said.add(of(true, "ip link set / ip l s / ip li se", "a1 / dev a1", "netns red"));
    said.add(of(true, "ip link set / ip l s / ip li change", "b1 / dev b1", "netns blue"));
    said.add(
        in(
            "red",
            "address add / a a / addr ad",
            "10.1.0.1/16 / local 10.1.0.1/255.255.0.0 / 10.1.0.1/16",
            "dev a1",
            "brd 10.1.255.255 / broadcast 10.1.255.255 / broad 10.1.255.255"));
    int mtu = 1300 + random.nextInt(200);
    said.add(
        in(
            "red",
            "link set / l s",
            "a1 / dev a1",
            "up",
            "mtu " + mtu,
            "txqueuelen 9 / qlen 9 / txq 9"));
    said.add(in("blue", "link set / l s", "b1 / dev b1", "up", "alias far / ali far"));
    int third = random.nextInt(200);
    said.add(
        in(
            "red",
            "route add / r a / ro ad",
            "10."
                + third
                + ".1.0/24 / to 10."
                + third
                + ".1/24 / 10."
                + third
                + ".1.0/255.255.255.0",
            "via 10.1.0.9",
            "dev a1 / oif a1",
            "metric 7 / priority 7 / pri 7"));
    said.add(in("red", "route add / r a", "default / 0/0 / 0.0.0.0/0", "via 10.1.0.3"));
    said.add(
        in(
            "red",
            "rule add / ru a",
            "from 10.7.0.0/16 / from 10.7/16",
            "table 100 / lookup 100 / tab 100",
            "preference 50 / priority 50 / pref 50"));
    said.add(
        in(
            "red",
            "neighbour add / n a / neigh add",
            "10.1.0.2 / to 10.1.0.2",
            "lladdr 02:00:00:00:00:02",
            "dev a1",
            "nud permanent"));
    return said;
  }

  /** One of its spellings. */
  String spelled(Random random) {
    List<String> words = new ArrayList<>();
    parts.forEach(part -> words.add(one(part, random)));
    if (anyOrder) {
      Collections.shuffle(words, random);
    }
    return one(starts, random) + " " + String.join(" ", words);
  }

  private static String one(List<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
