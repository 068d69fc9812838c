package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.diagnosis.repair.Commands;
import org.nslab.diagnosis.repair.FirewallRepairs;
import org.nslab.diagnosis.repair.FirewalldRepairs;
import org.nslab.diagnosis.repair.Repair;
import org.nslab.diagnosis.repair.SettingRepairs;
import org.nslab.network.NamespaceId;
import org.nslab.network.SysctlKey;
import org.nslab.network.netfilter.Backend;
import org.nslab.trace.Disposition;
import org.nslab.trace.Obstacle;
import org.nslab.trace.RuleHit;
import org.nslab.trace.Stage;

/** A rule, or a policy, drops the packet. */
final class FirewallExaminer implements Examiner {

  private static final String WRITTEN_ANEW =
      " FirewallD wrote this table, and writes it anew when it is told to reload.";

  private static final SysctlKey BRIDGED = new SysctlKey("net/bridge/bridge-nf-call-iptables");

  @Override
  public List<Finding> examine(Patient patient) {
    List<Finding> findings = new ArrayList<>();
    Optional<RuleHit> hit = patient.loss().hit();
    if (patient.loss().disposition() == Disposition.FILTERED && hit.isPresent()) {
      findings.add(found(patient, hit.get(), id(patient)));
    }
    for (Obstacle obstacle : patient.loss().obstacles()) {
      if (obstacle.kind() == Obstacle.Kind.FILTERED && obstacle.hit().isPresent()) {
        findings.add(bridged(patient, obstacle.hit().get()));
      }
    }
    return findings;
  }

  private static String id(Patient patient) {
    List<org.nslab.trace.Step> steps = patient.trace().steps();
    Stage stage = steps.get(steps.size() - 1).stage();
    return switch (stage) {
      case OUTPUT -> "firewall-output";
      case INPUT -> "firewall-input";
      default -> "firewall-forward";
    };
  }

  private static Finding bridged(Patient patient, RuleHit hit) {
    boolean ip = hit.family() != org.nslab.network.netfilter.TableFamily.BRIDGE;
    boolean called =
        ip
            && patient
                .state()
                .namespace(hit.namespace())
                .map(space -> space.sysctls().bridgeCallsIptables())
                .orElse(false);
    Finding rule = found(patient, hit, "firewall-bridged");
    return called && hit.isPolicy()
        ? patient
            .about("firewall-bridged", hit.namespace())
            .shown(Lines.showSetting(hit.namespace(), BRIDGED), BRIDGED + " = 1")
            .means(rule.cause().meaning() + " Frames that only cross a bridge meet it too.")
            .asks(rule.cause().question())
            .mended(SettingRepairs.set(hit.namespace(), BRIDGED, 0))
        : rule;
  }

  private static Finding found(Patient patient, RuleHit hit, String id) {
    Optional<Repair> own = FirewalldRepairs.letIn(hit, patient.loss().packet());
    return own.isPresent()
        ? keptOutByZone(patient, hit, FirewalldRepairs.zone(hit).orElseThrow(), own.get())
        : droppedByRule(patient, hit, id);
  }

  private static Finding keptOutByZone(Patient patient, RuleHit hit, String zone, Repair own) {
    return patient
        .about("firewalld-zone", hit.namespace())
        .shown(show(hit), hit.toString())
        .means(
            "FirewallD sorts what comes in by zones, and the zone "
                + zone
                + " does not let this in; `firewall-cmd --zone="
                + zone
                + " --list-all` shows what it lets in. Let this in too, and do not stop FirewallD, as"
                + " it keeps out more. What is to last gets the same with --permanent.")
        .asks("Into which zone did FirewallD sort this interface, and what does that zone let in?")
        .mended(own);
  }

  private static Finding droppedByRule(Patient patient, RuleHit hit, String id) {
    String who = hit.isPolicy() ? "The policy of chain " : "Rule " + hit.position() + " of chain ";
    String where = " " + NamespaceId.in(hit.namespace());
    return patient
        .about(id, hit.namespace())
        .shown(show(hit), hit.toString())
        .means(
            who
                + hit.chain()
                + " in table "
                + hit.table()
                + where
                + " drops the packet. Let this traffic through, right before it; do not switch the"
                + " firewall off or flush the table, as it keeps out more than this ping."
                + (FirewalldRepairs.wrote(hit) ? WRITTEN_ANEW : ""))
        .asks("Which rules does the packet meet" + where + ", and what does the last of them say?")
        .mended(FirewallRepairs.accept(hit, patient.loss().packet()));
  }

  private static String show(RuleHit hit) {
    if (hit.backend() == Backend.NFT) {
      return Commands.in(
          hit.namespace(),
          "nft list chain " + hit.family() + " " + hit.table() + " " + hit.chain());
    }
    String program = hit.family().toString().equals("ip6") ? "ip6tables" : "iptables";
    String legacy = hit.backend() == Backend.LEGACY ? "-legacy" : "";
    String table = hit.table().equals("filter") ? "" : " -t " + hit.table();
    return Commands.in(hit.namespace(), program + legacy + table + " -S " + hit.chain());
  }
}
