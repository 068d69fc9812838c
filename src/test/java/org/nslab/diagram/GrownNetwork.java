package org.nslab.diagram;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.nslab.diagnosis.Sketch;
import org.nslab.network.NetworkState;

/**
 * A network as a learner's grows: bridges at the host, namespaces at them, routers with networks of
 * their own behind them. It hangs together without circles, but for what stands alone.
 */
final class GrownNetwork {

  private static final List<String> NAMES =
      List.of(
          "red", "blue", "green", "web", "db", "app", "cache", "shop", "mail", "dns", "node-a",
          "node-b", "quartz", "amber", "zone");

  private record Place(String space, String device) {}

  private final Random random;
  private final List<String> names = new ArrayList<>(NAMES);
  private final List<Place> bridges = new ArrayList<>();
  private final List<Place> devices = new ArrayList<>();
  private final Sketch sketch = new Sketch();
  private int addresses = 1;

  private GrownNetwork(Random random) {
    this.random = random;
    Collections.shuffle(names, random);
  }

  /** One that is the same for the same seed. */
  static GrownNetwork of(long seed) {
    GrownNetwork network = new GrownNetwork(new Random(seed));
    network.bridge("host");
    for (int i = network.random.nextInt(9); i >= 0; i--) {
      network.grow();
    }
    return network;
  }

  NetworkState state() {
    return sketch.state();
  }

  private void grow() {
    switch (random.nextInt(6)) {
      case 0 -> bridge("host");
      case 1 -> sketch.space(name());
      case 2 -> bridge(member());
      default -> member();
    }
  }

  private String name() {
    return names.remove(names.size() - 1);
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private void bridge(String space) {
    String name = "br-" + bridges.size();
    sketch.bridge(space, name);
    devices.add(new Place(space, name));
    bridges.add(new Place(space, name));
    if (random.nextBoolean()) {
      address(space, name);
    }
  }

  /** A namespace with a cable to a bridge. */
  private String member() {
    String name = name();
    Place bridge = any(bridges);
    sketch
        .space(name)
        .cable(name, "veth-" + name, bridge.space(), name + "-br")
        .master(bridge.space(), name + "-br", bridge.device());
    devices.add(new Place(name, "veth-" + name));
    if (random.nextInt(4) > 0) {
      address(name, "veth-" + name);
    }
    return name;
  }

  private void address(String space, String device) {
    sketch.address(space, device, "10.0.0." + addresses++ + "/24");
  }

  /** What a learner might do next; each changes little. */
  enum Change {
    ADDRESS {
      @Override
      void apply(GrownNetwork network) {
        Place device = network.any(network.devices);
        network.address(device.space(), device.device());
      }
    },
    DOWN {
      @Override
      void apply(GrownNetwork network) {
        Place device = network.any(network.devices);
        network.sketch.down(device.space(), device.device());
      }
    },
    NAMESPACE {
      @Override
      void apply(GrownNetwork network) {
        network.sketch.space(network.name());
      }
    },
    CABLE {
      @Override
      void apply(GrownNetwork network) {
        network.member();
      }
    };

    abstract void apply(GrownNetwork network);
  }
}
