package org.nslab.simulation.kernel;

/** The kernel's refusal of a change. */
public final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final Errno errno;
  private final String detail;

  /** A refusal with a number alone. */
  public Refusal(Errno errno) {
    this(errno, "");
  }

  /** A refusal with the kernel's own sentence (netlink: extended acknowledgement). */
  public Refusal(Errno errno, String detail) {
    super(detail.isEmpty() ? errno.toString() : detail, null, false, false);
    this.errno = errno;
    this.detail = detail;
  }

  /** Which error. */
  public Errno errno() {
    return errno;
  }

  /** What iproute2 prints: the kernel's sentence where there is one; lib/libnetlink.c. */
  public String asNetlinkPrintsIt() {
    return detail.isEmpty() ? "RTNETLINK answers: " + errno : "Error: " + detail;
  }
}
