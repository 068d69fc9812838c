# A machine of its own: new namespaces, in which two others have names and one has a process.
# Arguments: a directory for wrappers and their log; then the command that runs nslab.
# Prints what nslab prints for three questions; the log, the state before and that after are files.
set -eu
scratch=$1
shift
mount -t tmpfs none /run
mkdir -p /run/netns "$scratch/bin"
ip link set lo up
ip netns add red
ip netns add blue
ip link add e0 netns red type veth peer name e1 netns blue
ip -n red addr add 10.7.0.1/24 dev e0
ip -n blue addr add 10.7.0.2/32 dev e1
ip -n red link set e0 up
ip -n blue link set e1 up
unshare -n sleep 300 &
until [ "$(readlink /proc/$!/ns/net)" != "$(readlink /proc/self/ns/net)" ]; do sleep 0.1; done
ip link add f0 netns red type veth peer name f1 netns $!
ip -n red addr add 10.8.0.1/24 dev f0
ip -n red link set f0 up
nsenter -t $! -n ip addr add 10.8.0.2/24 dev f1
nsenter -t $! -n ip link set f1 up
ip -n red neigh replace 10.7.0.9 lladdr 02:00:00:00:00:09 dev e0

state() {
    for space in red blue; do
        ip -n $space addr; ip -n $space route show table all; ip -n $space rule
        ip -n $space neigh; ip netns exec $space sysctl -a 2>/dev/null | grep '^net.ipv4.conf'
        ip netns exec $space nft list ruleset
    done
    nsenter -t $! -n ip addr; nsenter -t $! -n ip neigh
}

# Every program that could change something says what it was called with, and what it read.
for tool in ip bridge tc ss sysctl nft conntrack ovs-vsctl ovs-ofctl firewall-cmd nsenter unshare ping \
    arping mount iptables ip6tables iptables-save iptables-nft-save ip6tables-nft-save \
    iptables-legacy-save ip6tables-legacy-save iptables-legacy xtables-nft-multi ethtool; do
    real=$(command -v $tool) || continue
    cat > "$scratch/bin/$tool" <<WRAPPER
#!/bin/bash
if [ -p /dev/stdin ]; then
    input=\$(cat)
    printf '%s\n' "$tool \$*" "\$input" >> "$scratch/log"
    exec $real "\$@" <<< "\$input"
fi
printf '%s\n' "$tool \$*" >> "$scratch/log"
exec $real "\$@"
WRAPPER
    chmod +x "$scratch/bin/$tool"
done

sleep 3 # until no address is tentative
state > "$scratch/before"
for question in "red 10.7.0.2" "red 10.8.0.2" "process/$! red"; do
    PATH="$scratch/bin:$PATH" "$@" why $question || echo "exit code $?"
done
state > "$scratch/after"
kill $!
