package org.nslab.lab.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * What the lab's shell says after a line.
 *
 * @param exitCode of the line
 * @param runningJobs how many jobs run in the background
 */
record Mark(int exitCode, int runningJobs) {

  private static final Path RANDOM = Path.of("/dev/urandom");
  private static final int BYTES = 12;

  /** A word that no program of the lab can guess, so that none can print a mark. */
  static String nonce() throws IOException {
    // java.security would load its providers for it, which takes longer than to start a process.
    try (InputStream random = Files.newInputStream(RANDOM)) {
      return HexFormat.of().formatHex(random.readNBytes(BYTES));
    }
  }
}
