package org.nslab.check;

import org.nslab.lab.Captured;
import org.nslab.lab.LabException;

/** A TCP connection from a namespace to an address and port is accepted. */
record TcpWorks(String from, String address, int port) implements Check {

  @Override
  public Finding look(Observation observation) throws LabException {
    String socket = "/dev/tcp/" + address + "/" + port;
    Captured captured = observation.probe(from, "timeout 2 bash -c 'exec 3<>" + socket + "'");
    String connection = "connection from " + Names.of(from) + " to port " + port + " of " + address;
    return captured.succeeded()
        ? Finding.of(true, "A " + connection + " is accepted.")
        : Finding.of(false, "The " + connection + " is not accepted" + symptom(captured) + ".");
  }

  private static String symptom(Captured captured) {
    if (captured.error().contains("refused")) {
      return ": it is refused, as nobody listens there";
    }
    return captured.exitCode() == 124 ? ": there is no answer" : "";
  }

  @Override
  public Cost cost() {
    return Cost.PACKET;
  }
}
