package org.nslab;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Programs that a test needs. */
public final class Tools {

  private Tools() {}

  /** Skips the test where a program is missing; fails it where none may be. */
  public static void need(String program) {
    boolean there =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
            .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    if (!there && "1".equals(System.getenv("NSLAB_REQUIRE_ALL"))) {
      fail("The program " + program + " is missing; install.sh --test installs it.");
    }
    assumeTrue(there, "the program " + program + " is missing");
  }
}
