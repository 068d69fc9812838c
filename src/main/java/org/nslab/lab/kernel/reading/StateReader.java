package org.nslab.lab.kernel.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nslab.lab.Captured;
import org.nslab.lab.LabException;
import org.nslab.network.NetworkState;

/**
 * Reads the state of a kernel's network. What is read is of one moment: while it is read the kernel
 * announces changes of links, addresses, routes, rules, settings of interfaces and tables of nft
 * ({@code man 7 rtnetlink}), and what has changed is read again.
 */
public final class StateReader implements AutoCloseable {

  private static final int MOST_ATTEMPTS = 5;

  private final Starter starter;
  private final LastTime lastTime = new LastTime();
  private @Nullable Inquiry inquiry;

  /**
   * A reader that starts its process when it is first needed.
   *
   * @param starter starts a process that runs {@link #script} and may look into every namespace
   */
  public StateReader(Starter starter) {
    this.starter = starter;
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
    try {
      for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
        Optional<NetworkState> state = new Reading(inquiry(), lastTime).read();
        if (state.isPresent()) {
          return state.get();
        }
      }
    } catch (UnreadableException e) {
      throw new LabException(e.sentence(), e);
    }
    throw new LabException(Reading.NEVER_RESTS);
  }

  /**
   * Starts the process, if it does not run yet, and waits until it has its own view of the lab's
   * files: what is mounted over a tool from then on is not run.
   *
   * @throws LabException if it cannot be started
   */
  public void begin() throws LabException {
    inquiry().run("", ":");
  }

  /** Whether the process runs. */
  public boolean isAlive() {
    return inquiry != null && inquiry.isAlive();
  }

  /**
   * Runs a script of bash, for at most five seconds.
   *
   * @param file the file of the network namespace; the empty one stands for the host's
   * @return what it printed, and how it ended; 124 where its time was up
   * @throws LabException if the process cannot be started or has ended
   */
  public Captured run(String file, String script) throws LabException {
    return inquiry().run(file, script);
  }

  private Inquiry inquiry() throws LabException {
    Inquiry living = inquiry;
    if (living == null || !living.isAlive()) {
      close();
      living = new Inquiry(Worker.start(starter));
      inquiry = living;
    }
    return living;
  }

  @Override
  public void close() {
    if (inquiry != null) {
      inquiry.close();
    }
    inquiry = null;
  }
}
