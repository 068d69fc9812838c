package org.nslab.lab.kernel.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nslab.lab.LabException;
import org.nslab.network.NetworkState;

/**
 * Reads the state of a kernel's network. What is read is of one moment: either nothing ran in the
 * lab while it was read, which the kernel's account of each thread tells, or it was read twice and
 * was the same both times.
 */
public final class StateReader implements AutoCloseable {

  private static final int MOST_ATTEMPTS = 8;

  private final Starter starter;
  private final boolean accounts;
  private final Expected expected = new Expected();
  private @Nullable Worker worker;

  /**
   * A reader that starts its process when it is first needed.
   *
   * @param starter starts a process that runs {@link #script} and may look into every namespace
   * @param accounts whether the processes that it sees are all that can change the network, so that
   *     their accounts tell whether something did
   */
  public StateReader(Starter starter, boolean accounts) {
    this.starter = starter;
    this.accounts = accounts;
  }

  /**
   * The text of the script that the process runs by {@code perl -e}. It wants two arguments: a
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
    Optional<NetworkState> previous = Optional.empty();
    Optional<UnreadableException> unreadable = Optional.empty();
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Reading reading = new Reading(new Inquiry(worker()), accounts, expected);
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

  private Worker worker() throws LabException {
    if (worker != null && worker.isAlive()) {
      return worker;
    }
    close();
    worker = Worker.start(starter);
    return worker;
  }

  @Override
  public void close() {
    if (worker != null) {
      worker.close();
    }
    worker = null;
  }
}
