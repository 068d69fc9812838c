package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.List;
import org.nslab.diagnosis.repair.Repair;
import org.nslab.diagnosis.repair.SettingRepairs;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.SysctlKey;
import org.nslab.network.address.Family;
import org.nslab.trace.Disposition;

/** A kernel setting is in the way. */
final class SettingsExaminer implements Examiner {

  private static final SysctlKey FORWARD = new SysctlKey("net/ipv4/ip_forward");
  private static final SysctlKey ECHO = new SysctlKey("net/ipv4/icmp_echo_ignore_all");
  private static final SysctlKey ECHO_6 = new SysctlKey("net/ipv6/icmp/echo_ignore_all");

  @Override
  public List<Finding> examine(Patient patient) {
    Disposition end = patient.loss().disposition();
    return switch (end) {
      case FORWARDING_OFF -> List.of(forwarding(patient));
      case ECHO_IGNORED -> List.of(echo(patient));
      case SOURCE_INVALID -> reversePath(patient);
      default -> List.of();
    };
  }

  private static boolean isV4(Patient patient) {
    return patient.loss().packet().family() == Family.INET;
  }

  private static Finding forwarding(Patient patient) {
    String where = patient.loss().namespace();
    boolean v4 = isV4(patient);
    SysctlKey key = v4 ? FORWARD : SysctlKey.conf("ipv6", "all", "forwarding");
    return patient
        .about("forwarding-off", where)
        .shown(Lines.showSetting(where, key), key + " = 0")
        .means(
            "The packet reaches "
                + NamespaceId.of(where)
                + ", which is to send it on to "
                + patient.loss().packet().destination()
                + "; but forwarding is off there.")
        .asks("The packet must go through " + NamespaceId.of(where) + ". Is that a router?")
        .mended(SettingRepairs.forward(where, v4));
  }

  private static Finding echo(Patient patient) {
    String where = patient.loss().namespace();
    SysctlKey key = isV4(patient) ? ECHO : ECHO_6;
    return patient
        .about("echo-ignored", where)
        .shown(Lines.showSetting(where, key), key + " = 1")
        .means("The request arrives " + NamespaceId.in(where) + ", which is set to ignore pings.")
        .asks("The request arrives. What could keep " + NamespaceId.of(where) + " from answering?")
        .mended(SettingRepairs.set(where, key, 0));
  }

  private static List<Finding> reversePath(Patient patient) {
    Namespace space = patient.space();
    String device = patient.loss().device().orElse("");
    if (space.sysctls().ipv4(device).rpFilter() == 0) {
      return List.of();
    }
    List<Repair> repairs = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (String of : List.of("all", device)) {
      SysctlKey key = SysctlKey.conf("ipv4", of, "rp_filter");
      int value = space.sysctls().number(key, 0);
      if (value != 0) {
        repairs.add(SettingRepairs.set(space.id(), key, 0));
        shown.add(key + " = " + value);
      }
    }
    return List.of(
        patient
            .about("reverse-path", space.id())
            .device(device)
            .shown(
                Lines.showSetting(space.id(), SysctlKey.conf("ipv4", "all", "rp_filter")),
                String.join(", ", shown))
            .means(
                "The packet comes in by "
                    + device
                    + ", and the way back to "
                    + patient.loss().packet().source()
                    + " leads elsewhere; the reverse-path filter"
                    + " drops it.")
            .asks("Would the answer leave by the interface that the request came in by?")
            .mended(repairs));
  }
}
