package org.nslab.lab.kernel.probe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Whether programs in the lab can make interfaces, as Open vSwitch does in user space. */
public final class Tunnels {

  /** Linux, Documentation/networking/tuntap.rst. */
  private static final Path DEVICE = Path.of("/dev/net/tun");

  private Tunnels() {}

  /** What keeps them from it on this machine, and the remedy; nothing where they can. */
  public static Optional<Obstacle> obstacle(List<Feature> features) {
    boolean works = features.stream().allMatch(one -> one.works() || !one.name().equals("tun"));
    return works ? Optional.empty() : Optional.of(obstacle(Files.exists(DEVICE)));
  }

  /** Device nodes are made with mode 0666 by systemd's own rules, 50-udev-default.rules. */
  static Obstacle obstacle(boolean exists) {
    return exists
        ? new Obstacle(
            "tun",
            "Open vSwitch (lesson 14) needs the device "
                + DEVICE
                + ", and you may not use it. This lets everybody use it, as is usual, until the"
                + " machine starts anew:",
            "sudo chmod 666 " + DEVICE)
        : new Obstacle(
            "tun",
            "Open vSwitch (lesson 14) needs the device "
                + DEVICE
                + ", and there is none. This loads the driver; a container must be given the device"
                + " (docker run --device "
                + DEVICE
                + "):",
            "sudo modprobe tun");
  }
}
