package org.nslab.lab.kernel.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** Words that no program of the lab can guess, so that none can print what only nslab says. */
public final class Nonce {

  private static final Path RANDOM = Path.of("/dev/urandom");
  private static final int BYTES = 16;

  private Nonce() {}

  /**
   * A new one, of hexadecimal digits.
   *
   * @throws IOException if the kernel's random numbers cannot be read
   */
  public static String draw() throws IOException {
    // java.security would load its providers for it, which takes longer than to start a process.
    try (InputStream random = Files.newInputStream(RANDOM)) {
      return HexFormat.of().formatHex(random.readNBytes(BYTES));
    }
  }
}
