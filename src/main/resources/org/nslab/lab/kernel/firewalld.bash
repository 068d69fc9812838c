# Starts FirewallD on a D-Bus of the lab's own: /run, /etc/firewalld and abstract sockets are the lab's.
set -e
mkdir -p /run/dbus /run/firewalld /etc/firewalld/{zones,services,policies,icmptypes,ipsets,helpers}
cat >/etc/firewalld/firewalld.conf <<'END'
DefaultZone=public
CleanupOnExit=yes
CleanupModulesOnExit=no
IPv6_rpfilter=no
IndividualCalls=no
LogDenied=off
FirewallBackend=nftables
FlushAllOnReload=yes
RFC3964_IPv4=no
END
cat >/run/dbus/lab.conf <<'END'
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>unix:path=/run/dbus/system_bus_socket</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END
dbus-daemon --config-file=/run/dbus/lab.conf --fork --nopidfile </dev/null >/dev/null
firewalld --nopid --log-target file --log-file /run/firewalld/log </dev/null >/dev/null
# It says that it runs before it answers.
for ((i = 0; i < 200; i++)); do
  timeout 20 firewall-cmd --state >/dev/null 2>&1 && exit
  sleep 0.1
done
cat /run/firewalld/log >&2
exit 1
