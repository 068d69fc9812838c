package org.nslab.diagnosis.repair;

import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.SysctlKey;
import org.nslab.network.Sysctls;

/** Repairs of kernel settings. */
public final class SettingRepairs {

  private static final SysctlKey FORWARD = new SysctlKey("net/ipv4/ip_forward");

  private SettingRepairs() {}

  /**
   * Gives a setting a value; {@code ip_forward} and {@code all} reach further, as in the kernel.
   */
  public static Repair set(String namespace, SysctlKey key, int value) {
    return new Repair(
        namespace,
        Commands.in(namespace, "sysctl -w " + key + "=" + value),
        state -> {
          Namespace here = state.namespace(namespace).orElseThrow();
          Sysctls changed = here.sysctls().with(key, Integer.toString(value));
          if (key.equals(FORWARD)) {
            for (Link link : here.links().all()) {
              changed = changed.with(SysctlKey.conf("ipv4", link.name(), "forwarding"), "1");
            }
          }
          return state.with(here.withSysctls(changed));
        });
  }

  /** Lets a namespace send on what is for others. */
  public static Repair forward(String namespace, boolean v4) {
    return v4
        ? set(namespace, FORWARD, 1)
        : set(namespace, SysctlKey.conf("ipv6", "all", "forwarding"), 1);
  }
}
