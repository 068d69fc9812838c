package org.nslab.lab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nslab.Tools;
import org.nslab.lab.Captured;
import org.nslab.lab.LabException;
import org.nslab.network.NetworkState;

/** A lab whose root puts programs of its own in the place of all that a judgement rests on. */
@Timeout(60)
final class WaryLabIT {

  private static final String REPLACE =
      """
      ip netns add red
      ip -n red link set lo up
      printf '#!/bin/sh\\nexit 0\\n' >/tmp/yes
      mkdir -p /run/nslab/bin /etc/netns/red
      chmod 755 /tmp/yes
      cp /tmp/yes /run/nslab/bin/ping
      echo nonsense >/etc/netns/red/ld.so.cache
      for tool in ping timeout sysctl ip nsenter nft bash; do
        mount --bind /tmp/yes "$(readlink -f "$(type -P $tool)")" || exit 1
      done
      """;

  @Test
  void judgesByTheMachinesOwnPrograms() throws LabException {
    Tools.need("perl");
    Tools.need("ping");
    try (KernelLab lab = KernelLab.startWary(Limits.DEFAULT, notice -> {})) {
      Captured replaced = lab.capture(REPLACE, Duration.ofSeconds(20));
      assertEquals(0, replaced.exitCode(), replaced.error());
      NetworkState state = lab.snapshot();
      assertTrue(state.namespace("red").isPresent(), state.toString());
      assertEquals(0, lab.probe("red", "ping -n -c 1 -W 1 127.0.0.1").exitCode());
      Captured ping = lab.probe("red", "ping -n -c 1 -W 1 10.9.9.9");
      assertTrue(ping.error().contains("unreachable"), ping.toString());
      String tcp = "timeout 2 bash -c 'exec 3<>/dev/tcp/127.0.0.1/9'";
      assertTrue(lab.probe("red", tcp).error().contains("refused"));
      assertEquals("0\n", lab.probe("host", "sysctl -n net.ipv4.ip_forward").output());
      assertTrue(lab.probe("blue", "true").error().contains("\"blue\""));
      assertEquals(124, lab.probe("host", "sleep 60").exitCode());
    }
  }
}
