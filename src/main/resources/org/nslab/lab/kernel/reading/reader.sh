# Answers requests for the state of the network: each is a line of shell on standard input. It only
# reads; no command here changes anything. Each part of an answer begins with a line that has the
# mark, which nobody else knows, and a name; `end` and an exit code close what a tool printed.
# $1: a /proc in which this process sees itself. $2: the network namespace that is the host.
read -r mark
proc=$1 host=$2 LC_ALL=C
begin='begin() { printf "\n%s %s\n" "$mark" "$*"; }
'
export mark proc begin LC_ALL
eval "$begin"

# All that one namespace tells by itself; runs in that namespace.
inside='
begin ip
ip -j -d -N -batch - <<E
addr show
route show table all root 0.0.0.0/0
route show table all root ::/0
neigh show
neigh show proxy
rule show
E
begin end $?
begin rule6
ip -6 -j -d -N rule show
begin end $?
begin settings
cd /proc/sys/net
setting() {
  [ -e "$1" ] && read -r value <"$1" && printf "%s %s\n" "$1" "$value"
}
for file in ipv4/ip_forward ipv4/icmp_echo_ignore_all ipv4/icmp_echo_ignore_broadcasts \
  ipv4/ip_default_ttl ipv4/ip_nonlocal_bind ipv6/icmp/echo_ignore_all ipv6/bindv6only \
  bridge/bridge-nf-call-iptables bridge/bridge-nf-call-ip6tables bridge/bridge-nf-call-arptables
do setting $file; done
for link in ipv4/conf/*; do
  for name in accept_local arp_announce arp_filter arp_ignore forwarding proxy_arp route_localnet \
    rp_filter ignore_routes_with_linkdown
  do setting "$link/$name"; done
done
for link in ipv6/conf/*; do
  for name in disable_ipv6 forwarding accept_dad accept_ra addr_gen_mode proxy_ndp
  do setting "$link/$name"; done
done
in_use=
for file in sockstat sockstat6; do
  [ -e "$proc/self/net/$file" ] || continue
  while read -r kind _ count _; do
    case $kind$count in
      TCP:0 | TCP6:0) ;;
      TCP:* | TCP6:*) in_use=1 ;;
      UDP:0 | UDP6:0) break ;;
      UDP:* | UDP6:*) in_use=1; break ;;
    esac
  done <"$proc/self/net/$file"
done
if [ "$in_use" ]; then
  begin sockets
  ss -Hltun
  begin end $?
fi
for family in ip ip6; do
  [ -r "$proc/self/net/${family}_tables_names" ] || continue
  while read -r table; do
    begin legacy $family
    "${family}tables-legacy-save" -c -t "$table" </dev/null
    begin end $?
  done <"$proc/self/net/${family}_tables_names"
done
if command -v nft >/dev/null; then
  begin nft
  nft -j list ruleset
  begin end $?
fi'

# What is asked only where the answers above show that there is something.
bridges='
begin bridge
bridge -j -batch - <<E
fdb show
vlan show
E
begin end $?'
iptables='
for family in ip ip6; do
  begin save $family
  "${family}tables-nft-save" -c
  begin end $?
done'
texts='
begin texts
nft -a list ruleset
begin end $?'
ids='
begin ids
ip -j netns list-id
begin end $?'

# Runs a text in a namespace. $1: its file, or nothing for the host, where this process is.
within() {
  if [ "$1" ]; then
    nsenter "--net=$1" sh -c "$begin$2" || begin failed
  else
    eval "$2"
  fi
}

# The namespaces that have a name, and whatever processes are not in the host's.
namespaces() {
  begin names
  for path in /run/netns/*; do
    [ -e "$path" ] && printf '%s\n' "${path##*/}"
  done
  set -- /run/netns/*
  if [ -e "$1" ]; then
    begin listed
    ip -j netns list
    begin end $?
  fi
  others=
  for process in /proc/[0-9]*; do
    [ "$process/ns/net" -ef "$host" ] || others="$others $process/ns/net"
  done
  if [ "$others" ]; then
    begin inodes
    stat -Lc '%i %n' $others /run/netns/* 2>/dev/null
  fi
}

# What every thread of the lab has done so far, and what it waits for: two of these tell whether
# any ran in between.
activity() {
  begin activity
  for thread in /proc/[0-9]*/task/[0-9]*; do
    ran= waits=
    read -r ran <"$thread/schedstat"
    read -r waits <"$thread/wchan"
    printf '%s %s %s\n' "$thread" "$ran" "$waits"
  done 2>/dev/null
}

while read -r line; do
  eval "$line" </dev/null
  printf '\n%s done\n' "$mark"
  printf '\n%s done\n' "$mark" >&2
done
