package org.nslab.lab.kernel.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which facts lead to which reason and remedy. */
final class ObstaclesTest {

  private static final String DENIED = "mount: /tmp: permission denied.";

  private static Facts facts(boolean root, Map<String, Long> settings) {
    return new Facts(
        "Linux",
        "6.8.0-48-generic",
        List.of("ubuntu", "debian"),
        root,
        false,
        false,
        false,
        Set.copyOf(Facts.NEEDED),
        settings,
        List.of());
  }

  private static Obstacle only(Facts facts, String refusal) {
    List<Obstacle> found = Obstacles.of(facts, refusal);
    assertEquals(1, found.size(), found.toString());
    return found.get(0);
  }

  @Test
  void ubuntuRestrictsUsers() {
    Obstacle found = only(facts(false, Map.of(Facts.APPARMOR, 1L)), DENIED);
    assertEquals("apparmor", found.id());
    assertEquals(
        "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0", found.remedy().get(0));
    assertTrue(found.remedy().get(1).contains("/etc/sysctl.d/"), found.remedy().get(1));
  }

  @Test
  void itDoesNotRestrictRoot() {
    assertEquals("refused", only(facts(true, Map.of(Facts.APPARMOR, 1L)), DENIED).id());
  }

  @Test
  void olderDebianRestrictsUsers() {
    Obstacle found = only(facts(false, Map.of(Facts.CLONE, 0L)), "Operation not permitted");
    assertEquals("users-not-allowed", found.id());
    assertEquals("sudo sysctl -w kernel.unprivileged_userns_clone=1", found.remedy().get(0));
  }

  @Test
  void aSettingThatAllowsIsNoObstacle() {
    Map<String, Long> allowed =
        Map.of(Facts.CLONE, 1L, Facts.APPARMOR, 0L, "user.max_user_namespaces", 100L);
    assertEquals(
        List.of(new Obstacle("refused", DENIED)), Obstacles.of(facts(false, allowed), DENIED));
  }

  @Test
  void aMachineWithoutNamespacesByItsSettings() {
    Obstacle found = only(facts(true, Map.of("user.max_net_namespaces", 0L)), "No space left");
    assertEquals("namespaces-zero", found.id());
    assertEquals("sudo sysctl -w user.max_net_namespaces=15000", found.remedy().get(0));
  }

  @Test
  void severalObstaclesAreAllTold() {
    Facts facts = facts(false, Map.of(Facts.APPARMOR, 1L, "user.max_user_namespaces", 0L));
    assertEquals(
        List.of("namespaces-zero", "apparmor"),
        Obstacles.of(facts, DENIED).stream().map(Obstacle::id).toList());
  }

  private static Facts machine(
      String system, String kernel, boolean container, boolean covered, Set<String> namespaces) {
    return new Facts(
        system,
        kernel,
        List.of("fedora"),
        false,
        container,
        container,
        covered,
        namespaces,
        Map.of(),
        List.of());
  }

  @Test
  void aContainerNeedsMoreRights() {
    Facts docker = machine("Linux", "6.1.0", true, false, Set.copyOf(Facts.NEEDED));
    Obstacle found = only(docker, "unshare: unshare failed: Operation not permitted");
    assertEquals("container", found.id());
    assertTrue(found.remedy().get(0).contains("--privileged"));
  }

  @Test
  void coveredPartsOfProcKeepTheLabFromItsOwn() {
    Facts docker = machine("Linux", "6.1.0", true, true, Set.copyOf(Facts.NEEDED));
    assertEquals("covered-proc", only(docker, "mount: /tmp/proc: permission denied.").id());
  }

  @Test
  void theFirstWindowsSubsystemHasNoKernel() {
    Facts wsl = machine("Linux", "4.4.0-19041-Microsoft", false, false, Set.copyOf(Facts.NEEDED));
    Obstacle found = only(wsl, "unshare: unshare failed: Invalid argument");
    assertEquals("wsl1", found.id());
    assertEquals(List.of("wsl --set-version fedora 2"), found.remedy());
    Facts second =
        machine("Linux", "5.15.0-microsoft-standard-WSL2", false, false, Set.copyOf(Facts.NEEDED));
    assertEquals("refused", only(second, "?").id());
  }

  @Test
  void anotherSystemIsSaidOnce() {
    Facts mac = machine("Mac OS X", "", false, false, Set.of());
    assertEquals("no-linux", only(mac, "Cannot run program unshare").id());
  }

  @Test
  void aKernelWithoutNetworkNamespaces() {
    Facts small =
        machine("Linux", "6.1.0", false, false, Set.of("user", "mnt", "pid", "uts", "ipc"));
    Obstacle found = only(small, "unshare: unshare failed: Invalid argument");
    assertEquals("kernel-without-namespaces", found.id());
    assertTrue(found.remedy().get(0).contains("NET_NS"), found.remedy().get(0));
  }

  @Test
  void missingCommandsAreInstalledByTheDistributionsOwnMeans() {
    List<Tool> missing =
        Tools.all().stream()
            .filter(tool -> List.of("ip", "unshare", "nsenter").contains(tool.command()))
            .toList();
    Facts fedora =
        new Facts(
            "Linux",
            "6.1.0",
            List.of("fedora"),
            false,
            false,
            false,
            false,
            Set.copyOf(Facts.NEEDED),
            Map.of(),
            missing);
    Obstacle found = only(fedora, "Cannot run program unshare");
    assertEquals("missing-commands", found.id());
    assertEquals(List.of("sudo dnf install iproute util-linux"), found.remedy());
  }
}
