package org.nslab.diagnosis.repair;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nslab.network.NetworkState;

/** A command that mends something, and what it does to a state. Equal commands are equal. */
public final class Repair {

  private final String namespace;
  private final String command;
  private final UnaryOperator<NetworkState> change;

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
