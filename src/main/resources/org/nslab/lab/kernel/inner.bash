# PID 1 of the lab: root over the lab's networks, over nothing else. The mounts it inherited are
# locked, as they were made in the outer user namespace.
mount -t proc -o nosuid,nodev,noexec proc /proc &&
  mount -t sysfs -o nosuid,nodev,noexec sysfs /sys || exit 1
# What reads the network has mounts of its own; names of namespaces made here must appear there.
mount --make-shared /run || exit 1
hostname nslab 2>/dev/null
ip link set lo up || exit 1
echo 0 >/proc/sys/net/ipv4/ip_forward
echo ready
# Root of the lab can open what this process has open. The way to nslab must not be among it: who
# holds the other end of the pipe that the outer process waits at could keep the lab alive.
exec >/dev/null 2>&1 0<> <(:)
# Reaps orphans until the outer process ends.
while read -r; do :; done
