package org.nslab.diagnosis.repair;

import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nslab.network.Link;
import org.nslab.network.LinkName;
import org.nslab.network.NetworkState;

/** A command that mends something, and what it does to a state. Equal commands are equal. */
public final class Repair {

  private final String namespace;
  private final String command;
  private final UnaryOperator<NetworkState> change;

  /**
   * A command about an interface, and its effect. Where there is no such interface, the command
   * fails and changes nothing.
   *
   * @param namespace in which the interface is
   * @param device its name
   * @param command as it is typed on the host
   * @param change what it does to the state, given the interface
   */
  static Repair of(
      String namespace,
      String device,
      String command,
      BiFunction<NetworkState, Link, NetworkState> change) {
    return new Repair(
        namespace,
        command,
        state ->
            state
                .link(new LinkName(device, namespace))
                .map(link -> change.apply(state, link))
                .orElse(state));
  }

  /**
   * A command and its effect.
   *
   * @param namespace in which it changes something
   * @param command as it is typed on the host
   * @param change what it does
   */
  Repair(String namespace, String command, UnaryOperator<NetworkState> change) {
    this.namespace = namespace;
    this.command = command;
    this.change = change;
  }

  /** In which namespace it changes something. */
  public String namespace() {
    return namespace;
  }

  /** As it is typed on the host. */
  public String command() {
    return command;
  }

  /** The state after it. */
  public NetworkState applyTo(NetworkState state) {
    return change.apply(state);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Repair repair && repair.command.equals(command);
  }

  @Override
  public int hashCode() {
    return command.hashCode();
  }

  @Override
  public String toString() {
    return command;
  }
}
