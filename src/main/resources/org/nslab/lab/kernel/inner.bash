# PID 1 of the lab: root over the lab's networks, over nothing else. The mounts it inherited are
# locked, as they were made in the outer user namespace.
mount -t proc -o nosuid,nodev,noexec proc /proc &&
  mount -t sysfs -o nosuid,nodev,noexec sysfs /sys || exit 1
hostname nslab 2>/dev/null
ip link set lo up || exit 1
echo 0 >/proc/sys/net/ipv4/ip_forward
echo ready
# Reaps orphans until nslab ends.
while read -r; do :; done
