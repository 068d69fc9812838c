package org.nslab.simulation.kernel;

/** Errors of the kernel, worded as the C library words them; man 3 errno. */
public enum Errno {
  /** 1. */
  EPERM("Operation not permitted"),
  /** 2. */
  ENOENT("No such file or directory"),
  /** 3. */
  ESRCH("No such process"),
  /** 13. */
  EACCES("Permission denied"),
  /** 16. */
  EBUSY("Device or resource busy"),
  /** 17. */
  EEXIST("File exists"),
  /** 19. */
  ENODEV("No such device"),
  /** 22. */
  EINVAL("Invalid argument"),
  /** 28. */
  ENOSPC("No space left on device"),
  /** 40. */
  ELOOP("Too many levels of symbolic links"),
  /** 95. */
  EOPNOTSUPP("Operation not supported"),
  /** 99. */
  EADDRNOTAVAIL("Cannot assign requested address"),
  /** 100. */
  ENETDOWN("Network is down"),
  /** 101. */
  ENETUNREACH("Network is unreachable"),
  /** 105. */
  ENOBUFS("No buffer space available"),
  /** 113. */
  EHOSTUNREACH("No route to host");

  private final String text;

  Errno(String text) {
    this.text = text;
  }

  /** As {@code strerror} words it. */
  @Override
  public String toString() {
    return text;
  }
}
