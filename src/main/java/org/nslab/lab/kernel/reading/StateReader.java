package org.nslab.lab.kernel.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.nslab.lab.LabException;
import org.nslab.network.NetworkState;

/**
 * Reads the state of a kernel's network. What is read is of one moment: either nothing ran in the
 * lab while it was read, which the kernel's account of each thread tells, or it was read twice and
 * was the same both times.
 */
public final class StateReader implements AutoCloseable {

  private static final int MOST_ATTEMPTS = 8;

  private final Supplier<ProcessBuilder> builder;
  private final boolean accounts;
  private final int parallel;
  private Workers workers = new Workers(List.of());
  private boolean started;

  /**
   * A reader that starts its processes when it is first needed.
   *
   * @param builder of a process that runs {@link #script} and may look into every namespace
   * @param accounts whether the processes that it sees are all that can change the network, so that
   *     their accounts tell whether something did
   */
  public StateReader(Supplier<ProcessBuilder> builder, boolean accounts) {
    this.builder = builder;
    this.accounts = accounts;
    this.parallel = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
  }

  /**
   * The text of the script that the processes run by {@code sh -c}. It wants two arguments: a
   * {@code /proc} in which the process sees itself, and the file of the host's network namespace.
   */
  public static String script() {
    return Worker.script();
  }

  /**
   * The network as it is now.
   *
   * @throws LabException if a tool fails or prints what cannot be understood, or if the network
   *     never stays the same while it is read
   */
  public NetworkState read() throws LabException {
    start();
    Optional<NetworkState> previous = Optional.empty();
    Optional<UnreadableException> unreadable = Optional.empty();
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Reading reading = new Reading(workers, accounts);
      try {
        NetworkState state = reading.read();
        if (reading.isOfOneMoment() || previous.filter(state::isSameNetwork).isPresent()) {
          return state;
        }
        previous = Optional.of(state);
      } catch (UnreadableException e) {
        unreadable = Optional.of(e);
        previous = Optional.empty();
        if (reading.isOfOneMoment()) {
          break;
        }
      }
    }
    if (unreadable.isPresent()) {
      throw new LabException(unreadable.get().sentence(), unreadable.get());
    }
    throw new LabException(
        "The network changes all the time, so that it cannot be read. Stop what changes it, then"
            + " try again.");
  }

  private void start() throws LabException {
    if (started && workers.areAlive()) {
      return;
    }
    close();
    List<Worker> all = new ArrayList<>();
    for (int i = 0; i < parallel; i++) {
      all.add(Worker.start(builder.get()));
    }
    workers = new Workers(all);
    started = true;
  }

  @Override
  public void close() {
    workers.close();
    started = false;
  }
}
