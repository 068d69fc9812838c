package org.nslab.lab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where the tests run as root, as in CI, runs the sandbox's tests once more as a user without any
 * right, in a JVM that this user owns.
 */
@Timeout(300)
final class OrdinaryUserIT {

  private static final String UID = "1999999999";

  @Test
  void theSandboxKeepsItsPromisesForAnOrdinaryUser(@TempDir Path directory) throws Exception {
    Path self = Path.of("/proc/self");
    assumeTrue(Files.getAttribute(self, "unix:uid").equals(0), "the tests ran as one already");
    Path home = Files.createDirectory(directory.resolve("home"));
    Files.writeString(home.resolve("secret"), "of the user");
    copyTree(Path.of("lessons"), home.resolve("lessons"));
    String classPath = copyClassPath(Files.createDirectory(directory.resolve("class-path")));
    share(directory);
    List<String> command = new ArrayList<>(List.of("setpriv", "--reuid=" + UID, "--regid=" + UID));
    command.addAll(List.of("--clear-groups", "--inh-caps=-all", "--bounding-set=-all"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Duser.home=" + home, "-Djava.io.tmpdir=" + home, "-cp", classPath));
    command.add(SandboxTests.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("HOME", home.toString());
    Process tests = builder.directory(home.toFile()).start();
    String said = new String(tests.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, tests.waitFor(), said);
  }

  private static String copyClassPath(Path target) throws IOException {
    List<String> copied = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(":", -1)) {
      Path source = Path.of(entry);
      if (Files.exists(source)) {
        Path copy = target.resolve(copied.size() + "-" + source.getFileName());
        copyTree(source, copy);
        copied.add(copy.toString());
      }
    }
    return String.join(":", copied);
  }

  private static void copyTree(Path source, Path target) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            target.resolve(source.relativize(file).toString()),
            StandardCopyOption.COPY_ATTRIBUTES,
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void share(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.toList()) {
        boolean enter = Files.isDirectory(file);
        Files.setPosixFilePermissions(
            file, PosixFilePermissions.fromString(enter ? "rwxr-xr-x" : "rw-r--r--"));
        if (file.startsWith(directory.resolve("home"))) {
          Files.setAttribute(file, "unix:uid", Integer.parseInt(UID));
        }
      }
    }
  }
}
