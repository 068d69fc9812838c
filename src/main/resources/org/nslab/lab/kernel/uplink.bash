# The world `uplink`: what surrounds the lab's host. Each machine is a network namespace that
# `ip netns` does not know; a mount below /run/nslab keeps it. The router is a switch as well, as
# such boxes are, and serves the LAN. All machines but the host answer pings; lan and internet
# greet who connects to port 80. Nobody but the host's own LAN is known to any of them.
#
#   internet 8.8.8.8 ---- 203.0.113.1 router 192.168.1.1 --+-- host eth0 192.168.1.2
#                                                          +-- lan  eth0 192.168.1.3
set -e
mkdir -p /run/nslab/bin
cd /run/nslab
for machine in router lan internet; do
  : >$machine
  unshare --net=$machine true
done

at() {
  local machine=$1
  shift
  nsenter --net=/run/nslab/$machine "$@"
}

# A command at the keyboard of the neighbour.
cat >bin/lan <<'END'
#!/bin/sh
[ $# -gt 0 ] || { echo "Usage: lan COMMAND...: runs a command on the neighbour 192.168.1.3" >&2; exit 2; }
exec nsenter --net=/run/nslab/lan -- "$@"
END

# A small server: it returns once it listens, and tells each caller which address it sees.
cat >bin/greeter <<'END'
#!/usr/bin/perl
use strict;
use Socket;
use POSIX ();
my $port = shift // 80;
$port =~ /^[0-9]{1,5}$/ or die "Usage: greeter PORT\n";
socket(my $server, PF_INET, SOCK_STREAM, 0) or die "greeter: $!\n";
setsockopt($server, SOL_SOCKET, SO_REUSEADDR, 1);
bind($server, sockaddr_in($port, INADDR_ANY)) or die "greeter: $!\n";
listen($server, 16) or die "greeter: $!\n";
fork and exit;
POSIX::setsid();
open STDIN, "<", "/dev/null";
open STDOUT, ">", "/dev/null";
open STDERR, ">", "/dev/null";
$SIG{PIPE} = "IGNORE";
while (my $peer = accept(my $client, $server)) {
  my $from = inet_ntoa((sockaddr_in($peer))[1]);
  my $here = inet_ntoa((sockaddr_in(getsockname $client))[1]);
  vec(my $asked = "", fileno $client, 1) = 1;
  select($asked, undef, undef, 0.2) and sysread $client, my $request, 65536;
  my $text = "This is $here. You are $from.\n";
  my $head = "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " . length $text;
  syswrite $client, "$head\r\n\r\n$text";
  close $client;
}
END
chmod 755 bin/lan bin/greeter

at router ip -batch - <<END
link set lo up
link add br-lan type bridge
link add port1 type veth peer name eth0 netns $$
link add port2 type veth peer name eth0 netns /run/nslab/lan
link add wan type veth peer name wan netns /run/nslab/internet
link set port1 master br-lan up
link set port2 master br-lan up
link set br-lan up
link set wan up
addr add 192.168.1.1/24 dev br-lan
addr add 203.0.113.1/30 dev wan
route add default via 203.0.113.2
END
at lan ip -batch - <<END
link set lo up
link set eth0 up
addr add 192.168.1.3/24 dev eth0
route add default via 192.168.1.1
END
at internet ip -batch - <<END
link set lo up
link set wan up
addr add 203.0.113.2/30 dev wan
addr add 8.8.8.8/32 dev lo
route add 192.168.1.0/24 via 203.0.113.1
END
ip -batch - <<END
link set eth0 up
addr add 192.168.1.2/24 dev eth0
route add default via 192.168.1.1
END
at router sh -c 'echo 1 >/proc/sys/net/ipv4/ip_forward'
at lan bin/greeter 80
at internet bin/greeter 80
