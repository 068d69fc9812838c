package org.nslab.check;

import java.util.List;
import java.util.Optional;
import org.nslab.lab.Captured;
import org.nslab.lab.LabException;

/** A ping from a namespace to an address is answered; a real ping settles it. */
record PingWorks(String from, String to) implements Check {

  @Override
  public Finding look(Observation observation) throws LabException {
    String once = "ping -n -c 1 -W 1 " + to;
    Captured captured = observation.probe(from, once);
    if (!captured.succeeded()) {
      // kernel, link_watch.c: up to a second goes by until a port that was switched on forwards.
      captured = observation.probe(from, once);
    }
    String ping = "ping from " + Names.of(from) + " to " + to;
    return captured.succeeded()
        ? Finding.of(true, "A " + ping + " is answered.")
        : Finding.of(false, "The " + ping + " gets no answer" + symptom(captured) + ".");
  }

  /** What ping said about it, if it said anything. */
  private static String symptom(Captured captured) {
    List<String> complaints = captured.error().lines().filter(line -> !line.isBlank()).toList();
    Optional<String> complaint =
        complaints.isEmpty()
            ? captured
                .output()
                .lines()
                .filter(line -> line.startsWith("From ") && line.contains("icmp_seq="))
                .map(line -> line.replaceFirst("^From .*icmp_seq=[0-9]+ ", ""))
                .findFirst()
            : Optional.of(complaints.get(0).replaceFirst("^ping: (connect: )?", ""));
    return complaint.map(text -> ": " + text.strip()).orElse("");
  }

  @Override
  public Cost cost() {
    return Cost.PACKET;
  }
}
