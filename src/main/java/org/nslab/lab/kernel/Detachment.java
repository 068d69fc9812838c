package org.nslab.lab.kernel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two ties between nslab and the lab that no command of util-linux cuts; Perl, which Debian always
 * has, can ask the kernel.
 *
 * <p>The session keyring is inherited, into new user namespaces too, and who has it may read its
 * keys ({@code man 7 session-keyring}): the lab begins with an empty one.
 *
 * <p>{@code nsenter} stops when the lab stops the shell below it. In a process group of its own it
 * is woken and ended when nslab dies ({@code man 3 _exit}, on orphaned process groups).
 */
final class Detachment {

  private static final Path PERL = Path.of("/usr/bin/perl");
  private static final int JOIN_SESSION_KEYRING = 1;

  /** The number of the system call {@code keyctl}, by the JVM's name of the processor. */
  private static final Map<String, Integer> KEYCTL =
      Map.of("amd64", 250, "aarch64", 219, "riscv64", 219);

  private Detachment() {}

  /** The words to put before a command; none where Perl is missing or the processor unknown. */
  static List<String> prefix() {
    return Optional.ofNullable(KEYCTL.get(System.getProperty("os.arch", "")))
        .filter(number -> Files.isExecutable(PERL))
        .map(number -> "syscall(%d, %d, 0); setpgrp;".formatted(number, JOIN_SESSION_KEYRING))
        .map(cut -> List.of(PERL.toString(), "-e", cut + " exec { $ARGV[0] } @ARGV; exit 127"))
        .orElse(List.of());
  }
}
