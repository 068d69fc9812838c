package org.nslab.lab.kernel.reading;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nslab.lab.LabException;
import org.nslab.network.NetworkState;

/**
 * Reads the state of a kernel's network. What is read is of one moment: while it is read the kernel
 * announces changes of links, addresses, routes, rules, settings of interfaces and tables of nft
 * ({@code man 7 rtnetlink}), and if there was one, it is read again.
 */
public final class StateReader implements AutoCloseable {

  private static final int MOST_ATTEMPTS = 10;

  private final Supplier<ProcessBuilder> builder;
  private final Expected expected = new Expected();
  private @Nullable Worker worker;

  /**
   * A reader that starts its process when it is first needed.
   *
   * @param builder of a process that runs {@link #script} and may look into every namespace
   */
  public StateReader(Supplier<ProcessBuilder> builder) {
    this.builder = builder;
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
    Optional<UnreadableException> unreadable = Optional.empty();
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Reading reading = new Reading(new Inquiry(worker()), expected);
      try {
        NetworkState state = reading.read();
        if (reading.isOfOneMoment()) {
          return state;
        }
        unreadable = Optional.empty();
      } catch (UnreadableException e) {
        // What does not fit together may do so once nothing changes meanwhile.
        unreadable = Optional.of(e);
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
    worker = Worker.start(builder.get());
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
