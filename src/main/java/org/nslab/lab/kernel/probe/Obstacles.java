package org.nslab.lab.kernel.probe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** Finds out from the facts why a lab was refused. */
final class Obstacles {

  private static final int ENOUGH = 15_000;

  private static final String PRIVILEGED =
      "Start the container with more rights: docker run --privileged, or podman run --privileged.";

  /** From the surest to the vaguest; each takes the facts and what was said at the refusal. */
  private static final List<BiFunction<Facts, String, Optional<Obstacle>>> RULES =
      List.of(
          Obstacles::otherSystem,
          Obstacles::firstWindowsSubsystem,
          Obstacles::missingCommands,
          Obstacles::kernelWithoutNamespaces,
          Obstacles::noneAllowed,
          Obstacles::notForUsers,
          Obstacles::appArmor,
          Obstacles::rootWithoutOthers,
          Obstacles::coveredProc,
          Obstacles::container);

  private Obstacles() {}

  /**
   * Why the lab was refused: all causes that the facts show, or else what the kernel said.
   *
   * @param refusal what was said when a lab was tried
   */
  static List<Obstacle> of(Facts facts, String refusal) {
    List<Obstacle> found =
        RULES.stream().flatMap(rule -> rule.apply(facts, refusal).stream()).toList();
    return found.isEmpty() ? List.of(new Obstacle("refused", refusal)) : found;
  }

  private static Optional<Obstacle> when(boolean condition, Obstacle obstacle) {
    return condition ? Optional.of(obstacle) : Optional.empty();
  }

  private static Optional<Obstacle> otherSystem(Facts facts, String refusal) {
    return when(
        !facts.system().equals("Linux"),
        new Obstacle(
            "no-linux", "The kernel lab needs Linux; this machine runs " + facts.system() + "."));
  }

  private static Optional<Obstacle> firstWindowsSubsystem(Facts facts, String refusal) {
    return when(
        facts.kernel().endsWith("-Microsoft"),
        new Obstacle(
            "wsl1",
            "WSL 1 imitates Linux and has no namespaces; WSL 2 has a Linux kernel.",
            "wsl --set-version " + firstOr(facts.distribution(), "DISTRIBUTION") + " 2"));
  }

  private static String firstOr(List<String> names, String other) {
    return names.isEmpty() ? other : names.get(0);
  }

  private static Optional<Obstacle> missingCommands(Facts facts, String refusal) {
    List<String> commands = facts.missing().stream().map(Tool::command).toList();
    List<String> packages =
        facts.missing().stream()
            .flatMap(tool -> tool.packageOf(facts.packageManager()).stream())
            .toList();
    List<String> remedy =
        facts.packageManager().map(manager -> manager.install(packages)).stream().toList();
    return when(
        !commands.isEmpty() && facts.system().equals("Linux"),
        new Obstacle(
            "missing-commands",
            "The kernel lab needs commands that are missing: " + String.join(", ", commands) + ".",
            remedy));
  }

  private static Optional<Obstacle> kernelWithoutNamespaces(Facts facts, String refusal) {
    List<String> lacking =
        Facts.NEEDED.stream().filter(kind -> !facts.namespaces().contains(kind)).toList();
    List<String> options =
        lacking.stream()
            .map(kind -> kind.equals("mnt") ? "" : kind.toUpperCase(Locale.ROOT) + "_NS")
            .toList();
    return when(
        !lacking.isEmpty() && facts.system().equals("Linux"),
        new Obstacle(
            "kernel-without-namespaces",
            "The kernel was built without namespaces of the kinds "
                + String.join(", ", lacking)
                + ".",
            "Use a kernel of your distribution's, built with CONFIG_NAMESPACES, "
                + String.join(", ", options)
                + "."));
  }

  private static Optional<Obstacle> noneAllowed(Facts facts, String refusal) {
    return Facts.COUNTS.stream()
        .filter(setting -> facts.has(setting, 0))
        .findFirst()
        .map(
            setting ->
                Obstacle.setting(
                    "namespaces-zero",
                    "This machine allows no such namespaces: " + setting + " is 0.",
                    setting,
                    ENOUGH));
  }

  private static Optional<Obstacle> notForUsers(Facts facts, String refusal) {
    return when(
        facts.has(Facts.CLONE, 0) && !facts.root(),
        Obstacle.setting(
            "users-not-allowed",
            "This kernel lets only root make user namespaces: " + Facts.CLONE + " is 0.",
            Facts.CLONE,
            1));
  }

  private static Optional<Obstacle> appArmor(Facts facts, String refusal) {
    return when(
        facts.has(Facts.APPARMOR, 1) && !facts.root(),
        Obstacle.setting(
            "apparmor",
            "AppArmor takes the rights from namespaces that users make, as Ubuntu does since"
                + " 23.10: "
                + Facts.APPARMOR
                + " is 1.",
            Facts.APPARMOR,
            0));
  }

  private static Optional<Obstacle> rootWithoutOthers(Facts facts, String refusal) {
    return when(
        facts.root() && refusal.contains("setpriv: setres"),
        new Obstacle(
            "root-without-others",
            "Root's lab belongs to a user id that nobody has, and root may not take one here.",
            "Run nslab as an ordinary user."));
  }

  private static Optional<Obstacle> coveredProc(Facts facts, String refusal) {
    return when(
        facts.coveredProc() && refusal.contains("proc"),
        new Obstacle(
            "covered-proc",
            "Parts of /proc are covered, as in a container; then the kernel gives the lab no /proc"
                + " of its own.",
            PRIVILEGED));
  }

  private static Optional<Obstacle> container(Facts facts, String refusal) {
    boolean restricted = facts.container() || facts.filtered();
    boolean forbidden =
        refusal.contains("not permitted") || refusal.toLowerCase(Locale.ROOT).contains("denied");
    return when(
        restricted && forbidden && !facts.coveredProc(),
        new Obstacle(
            "container",
            "A container or a filter of system calls keeps nslab from making namespaces.",
            PRIVILEGED));
  }
}
