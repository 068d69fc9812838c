#!/usr/bin/perl
# tcpdump, run by the lab's root, calls setgroups(2) to become the user that it is told to be (root
# here). The lab has one user only, and where nobody else can be mapped the kernel denies that call
# (man 7 user_namespaces). A filter lets it succeed without doing anything, as nothing is to do.
use strict; use warnings;
use POSIX ();
my %call = (x86_64 => [0xC000003E, 116], aarch64 => [0xC00000B7, 159]);
my $machine = (POSIX::uname())[4];
if (my $known = $call{$machine}) {
  my ($arch, $setgroups) = @$known;
  # linux/seccomp.h: look at the architecture and the number of the call; answer setgroups with
  # the error 0, and let all other calls through.
  my $code = join '', map { pack 'S C C L', @$_ }
    [0x20, 0, 0, 4], [0x15, 0, 3, $arch], [0x20, 0, 0, 0], [0x15, 0, 1, $setgroups],
    [0x06, 0, 0, 0x00050000], [0x06, 0, 0, 0x7fff0000];
  my $program = pack 'S x![P] P', 6, $code;
  my $prctl = $machine eq 'x86_64' ? 157 : 167;
  # linux/prctl.h: PR_SET_NO_NEW_PRIVS, then PR_SET_SECCOMP.
  syscall($prctl, 38, 1, 0, 0, 0) == 0 and syscall($prctl, 22, 2, $program, 0, 0);
}
exec '/usr/bin/tcpdump', '-Z', 'root', @ARGV;
