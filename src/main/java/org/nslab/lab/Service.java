package org.nslab.lab;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A program that works behind the scenes of a lab, and is started for the lessons that need it. */
public enum Service {
  /** The switch Open vSwitch, in user space: a database and the switch itself. */
  OPENVSWITCH(
      "Open vSwitch", "ovs-vsctl ovs-ofctl ovs-appctl ovsdb-server ovs-vswitchd", "/dev/net/tun"),
  /** The firewall FirewallD, with a D-Bus and an {@code /etc/firewalld} of the lab's own. */
  FIREWALLD("FirewallD", "firewall-cmd firewalld dbus-daemon nft", "");

  private final String title;
  private final String commands;
  private final String device;

  Service(String title, String commands, String device) {
    this.title = title;
    this.commands = commands;
    this.device = device;
  }

  /** The word that the front matter uses under {@code needs}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name in a sentence. */
  public String title() {
    return title;
  }

  /** The commands that must be there. */
  public List<String> commands() {
    return List.of(commands.split(" ", -1));
  }

  /** A device that the lab must be allowed to open. */
  public Optional<String> device() {
    return Optional.of(device).filter(name -> !name.isEmpty());
  }

  /** The service of a word; empty where there is none. */
  public static Optional<Service> of(String word) {
    return Arrays.stream(values()).filter(service -> service.word().equals(word)).findFirst();
  }
}
