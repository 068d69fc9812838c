package org.nslab.diagnosis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nslab.diagnosis.examination.Finding;
import org.nslab.diagnosis.repair.Repair;
import org.nslab.network.NetworkState;

/**
 * What mends a network.
 *
 * @param findings in the order in which they are mended
 */
record Plan(List<Finding> findings) {

  Plan {
    findings = List.copyOf(findings);
  }

  NetworkState applyTo(NetworkState state) {
    NetworkState changed = state;
    for (Finding finding : findings) {
      changed = finding.applyTo(changed);
    }
    return changed;
  }

  List<String> commands() {
    return findings.stream()
        .flatMap(finding -> finding.repairs().stream())
        .map(Repair::command)
        .toList();
  }

  /** The namespaces in which it changes something. */
  Set<String> namespaces() {
    Set<String> all = new LinkedHashSet<>();
    findings.forEach(finding -> finding.repairs().forEach(repair -> all.add(repair.namespace())));
    return all;
  }

  Plan without(int index) {
    List<Finding> rest = new java.util.ArrayList<>(findings);
    rest.remove(index);
    return new Plan(rest);
  }
}
