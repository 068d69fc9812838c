# Answers requests for the state of the network. It only reads; nothing here changes anything but what
# it is asked to run.
# Arguments: a /proc in which this process sees itself, the file of the host's network namespace, and
# in a lab the number of its first process in that /proc.
# The first line of standard input is the mark, which nobody else knows: with it and a name begins
# each part of an answer; "end" and an exit code close what a tool printed. Then come requests:
#   namespaces    the namespaces that have a name, the machines around a lab, and processes in other
#                 namespaces; from here on the kernel announces what changes in any of them
#   ask WHAT FILE questions, with commas between, for the namespace of that file (none: the host);
#   again WHAT FILE  likewise, but the answer may be "same" if it is what it was last time
#   changes       the files of the namespaces that have changed since they were last named here (the host
#                 is "-"), or "names" where one was added or deleted
#   unwatch       the kernel need not announce any more; has no answer
#   run HEX FILE  runs a script of bash, in hexadecimal, in the namespace of that file (none: the host);
#                 what it prints is two parts, "output" and "error"
#   done          ends the requests
use strict;
use warnings;
use Errno;
use POSIX ();
use Socket qw(SOCK_RAW);

use constant {
    CLONE_NEWNET => 0x40000000, CLONE_NEWUSER => 0x10000000, CLONE_NEWNS => 0x20000,
    AF_NETLINK => 16, AF_BRIDGE => 7, AF_INET6 => 10,
    NETLINK_ROUTE => 0, RTM_NEWLINK => 16, RTM_GETLINK => 18, RTM_GETADDR => 22, RTM_GETROUTE => 26,
    RTM_GETNEIGH => 30, RTM_NEWNEIGH => 28, RTM_GETRULE => 34, RTM_GETNSID => 90,
    IFLA_EXT_MASK => 29, RTEXT_FILTER_SKIP_STATS => 8, RTEXT_FILTER_BRVLAN => 2, IFLA_LINKINFO => 18,
    IFLA_INFO_DATA => 2, IFLA_INFO_SLAVE_DATA => 5, IFLA_PROTINFO => 12, NTF_PROXY => 8,
    NUD_NOARP => 0x40, NDA_CACHEINFO => 3,
    NETLINK_NETFILTER => 12, NFT_MSG_GETTABLE => 0x0a01,
    NLM_F_REQUEST_DUMP => 0x301, NLMSG_ERROR => 2, NLMSG_DONE => 3,
    MSG_DONTWAIT => 0x40,
    MS_REC => 0x4000, MS_SLAVE => 0x80000,
    TOGETHER => 4,    # so many namespaces are asked at the same time
    LONGEST => 5,    # seconds for a script
    MOST_PRINTED => 1 << 20,
};

# linux/rtnetlink.h, RTNLGRP_*: links, addresses, routes, rules and the settings of interfaces, not
# neighbours, which come and go by themselves. linux/netfilter/nfnetlink.h: tables of nft.
my %ANNOUNCED = (
    NETLINK_ROUTE, 1 | 1 << 4 | 1 << 6 | 1 << 7 | 1 << 8 | 1 << 10 | 1 << 18 | 1 << 23 | 1 << 24,
    NETLINK_NETFILTER, 1 << 6,
);

# asm/unistd.h: the numbers of the system calls setns, unshare and mount, which perl has no names for.
my %CALLS = (
    x86_64 => [308, 272, 165], aarch64 => [268, 97, 40], riscv64 => [268, 97, 40],
    loongarch64 => [268, 97, 40], armv7l => [375, 337, 21], armv8l => [375, 337, 21],
    i686 => [346, 310, 21], ppc64le => [350, 282, 21], s390x => [339, 303, 21],
);

# What changes all the time and is not asked for (linux/if_link.h): how long ago a neighbour was heard,
# IFLA_STATS and IFLA_STATS64 of a link, and the clocks of a bridge and its ports (IFLA_BR_*_TIMER,
# IFLA_BRPORT_*_TIMER). IFLA_INFO_KIND tells a bridge, IFLA_INFO_SLAVE_KIND a port.
my $OF_NEIGHBOUR = { NDA_CACHEINFO, 1 };
my $OF_LINK = { 7 => 1, 23 => 1 };
my $OF_BRIDGE = { %$OF_LINK, IFLA_LINKINFO, { IFLA_INFO_DATA, { map { $_ => 1 } 16 .. 19 } } };
my $CLOCKS = { map { $_ => 1 } 21 .. 23 };
my $OF_PORT =
    { %$OF_LINK, IFLA_LINKINFO, { IFLA_INFO_SLAVE_DATA, $CLOCKS }, IFLA_PROTINFO, $CLOCKS };
my ($BRIDGE, $PORT) = map { pack 'S S Z*', 11, $_, 'bridge' } 1, 4;

my %SETTINGS = (
    bridge => [qw(bridge-nf-call-iptables bridge-nf-call-ip6tables bridge-nf-call-arptables)],
    ipv4 => [qw(ip_forward icmp_echo_ignore_all icmp_echo_ignore_broadcasts ip_default_ttl
        ip_nonlocal_bind)],
    ipv6 => [qw(icmp/echo_ignore_all bindv6only)],
);
my %LINK_SETTINGS = (
    ipv4 => [qw(accept_local arp_announce arp_filter arp_ignore forwarding proxy_arp
        route_localnet rp_filter ignore_routes_with_linkdown)],
    ipv6 => [qw(disable_ipv6 forwarding accept_dad accept_ra addr_gen_mode proxy_ndp)],
);

my @IP = (
    'addr show', 'route show table all root 0.0.0.0/0', 'route show table all root ::/0',
    'neigh show', 'neigh show proxy',
);

# A question is a function that runs in the namespace and gives back the parts of its answer: each
# a name and either text or a tool that has been started.
my %QUESTIONS = (
    inside => sub { (ip(@_), rules6(@_), sockets(), legacy(), nft(), ovs(@_), settings()) },
    bridges => \&bridges,
    iptables => sub { map { tool("save $_", '', "${_}tables-nft-save", '-c') } qw(ip ip6) },
    texts => sub { tool('texts', '', qw(nft -a list ruleset)) },
    ids => sub { tool('ids', '', qw(ip -j netns list-id)) },
);

my @OVS = (
    qw(ovs-vsctl --timeout=5 --format=json), '--columns=name,ports,fail_mode', qw(list Bridge --),
    '--columns=_uuid,name,tag,trunks,vlan_mode,interfaces', qw(list Port --),
    '--columns=_uuid,name,type,options,error', qw(list Interface),
);
my $FLOWS = 'for bridge in $(ovs-vsctl --timeout=5 list-br); do echo "bridge $bridge";'
    . ' ovs-ofctl --no-stats dump-flows "$bridge"; done';

my ($proc, $host, $lab) = @ARGV;
my ($setns, $unshare, $mount) = @{ $CALLS{ (POSIX::uname())[4] } // [] }
    or die "setns has no known number on this machine\n";
enter_lab() if defined $lab;
open my $home, '<', "$proc/self/ns/net" or die "$proc/self/ns/net: $!\n";
chomp(my $mark = <STDIN> // exit);
my @watched;    # pairs of a namespace's file and a socket to which the kernel announces changes
my $listed = '';    # the names of the namespaces when the watch began
my %said;    # what was last answered of a namespace, by the questions
my %kept;    # what ip last printed of a namespace, and the kernel's own lists of the same moment
$ENV{LC_ALL} = 'C';
$| = 0;

# Root of the lab can put programs of its own in the place of the tools. So they are run with the
# rights of the lab, and the rights over what is around it, which this process began with, are gone.
# From here on the mounts are a copy: what is mounted over a tool later does not come here, only what
# is mounted below /run, such as the names of namespaces.
sub enter_lab {
    open my $user, '<', "$proc/$lab/ns/user" or die "$proc/$lab/ns/user: $!\n";
    open my $mounts, '<', "$proc/$lab/ns/mnt" or die "$proc/$lab/ns/mnt: $!\n";
    syscall($setns, fileno $user, CLONE_NEWUSER) == 0 or die "setns: $!\n";
    syscall($setns, fileno $mounts, CLONE_NEWNS) == 0 or die "setns: $!\n";
    syscall($unshare, CLONE_NEWNS) == 0 or die "unshare: $!\n";
    my $root = '/';
    syscall($mount, 0, $root, 0, MS_REC | MS_SLAVE, 0) == 0 or die "mount: $!\n";
}

# What is in a small file; the bare system calls take half the time of a file handle.
sub slurp {
    my ($file) = @_;
    my $in = POSIX::open($file, POSIX::O_RDONLY()) // return undef;
    my $read = POSIX::read($in, my $text, 4096);
    POSIX::close($in);
    return defined $read ? substr($text, 0, $read) : undef;
}

sub entries {
    my ($directory) = @_;
    opendir my $in, $directory or return ();
    my @entries = grep { !/^\./ } readdir $in;
    closedir $in;
    return @entries;
}

sub part {
    my ($name, $text) = @_;
    return { name => $name, text => $text };
}

# Starts a tool; what it prints is read when it is its turn.
sub tool {
    my ($name, $input, @command) = @_;
    pipe my $from, my $to or die "pipe: $!\n";
    pipe my $in, my $feed or die "pipe: $!\n";
    my $pid = fork // die "fork: $!\n";
    if (!$pid) {
        POSIX::dup2(fileno $in, 0);
        POSIX::dup2(fileno $to, 1);
        exec { $command[0] } @command or POSIX::_exit(127);
    }
    close $to;
    close $in;
    syswrite $feed, $input if $input ne '';
    close $feed;
    return { name => $name, from => $from, pid => $pid };
}

# Asks the kernel for a list over netlink; gives back pairs of type and content, the first of them
# telling whether the list is whole.
sub dump_list {
    my ($socket, $type, $body) = @_;
    my $request = pack('L S S L L', 16 + length $body, $type, NLM_F_REQUEST_DUMP, 1, 0) . $body;
    my @list;
    my $sent = defined send $socket, $request, 0;
    while ($sent && defined recv $socket, my $answer, 1 << 15, 0) {
        while (length $answer >= 16) {
            my ($length, $kind) = unpack 'L S', $answer;
            return ([NLMSG_DONE, ''], @list) if $kind == NLMSG_DONE;
            return ([NLMSG_ERROR, '']) if $kind == NLMSG_ERROR || $length < 16;
            push @list, [$kind, substr $answer, 16, $length - 16];
            $answer = substr $answer, ($length + 3) & ~3;
        }
    }
    return ([NLMSG_ERROR, '']);
}

# The kernel's lists that ip prints, without what changes all the time; the same bytes mean the same
# print.
sub lists {
    socket my $socket, AF_NETLINK, SOCK_RAW, NETLINK_ROUTE or return undef;
    my @lists;
    while (my ($type, $body) = splice @_, 0, 2) {
        my ($end, @list) = dump_list($socket, $type, $body);
        push @lists, $end->[0], map { lasting(@$_) } @list;
    }
    return join "\n", @lists;
}

sub lasting {
    my ($type, $message) = @_;
    return lasting_neighbour($message) if $type == RTM_NEWNEIGH;
    return $message if $type != RTM_NEWLINK;
    return without($message, 16, $OF_BRIDGE) if index($message, $BRIDGE) >= 0;
    my $port = ord $message == AF_BRIDGE || index($message, $PORT) >= 0;
    return without($message, 16, $port ? $OF_PORT : $OF_LINK);
}

# ip shows no neighbour that needs no ARP, such as those for multicast, which come and go.
sub lasting_neighbour {
    my ($message) = @_;
    my ($family, $state, $flags) = unpack 'C x7 S C', $message;
    my $shown = $family == AF_BRIDGE || $state != NUD_NOARP || $flags & NTF_PROXY;
    return $shown ? without($message, 12, $OF_NEIGHBOUR) : ();
}

# A message without some of its attributes, which begin at a place: those that are marked by 1, and
# in those that are marked by a further hash the ones that it marks.
sub without {
    my ($message, $at, $marked) = @_;
    my $rest = substr $message, 0, $at;
    while ($at + 4 <= length $message) {
        my ($length, $type) = unpack 'S S', substr $message, $at, 4;
        last if $length < 4;
        my $attribute = substr $message, $at, $length;
        my $mark = $marked->{ $type & 0x7fff } // 0;
        $rest .= ref $mark ? without($attribute, 4, $mark) : $mark ? '' : $attribute;
        $at += ($length + 3) & ~3;
    }
    return $rest;
}

# Starts a tool, unless the kernel's lists are as they were when it printed what it would print now.
# What it prints is kept if they were the same before and after.
sub kept {
    my ($name, $file, $lists, @tool) = @_;
    my $before = $lists->();
    my $last = $kept{$file}{$name};
    return part($name, $last->[1]) if $last && defined $before && $last->[0] eq $before;
    my $tool = tool($name, @tool);
    $tool->{keep} = sub {
        my ($text) = @_;
        my $after = enter($file) ? $lists->() : undef;
        my $same = defined $before && defined $after && $before eq $after;
        $kept{$file}{$name} = $same ? [$before, $text] : undef;
    };
    return $tool;
}

sub ip {
    my ($file) = @_;
    my $names = sub { $file eq '' ? entries('/run/netns') : () };
    my $lists = sub {
        my @names = $names->();
        my $lists = lists(
            RTM_GETLINK, pack('x16 S S L', 8, IFLA_EXT_MASK, RTEXT_FILTER_SKIP_STATS),
            RTM_GETADDR, pack('x8'), RTM_GETROUTE, pack('x12'), RTM_GETNEIGH, pack('x12'),
            RTM_GETNEIGH, pack('x10 C x', NTF_PROXY), RTM_GETRULE, pack('x12'),
            @names ? (RTM_GETNSID, pack('x4')) : (),
        );
        return defined $lists ? join '/', $lists, map { $_, inode("/run/netns/$_") } @names : undef;
    };
    my @questions = (@IP, $names->() ? 'netns list' : (), 'rule show', '');
    return kept('ip', $file, $lists, join("\n", @questions), qw(ip -j -d -N -batch -));
}

# The rules of IPv6 take a process of their own.
sub rules6 {
    my ($file) = @_;
    my $lists = sub { lists(RTM_GETRULE, pack('C x11', AF_INET6)) };
    return kept('rules6', $file, $lists, '', qw(ip -6 -j -d -N rule show));
}

sub bridges {
    my ($file) = @_;
    my $lists = sub {
        lists(    # the names of all links, too: bridge prints them
            RTM_GETLINK, pack('x16 S S L', 8, IFLA_EXT_MASK, RTEXT_FILTER_SKIP_STATS),
            RTM_GETLINK, pack('C x15 S S L', AF_BRIDGE, 8, IFLA_EXT_MASK, RTEXT_FILTER_BRVLAN),
            RTM_GETNEIGH, pack('C x11', AF_BRIDGE),
        );
    };
    return kept('bridge', $file, $lists, "fdb show\nvlan show\n", qw(bridge -j -batch -));
}

# Walking step by step is several times quicker than naming whole paths, as the kernel looks long
# for what many namespaces have by the same name.
sub settings {
    my $text = '';
    for my $part (sort keys %SETTINGS) {
        chdir "/proc/sys/net/$part" or next;
        $text .= values_of("$part", @{ $SETTINGS{$part} });
        my $names = $LINK_SETTINGS{$part} or next;
        chdir 'conf' or next;
        for my $link (entries('.')) {
            chdir $link or next;
            $text .= values_of("$part/conf/$link", @$names);
            chdir '..';
        }
    }
    chdir '/';
    return part('settings', $text);
}

sub values_of {
    my ($directory, @names) = @_;
    my $text = '';
    for my $name (@names) {
        my $value = slurp($name);
        $text .= "$directory/$name $value" if defined $value;
    }
    return $text;
}

# The kernel counts the sockets of a namespace; ss is asked only where there are some.
sub sockets {
    my $counts = join '', map { slurp("$proc/self/net/$_") // '' } qw(sockstat sockstat6);
    return $counts =~ /^(?:TCP|UDP)6?: inuse [1-9]/m ? tool('sockets', '', qw(ss -Hltun)) : ();
}

# Asking for a table of the old iptables would make it, so the kernel is asked first which there are.
sub legacy {
    my @tools;
    for my $family (qw(ip ip6)) {
        for my $table (split ' ', slurp("$proc/self/net/${family}_tables_names") // '') {
            push @tools, tool("legacy $family", '', "${family}tables-legacy-save", '-c', '-t', $table);
        }
    }
    return @tools;
}

sub nft {
    if (socket my $socket, AF_NETLINK, SOCK_RAW, NETLINK_NETFILTER) {
        my @list = dump_list($socket, NFT_MSG_GETTABLE, pack('C C n', 0, 0, 0));
        return () if @list == 1 && $list[0][0] == NLMSG_DONE;
    }
    my $there = grep { -x "$_/nft" } split /:/, $ENV{PATH};
    return $there ? tool('nft', '', qw(nft -j list ruleset)) : $QUESTIONS{iptables}->();
}

# Open vSwitch has one database, for the host.
sub ovs {
    my ($file) = @_;
    return () if $file ne '' || !-S '/run/openvswitch/db.sock';
    return (tool('ovs', '', @OVS), tool('flows', '', 'sh', '-c', $FLOWS));
}

sub inode {
    my ($device, $inode) = stat $_[0] or return '';
    return "$device:$inode";
}

# Lets the kernel announce what changes in a namespace. While this is on, the namespace lives on
# even if somebody deletes it.
sub watch {
    my ($file) = @_;
    enter($file) or return;
    for my $protocol (sort keys %ANNOUNCED) {
        socket my $socket, AF_NETLINK, SOCK_RAW, $protocol or next;
        bind $socket, pack('S S L L', AF_NETLINK, 0, 0, $ANNOUNCED{$protocol}) or next;
        push @watched, [$file, $socket];
    }
}

sub enter {
    my ($file) = @_;
    return syscall($setns, fileno $home, CLONE_NEWNET) == 0 if $file eq '';
    open my $namespace, '<', $file or return 0;
    return syscall($setns, fileno $namespace, CLONE_NEWNET) == 0;
}

sub namespaces {
    my @names = entries('/run/netns');
    my @around = grep { -e "/run/nslab/$_" } qw(router lan internet);    # see uplink.bash
    my @processes;
    my @kept = (map({ "/run/netns/$_" } @names), map({ "/run/nslab/$_" } @around));
    my %seen = map { inode($_) => 1 } @kept;
    $seen{ inode($host) } = $seen{''} = 1;
    for my $process (sort { $a <=> $b } grep { /^\d+$/ } entries('/proc')) {
        push @processes, $process if !$seen{ inode("/proc/$process/ns/net") }++;
    }
    @watched = ();
    $listed = join '/', @names;
    my @files = ('', @kept, map({ "/proc/$_/ns/net" } @processes));
    watch($_) for reverse @files;
    forget_others(\%said, @files);
    forget_others(\%kept, @files);
    print "\n$mark names\n", map { "$_\n" } @names;
    print "\n$mark around\n", map { "$_\n" } @around;
    print "\n$mark processes\n", map { "$_\n" } @processes;
}

# Forgets namespaces that are no more.
sub forget_others {
    my ($memory, @files) = @_;
    my %there = map { $_ => 1 } @files;
    delete @$memory{ grep { !$there{$_} } keys %$memory };
}

# A namespace changed if the kernel announced it, or had so much to announce that some was lost.
sub changes {
    my %changed;
    for my $pair (@watched) {
        my ($file, $socket) = @$pair;
        while (1) {
            my $announced = defined recv $socket, my $message, 1 << 12, MSG_DONTWAIT;
            last if !$announced && $!{EAGAIN};
            $changed{$file} = 1;
            last if !$announced && !$!{ENOBUFS};
        }
    }
    delete @kept{keys %changed};    # what was printed meanwhile may be of two moments
    $changed{names} = 1 if join('/', entries('/run/netns')) ne $listed;
    print "\n$mark changes\n", map { ($_ eq '' ? '-' : $_) . "\n" } sort keys %changed;
}

# Goes into a namespace and starts what answers the questions.
sub begin {
    my ($what, $file) = @_;
    enter($file) or return part("failed $!", '');
    return map { $QUESTIONS{$_}->($file) } split /,/, $what;
}

# What was begun, once it has ended.
sub finish {
    my $answer = '';
    for my $part (@_) {
        my $text = $part->{text};
        my $code = 0;
        if ($part->{pid}) {
            local $/;
            $text = readline($part->{from}) // '';
            waitpid $part->{pid}, 0;
            $code = $? >> 8 || $? & 127;
            $part->{keep}->($text) if $part->{keep} && $code == 0;
        }
        $answer .= "\n$mark $part->{name}\n$text";
        $answer .= "\n$mark end $code\n" if $part->{pid};
    }
    return $answer;
}

sub say_answer {
    my ($at, $again, $what, $file, $answer) = @_;
    my $last = $said{$file}{$what};
    my $same = $again && defined $last && $last eq $answer;
    print "\n$mark at $at\n", $same ? "\n$mark same\n" : $answer;
    $said{$file}{$what} = $answer;
}

sub answer {
    my @begun;
    my $at = 0;
    my $next = sub {
        my ($question, @parts) = @{ shift @begun };
        say_answer($at++, @$question, finish(@parts));
    };
    for my $question (@_) {
        my ($again, $what, $file) = @$question;
        push @begun, [$question, begin($what, $file)];
        $next->() if @begun >= TOGETHER;
    }
    enter('');
    $next->() while @begun;
}

# Runs a script in a namespace and prints what it printed.
sub run {
    my ($script, $file) = @_;
    my ($code, $output, $error) = (1, '', '');
    if (enter($file)) {
        ($code, $output, $error) = printed('bash', '-c', $script);
    } else {
        $error = 'Cannot open network namespace "' . ($file =~ s/.*\///r) . "\": $!\n";
    }
    enter('');
    print "\n$mark output\n$output\n$mark end 0\n\n$mark error\n$error\n$mark end $code\n";
}

# How a command ended, and what it printed; 124 if its time was up.
sub printed {
    my @command = @_;
    my @pipes = map { pipe my $from, my $to or die "pipe: $!\n"; [$from, $to] } 1, 2;
    my $pid = fork // die "fork: $!\n";
    if (!$pid) {
        setpgrp;
        my $nothing = POSIX::open('/dev/null', POSIX::O_RDONLY());
        POSIX::dup2($nothing, 0);
        POSIX::dup2(fileno $pipes[$_][1], $_ + 1) for 0, 1;
        exec { $command[0] } @command or POSIX::_exit(127);
    }
    close $_->[1] for @pipes;
    my ($in_time, @texts) = read_all(map { $_->[0] } @pipes);
    kill KILL => -$pid if !$in_time;
    waitpid $pid, 0;
    return ($in_time ? $? >> 8 || $? & 127 : 124, @texts);
}

# Whether all ends in time, and what came.
sub read_all {
    my @from = @_;
    my @texts = map { '' } @from;
    my %open = map { $_ => 1 } 0 .. $#from;
    my $end = time + LONGEST;
    while (%open) {
        my $left = $end - time;
        my $ready = '';
        vec($ready, fileno $from[$_], 1) = 1 for keys %open;
        return (0, @texts) if $left <= 0 || select($ready, undef, undef, $left) == 0;
        for my $at (keys %open) {
            next if !vec($ready, fileno $from[$at], 1);
            my $read = sysread $from[$at], my $text, 1 << 14;
            delete $open{$at} if !$read;
            $texts[$at] .= $text if $read && length $texts[$at] < MOST_PRINTED;
        }
    }
    return (1, @texts);
}

my @asked;
while (defined(my $line = <STDIN>)) {
    chomp $line;
    if ($line =~ /^(ask|again) (\S+) (.*)$/) {
        push @asked, [$1 eq 'again', $2, $3];
    } elsif ($line eq 'namespaces') {
        namespaces();
    } elsif ($line eq 'changes') {
        answer(splice @asked);
        changes();
    } elsif ($line =~ /^run (\S*) (.*)$/) {
        run(pack('H*', $1), $2);
    } elsif ($line eq 'unwatch') {
        @watched = ();
    } elsif ($line eq 'done') {
        print "\n$mark done\n";
        print STDERR "\n$mark done\n";
        STDOUT->flush;
    }
}
