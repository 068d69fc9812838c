package org.nslab.lab.kernel.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.nslab.network.Link;
import org.nslab.network.LinkChange;
import org.nslab.network.LinkDetail;
import org.nslab.network.NamespaceId;
import org.nslab.network.Networks;

/** Several networks that were built alike have cables whose ends have the same numbers. */
final class PeersTest {

  private static final int STRANGERS = 5;

  /** A namespace with one cable's end, which knows the far namespace as its number 0. */
  private static SeenNamespace seen(String id, int index, int far) {
    Link end = new LinkChange(index, "e" + index, new LinkDetail.Veth()).link();
    SeenLink link = new SeenLink(end, OptionalInt.of(far), OptionalInt.of(0), Optional.empty());
    return new SeenNamespace(
        new Target(id, ""), List.of(link), List.of(), Networks.namespace(id).with(end));
  }

  private static List<SeenNamespace> alike() {
    List<SeenNamespace> all = new ArrayList<>();
    all.add(seen("one", 7, 2));
    for (int i = 0; i < STRANGERS; i++) {
      all.add(seen("far" + i, 2, 7));
    }
    return all;
  }

  private static String far(Peers peers, SeenNamespace seen) {
    int end = seen.links().get(0).index();
    Link completed = peers.complete(seen).links().numbered(end).orElseThrow();
    return completed.linked().orElseThrow().namespace();
  }

  @Test
  void whereSeveralFitNobodyIsBelieved() {
    List<SeenNamespace> all = alike();
    Peers peers = Peers.of(all);
    peers.settle();
    assertTrue(peers.isOpen(all.get(0)), "it must be asked");
    for (SeenNamespace seen : all) {
      assertEquals(NamespaceId.unknown(seen.target().id(), 0), far(peers, seen));
    }
  }

  @Test
  void whoWasAskedHasOneFarEndAndTheOthersNone() {
    List<SeenNamespace> all = alike();
    Peers peers = Peers.of(all);
    peers.learn("one", 0, "far3");
    peers.settle();
    for (SeenNamespace seen : all) {
      String id = seen.target().id();
      String meant =
          switch (id) {
            case "one" -> "far3";
            case "far3" -> "one";
            default -> NamespaceId.unknown(id, 0);
          };
      assertEquals(meant, far(peers, seen), id);
    }
  }

  @Test
  void whereOneFitsOnBothSidesItIsTheOne() {
    List<SeenNamespace> all = List.of(seen("one", 7, 2), seen("far", 2, 7), seen("else", 2, 9));
    Peers peers = Peers.of(all);
    peers.settle();
    assertEquals("far", far(peers, all.get(0)));
    assertEquals("one", far(peers, all.get(1)));
    assertEquals(NamespaceId.unknown("else", 0), far(peers, all.get(2)));
  }
}
