package org.nslab.lab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nslab.OrdinaryUser;

/**
 * Where the tests run as root, as in CI, runs the sandbox's tests once more as a user without any
 * right, in a JVM that this user owns.
 */
@Timeout(300)
@Tag("proof")
final class OrdinaryUserIT {

  @Test
  void theSandboxKeepsItsPromisesForAnOrdinaryUser(@TempDir Path directory) throws Exception {
    assumeTrue(OrdinaryUser.isRoot(), "the tests ran as one already");
    OrdinaryUser user = OrdinaryUser.in(directory);
    Files.writeString(user.home().resolve("secret"), "of the user");
    List<String> command = user.java(List.of(), "org.nslab.lab.kernel.SandboxTests");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("HOME", user.home().toString());
    Process tests = builder.directory(user.home().toFile()).start();
    String said = new String(tests.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, tests.waitFor(), said);
  }
}
