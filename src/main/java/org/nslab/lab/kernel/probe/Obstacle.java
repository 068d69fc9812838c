package org.nslab.lab.kernel.probe;

import java.util.List;

/**
 * Something that keeps the kernel lab from working.
 *
 * @param id names it, for programs
 * @param reason a sentence that says what it is
 * @param remedy lines to type, or a sentence that begins with a capital letter; empty when there is
 *     none
 */
public record Obstacle(String id, String reason, List<String> remedy) {

  /** Keeps a copy of the remedy. */
  public Obstacle {
    remedy = List.copyOf(remedy);
  }

  Obstacle(String id, String reason, String... remedy) {
    this(id, reason, List.of(remedy));
  }

  /** An obstacle that a kernel setting takes away, now and after the next start. */
  static Obstacle setting(String id, String reason, String name, long value) {
    String assignment = name + "=" + value;
    return new Obstacle(
        id,
        reason,
        "sudo sysctl -w " + assignment,
        "echo " + assignment + " | sudo tee -a /etc/sysctl.d/60-nslab.conf");
  }
}
