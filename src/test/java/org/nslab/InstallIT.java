package org.nslab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What install.sh says on a machine that lacks something. The machine is this one, with files
 * hidden in a mount namespace of the test's own; nothing is built and nothing installed.
 */
@Timeout(60)
final class InstallIT {

  private static final String HIDE_JDKS = "mount -t tmpfs none /usr/lib/jvm; unset JAVA_HOME; ";
  private static final String NO_APT = hide("apt-get");

  @TempDir private static Path prefix = Path.of("");

  private record Answer(String said, int exitCode) {}

  private static String hide(String command) {
    String path = "$(readlink -f $(command -v " + command + "))";
    return "[ ! \"$(command -v " + command + ")\" ] || mount --bind /dev/null " + path + "; ";
  }

  /** Runs it as root of a user namespace, which is nobody on the machine. */
  private static Answer asRoot(String changes, String... arguments) throws Exception {
    return run(changes + "exec ./install.sh \"$@\"", arguments);
  }

  private static Answer asUser(String changes, String... arguments) throws Exception {
    return run(changes + "exec unshare -U --map-user=1000 ./install.sh \"$@\"", arguments);
  }

  private static Answer run(String script, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("setsid", "--wait", "unshare", "-Urm", "sh"));
    command.addAll(List.of("-c", "PATH=$PATH:/usr/sbin:/sbin; " + script, "sh"));
    command.addAll(List.of("--prefix", prefix.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Process process = builder.redirectInput(new java.io.File("/dev/null")).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(said, process.waitFor());
  }

  private static void assertSaid(Answer answer, int exitCode, String... sentences) {
    assertEquals(exitCode, answer.exitCode(), answer.said());
    for (String sentence : sentences) {
      assertTrue(answer.said().contains(sentence), answer.said());
    }
    assertFalse(answer.said().contains("line "), "an error of bash's: " + answer.said());
  }

  @Test
  void aMissingJdk() throws Exception {
    assertSaid(
        asRoot(HIDE_JDKS + NO_APT),
        1,
        "missing: a JDK of version 17 or newer",
        "there is no JDK of version 17 or newer, and without one nslab cannot be built.");
  }

  @Test
  void aJdkThatIsTooOld() throws Exception {
    String old =
        "mkdir -p /usr/lib/jvm/old/bin; printf '#!/bin/sh\\n' > /usr/lib/jvm/old/bin/javac;"
            + " chmod 755 /usr/lib/jvm/old/bin/javac;"
            + " echo 'JAVA_VERSION=\"%s\"' > /usr/lib/jvm/old/release; ";
    assertSaid(asRoot(HIDE_JDKS + old.formatted("11.0.2") + NO_APT), 1, "there is only version 11");
    assertSaid(
        asRoot(HIDE_JDKS + old.formatted("1.8.0_402") + NO_APT), 1, "there is only version 8");
  }

  @Test
  void missingMaven() throws Exception {
    assertSaid(
        asRoot(hide("mvn") + NO_APT),
        1,
        "Maven is missing, and without it nslab cannot be built. Install the package maven");
  }

  @Test
  void mavenThatIsTooOld(@TempDir Path directory) throws Exception {
    Path old = directory.resolve("mvn");
    Files.writeString(old, "#!/bin/sh\necho 'Apache Maven 3.6.3'\n");
    assertTrue(old.toFile().setExecutable(true));
    assertSaid(
        asRoot("PATH=" + directory + ":$PATH; " + NO_APT),
        1,
        "Maven is version 3.6.3, and nslab needs 3.8 or newer");
  }

  @Test
  void aUserWithoutSudoIsToldWhatToInstall() throws Exception {
    Tools.need("apt-get");
    assertSaid(
        asUser(hide("sudo") + hide("ps") + hide("mvn")),
        1,
        "missing: ps, processes, watch and sysctl (package procps)",
        "this needs root; to install it: sudo apt-get install procps",
        "Maven is missing");
  }

  @Test
  void sudoDoesNotAskWhereNobodyCanAnswer(@TempDir Path directory) throws Exception {
    Tools.need("apt-get");
    Path sudo = directory.resolve("sudo");
    Files.writeString(sudo, "#!/bin/sh\n[ \"$1\" = -n ] && exit 1\necho asked for a password\n");
    assertTrue(sudo.toFile().setExecutable(true));
    Answer answer = asUser("PATH=" + directory + ":$PATH; " + hide("ps") + hide("mvn"));
    assertSaid(answer, 1, "to install it: sudo apt-get install procps");
    assertFalse(answer.said().contains("asked for a password"), answer.said());
  }

  @Test
  void anotherPackageManagerIsNamedByItsOwnCommand(@TempDir Path directory) throws Exception {
    Path dnf = Files.createFile(directory.resolve("dnf"));
    assertTrue(dnf.toFile().setExecutable(true));
    assertSaid(
        asRoot("PATH=" + directory + ":$PATH; " + NO_APT + hide("ps") + hide("mvn")),
        1,
        "to install it: sudo dnf install procps-ng");
  }

  @Test
  void aWrongOption() throws Exception {
    assertSaid(asRoot("", "--unistall"), 2, "there is no option --unistall.", "Usage:");
  }

  @Test
  void whatWasNotInstalledIsTakenAwayWithoutHarm() throws Exception {
    Path progress = Files.createDirectories(prefix.resolve("share/nslab/mine"));
    assertSaid(asRoot("", "--uninstall"), 0, "your progress stays");
    assertTrue(Files.exists(progress));
  }
}
