package org.nslab.diagnosis;

import java.util.ArrayList;
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

  List<Repair> repairs() {
    return findings.stream().flatMap(finding -> finding.repairs().stream()).toList();
  }

  List<String> commands() {
    return repairs().stream().map(Repair::command).toList();
  }

  /** The namespaces in which it changes something. */
  Set<String> namespaces() {
    Set<String> all = new LinkedHashSet<>();
    repairs().forEach(repair -> all.add(repair.namespace()));
    return all;
  }

  /** Without one of its commands; a finding of which none is left goes with the last. */
  Plan without(Repair repair) {
    List<Finding> rest = new ArrayList<>();
    for (Finding finding : findings) {
      Finding less = finding.without(repair);
      if (!less.repairs().isEmpty()) {
        rest.add(less);
      }
    }
    return new Plan(rest);
  }
}
