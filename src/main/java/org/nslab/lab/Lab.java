package org.nslab.lab;

import java.time.Duration;
import org.nslab.network.NetworkState;

/**
 * A private network to type commands into. Nothing that happens in it reaches the machine it runs
 * on. A lab is used by one thread at a time, except where a method says otherwise.
 */
public interface Lab extends AutoCloseable {

  /** The name that {@code --lab} knows it by: {@code kernel} or {@code simulated}. */
  String name();

  /**
   * Opens a shell in the lab's own namespace. Its state (directory, variables, functions) lives on
   * from line to line until it is closed.
   *
   * @param console where the output goes and, if it has a terminal, the terminal that programs get
   * @throws LabException if the lab has ended or cannot start a shell
   */
  LabShell openShell(Console console) throws LabException;

  /**
   * Runs lines of shell unseen, in a shell of their own, and returns what they printed.
   *
   * @param script shell lines; the exit code is the last one's
   * @param limit how long they may take; what still runs then is killed and the exit code is 124
   * @throws LabException if the lab has ended
   */
  Captured capture(String script, Duration limit) throws LabException;

  /**
   * Runs lines of shell unseen to find something out, for five seconds at most. What they run are
   * the machine's own programs; those that somebody has put in their place in the lab are not run.
   *
   * @param namespace where: {@code host}, {@code lan}, or a name that {@code ip netns} knows
   * @param script what is run there
   * @throws LabException if the lab has ended
   */
  Captured probe(String namespace, String script) throws LabException;

  /**
   * The lab's network as it is now, of one moment. Looking changes nothing, and is quick enough to
   * do after every line.
   *
   * @throws LabException if the lab has ended, or its network cannot be read; the message says why
   */
  NetworkState snapshot() throws LabException;

  /**
   * Builds what surrounds the host. To be called at most once in a lab that is new or was reset,
   * before anything else is done in it.
   *
   * @throws LabException if the lab has ended or lacks what the world needs
   */
  void surround(World world) throws LabException;

  /**
   * Starts a service. To be called at most once in a lab that is new or was reset; it ends with the
   * lab.
   *
   * @throws LabException if it does not start here; the message says why
   */
  void serve(Service service) throws LabException;

  /**
   * Ends everything that runs in the lab, shells included, and begins anew with an empty network.
   *
   * @throws LabException if the new lab cannot be started
   */
  void reset() throws LabException;

  /** Ends the lab; no process, mount or namespace of it is left. May be called twice. */
  @Override
  void close();
}
